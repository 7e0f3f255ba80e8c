package waybill.server.transform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP/1.1 as servers speak it, well and badly. */
final class ConnectionTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  @TempDir private Path directory;

  /** A server that says given texts, one for each request. */
  private static final class Script implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final Deque<String> answers = new ArrayDeque<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Semaphore ended = new Semaphore(0);

    Script(String... answers) throws IOException {
      this.answers.addAll(Arrays.asList(answers));
      Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
      try {
        while (true) {
          try (Socket socket = server.accept()) {
            connections.incrementAndGet();
            converse(socket);
          }
          ended.release();
        }
      } catch (IOException closed) {
        answers.clear();
      }
    }

    /** Ends with the connection, or where a text ends in a tilde; is silent without a text. */
    private void converse(Socket socket) throws IOException {
      InputStream in = socket.getInputStream();
      while (in.read(new byte[1 << 16]) > 0) {
        String answer = answers.isEmpty() ? "" : answers.removeFirst();
        socket.getOutputStream().write(answer.replace("~", "").getBytes(ISO_8859_1));
        if (answer.endsWith("~")) {
          return;
        }
      }
    }

    URI address() {
      return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  private String exchange(Connection connection) throws IOException {
    StringBuilder body = new StringBuilder();
    Answer answer =
        connection.exchange(
            Call.get("/ping"),
            new AnswerSink() {
              @Override
              public void clear() {
                body.setLength(0);
              }

              @Override
              public void write(ByteBuffer bytes) {
                body.append(ISO_8859_1.decode(bytes));
              }
            },
            Duration.ofSeconds(10));
    return answer.status() + " " + body + answer.message();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OK,
        "HTTP/1.1 200\r\ncontent-length:2\r\n\r\nok",
        "HTTP/1.1 200 OK\nContent-Length: 2\n\nok",
        "HTTP/1.1 100 Continue\r\n\r\n" + OK,
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;a=b\r\no\r\n1\r\nk\r\n0\r\nT: x\r\n\r\n",
        "HTTP/1.0 200 OK\r\n\r\nok~",
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok~"
      })
  void answers_inEveryForm_areRead(String answer) throws Exception {
    try (Script script = new Script(answer, OK);
        Deadlines deadlines = new Deadlines();
        Connection connection = new Connection(script.address(), Wire.small(), deadlines)) {
      assertThat(exchange(connection)).isEqualTo("200 ok");
      assertThat(exchange(connection)).isEqualTo("200 ok");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok~",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n~",
        "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n~",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n~",
        "HTTP/1.1 OK\r\n\r\n~",
        "SSH-2.0-x\r\n~"
      })
  void answers_thatAreNotWhole_areErrors(String answer) throws Exception {
    try (Script script = new Script(answer);
        Deadlines deadlines = new Deadlines();
        Connection connection = new Connection(script.address(), Wire.small(), deadlines)) {
      assertThatThrownBy(() -> exchange(connection))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(TimedOut.class);
    }
  }

  @Test
  void connections_areKeptUntilTheServerClosesThem() throws Exception {
    try (Script script = new Script(OK, OK, OK + "~", OK);
        Deadlines deadlines = new Deadlines();
        Connection connection = new Connection(script.address(), Wire.small(), deadlines)) {
      for (int i = 0; i < 3; i++) {
        assertThat(exchange(connection)).isEqualTo("200 ok");
      }
      assertThat(script.connections.get()).isEqualTo(1);
      script.ended.acquire();

      assertThat(exchange(connection)).isEqualTo("200 ok");
      assertThat(script.connections.get()).isEqualTo(2);
    }
  }

  @Test
  void answers_givenBeforeTheBodyIsRead_areHeard() throws Exception {
    String refusal = "HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\n\r\nbig~";
    try (Script script = new Script(refusal);
        Deadlines deadlines = new Deadlines();
        SpoolFiles files = new SpoolFiles(directory);
        Spool body = new Spool(files, 1 << 20);
        Connection connection = new Connection(script.address(), Wire.small(), deadlines)) {
      body.append(new byte[2000], 0, 2000);
      Call call = new Call("/invocations", null, null, body, false);

      Answer answer = connection.exchange(call, body, Duration.ofSeconds(10));

      assertThat(answer).isEqualTo(new Answer(413, null, "big"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1000})
  void requests_whoseFileIsGoneOrCut_areNotTheServersFault(int left) throws Exception {
    try (Script script = new Script(OK);
        Deadlines deadlines = new Deadlines();
        SpoolFiles files = new SpoolFiles(directory);
        Spool body = new Spool(files, 10);
        Connection connection = new Connection(script.address(), Wire.small(), deadlines)) {
      body.append(new byte[2000], 0, 2000);
      body.seal();
      Path file = Objects.requireNonNull(body.file());
      if (left == 0) {
        Files.delete(file);
      } else {
        Files.write(file, new byte[left]);
      }
      Call call = new Call("/invocations", null, null, body, false);

      assertThatThrownBy(() -> connection.exchange(call, body, Duration.ofSeconds(10)))
          .isInstanceOf(SpoolFailure.class)
          .hasMessageStartingWith("A temporary file cannot be used: ");
    }
  }

  @Test
  void servers_thatAreSilent_areGivenUpInTime() throws Exception {
    try (Script script = new Script();
        Deadlines deadlines = new Deadlines();
        SpoolFiles files = new SpoolFiles(directory);
        Spool nowhere = new Spool(files, 10);
        Connection connection = new Connection(script.address(), Wire.small(), deadlines)) {
      assertThatThrownBy(
              () -> connection.exchange(Call.get("/ping"), nowhere, Duration.ofMillis(100)))
          .isInstanceOf(TimedOut.class);
    }
  }
}
