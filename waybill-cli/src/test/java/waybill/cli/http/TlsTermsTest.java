package waybill.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.cli.StubCertificate;
import waybill.cli.host.Host;
import waybill.cli.host.Terminal;
import waybill.cli.host.Time;

/** What is offered in a handshake, against servers that take only some of it. */
class TlsTermsTest {
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

  private final StubCertificate certificate = StubCertificate.shared();

  @TempDir Path directory;
  private final ExecutorService serving = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    serving.shutdownNow();
  }

  @Test
  void send_whenTheServerHasTheFirstCurve_answersAtTheFirstTry() throws Exception {
    try (SSLServerSocket server = server("x25519")) {
      HttpReply reply =
          client(certificate.writeTo(directory)).send("GET", url(server), List.of(), new byte[0]);

      assertThat(reply.status()).isEqualTo(200);
    }
  }

  @Test
  void send_whenTheServerHasAnotherCurveAlone_offersItNext() throws Exception {
    try (SSLServerSocket server = server("secp384r1")) {
      HttpReply reply =
          client(certificate.writeTo(directory)).send("GET", url(server), List.of(), new byte[0]);

      assertThat(reply.status()).isEqualTo(200);
    }
  }

  @Test
  void send_whenTheCertificateIsNotTrusted_saysSo() throws Exception {
    Path nobody = Files.writeString(directory.resolve("nobody"), "");
    try (SSLServerSocket server = server("x25519")) {
      HttpClient client = client(nobody);

      assertThatThrownBy(() -> client.send("GET", url(server), List.of(), new byte[0]))
          .isInstanceOfSatisfying(
              HttpFault.class, fault -> assertThat(fault.kind()).isEqualTo(HttpFault.Kind.TLS));
    }
  }

  private HttpClient client(Path bundle) {
    Host.Streams streams =
        new Host.Streams(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Terminal.NONE);
    Host host = new Host(Map.of(), null, streams, Time.SYSTEM);
    return new HttpClient(
        new HttpClient.Limits(10_000, 10_000), new Proxies(host), Trust.in(bundle.toFile()));
  }

  private static Url url(SSLServerSocket server) {
    return new Url("https", "127.0.0.1", server.getLocalPort(), "/");
  }

  /** A server that knows one way to agree on keys. */
  private SSLServerSocket server(String group) throws IOException {
    SSLServerSocket server = certificate.serverSocket();
    SSLParameters parameters = server.getSSLParameters();
    parameters.setNamedGroups(new String[] {group});
    server.setSSLParameters(parameters);
    serving.execute(() -> answerAll(server));
    return server;
  }

  private static void answerAll(SSLServerSocket server) {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        socket.getInputStream().read();
        socket.getOutputStream().write(ANSWER);
      } catch (IOException e) {
        // this client went away; the next one may not
      }
    }
  }
}
