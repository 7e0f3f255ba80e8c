package waybill.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A key pair for servers of tests and a certificate of its own, made once by the JDK's keytool. */
public final class StubCertificate {
  private static final String PASSWORD = "not-a-secret";
  private static final StubCertificate SHARED = made();

  private final byte[] pem;
  private final SSLContext context;

  private StubCertificate(byte[] pem, SSLContext context) {
    this.pem = pem;
    this.context = context;
  }

  /** The certificate of all runs in this process. */
  public static StubCertificate shared() {
    return SHARED;
  }

  private static StubCertificate made() {
    try {
      Path folder = Files.createTempDirectory("stub");
      Path keys = folder.resolve("stub.p12");
      Path pem = folder.resolve("stub.pem");
      try {
        keytool(
            keys, "-genkeypair -keyalg EC -dname CN=localhost -ext san=dns:localhost,ip:127.0.0.1");
        keytool(keys, "-exportcert -rfc -file " + pem);
        return new StubCertificate(Files.readAllBytes(pem), context(keys));
      } finally {
        Files.deleteIfExists(pem);
        Files.deleteIfExists(keys);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keytool(Path keys, String words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words.split(" ")));
    command.addAll(List.of("-alias", "stub", "-keystore", keys.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** Writes the certificate to a file that a command may be told to trust. */
  public Path writeTo(Path folder) throws IOException {
    return Files.write(folder.resolve("stub.pem"), pem);
  }

  /** A socket on a free port of this machine that speaks TLS. */
  public SSLServerSocket serverSocket() throws IOException {
    return (SSLServerSocket)
        context
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }
}
