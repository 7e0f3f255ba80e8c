package waybill.server.objects.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.ObjectInfo;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.identity.SecretKey;

/** What goes over the wire, letter for letter, and stores that answer as they should not. */
final class S3WireTest {
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private volatile List<String> answers = List.of();
  private ServerSocket listener;
  private S3Objects store;

  @BeforeEach
  void start() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
    S3Access.Keys keys = new S3Access.Keys("AKIATEST", new SecretKey("secret"), null);
    URI endpoint = URI.create("http://127.0.0.1:" + listener.getLocalPort());
    store = new S3Objects(new S3Access(endpoint, "eu-west-1", true, keys, null, false));
  }

  @AfterEach
  void stop() throws IOException {
    store.close();
    listener.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a//b a//b",
        "/a /a",
        "a/ a/",
        "a/../b a/../b",
        "../a ../a",
        "./a ./a",
        "a%20b a%2520b",
        "a+b a%2Bb",
        "a?b=c a%3Fb%3Dc",
        "a#b a%23b",
        "größe gr%C3%B6%C3%9Fe",
        "a\\nb a%0Ab",
        "a~b-c_d.e a~b-c_d.e",
        "😀 %F0%9F%98%80"
      })
  void keys_always_areInThePathLetterForLetter(String key, String path) throws Exception {
    answers = List.of("200 OK\r\nContent-Length: 3\r\nETag: \"x\"\r\n\r\n");
    ObjectUri uri = new ObjectUri("models", key.replace("\\n", "\n"));

    ObjectInfo object = store.head(uri);

    assertThat(requests.take()).isEqualTo("HEAD /models/" + path + " HTTP/1.1");
    assertThat(object).isEqualTo(new ObjectInfo(uri, 3, "x", null));
  }

  @Test
  void requests_whenTheStoreIsBusy_areRepeated() throws Exception {
    answers =
        List.of(
            "503 Slow Down\r\nContent-Length: 0\r\n\r\n",
            "500 Oops\r\nContent-Length: 0\r\n\r\n",
            "200 OK\r\nContent-Length: 3\r\nETag: \"x\"\r\nx-amz-version-id: v7\r\n\r\n");

    ObjectInfo object = store.head(new ObjectUri("models", "a"));

    assertThat(object.versionId()).isEqualTo("v7");
    assertThat(requests).hasSize(3);
  }

  @Test
  void requests_whenTheStoreStaysBroken_failWithItsWords() {
    answers = List.of("500 Oops\r\nContent-Length: 0\r\n\r\n");

    assertThatThrownBy(() -> store.head(new ObjectUri("models", "a")))
        .isInstanceOf(IOException.class)
        .hasMessageMatching("The store http://.* fails with s3://models/a: answers 500, 'Oops'");
    assertThat(requests).hasSize(3);
  }

  @Test
  void open_ofAStoreThatKnowsNoConditions_seesTheChange() {
    answers =
        List.of(
            "206 Partial\r\nContent-Length: 3\r\nContent-Range: bytes 0-2/3\r\nETag: \"new\"\r\n"
                + "\r\nabc");
    ObjectInfo old = new ObjectInfo(new ObjectUri("models", "a"), 3, "old", null);

    assertThatThrownBy(() -> store.open(old, 0, 3)).isInstanceOf(ChangedObject.class);
  }

  @Test
  void open_ofAStoreThatKnowsNoRanges_isRefused() {
    answers = List.of("200 OK\r\nContent-Length: 3\r\nETag: \"x\"\r\n\r\nabc");
    ObjectInfo object = new ObjectInfo(new ObjectUri("models", "a"), 3, "x", null);

    assertThatThrownBy(() -> store.open(object, 1, 2))
        .isInstanceOf(IOException.class)
        .hasMessage("The store sends other bytes of s3://models/a than were asked.");
  }

  /** A connection for each request; the last answer is given again and again. */
  private void serve() {
    int count = 0;
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        String request = in.readLine();
        if (request == null) {
          continue;
        }
        for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
          line = in.readLine();
        }
        requests.add(request);
        String answer = answers.get(Math.min(count++, answers.size() - 1));
        String closing = answer.replaceFirst("\r\n", "\r\nConnection: close\r\n");
        socket
            .getOutputStream()
            .write(("HTTP/1.1 " + closing).getBytes(StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        return; // closed
      }
    }
  }
}
