package waybill.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The command is ended by Ctrl-C, as the AWS CLI 1.45.11 is in the same places, or by a reader who
 * goes away, which is no failure and nothing to speak of.
 */
class EarlyEndIT {
  private static final long END_SECONDS_MAX = 20;

  @TempDir private Path temporary;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool(Thread.ofVirtual().factory()));
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({"silent", "failing", "unfinished"})
  void interrupt_whileTheServerIsAwaited_printsALineEndAndEndsWith130(String manner)
      throws Exception {
    Process command = start(manner, "list-models");
    assertThat(asked.await(END_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();

    interrupt(command);

    assertEnded(command, 130, "");
    assertThat(text(command.getInputStream())).isEqualTo("\n");
  }

  @Test
  void interrupt_whileWaitingForAJob_printsALineEndAndEndsWith130() throws Exception {
    Process command =
        start(
            "unfinished",
            "wait",
            "transform-job-completed-or-stopped",
            "--transform-job-name",
            "nightly");
    assertThat(asked.await(END_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();

    interrupt(command);

    assertEnded(command, 130, "");
    assertThat(text(command.getInputStream())).isEqualTo("\n");
  }

  @ParameterizedTest
  @CsvSource({"json", "text", "table", "yaml"})
  void interrupt_whileNobodyEmptiesThePipe_endsWith130(String layout) throws Exception {
    Process command = start("20000", "list-models", "--output", layout);
    int first = command.getInputStream().read();

    interrupt(command);

    assertThat(first).isPositive();
    assertThat(command.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
    assertThat(command.exitValue()).isEqualTo(130);
    assertThat(text(command.getErrorStream())).isEmpty();
    assertThat(temporary).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({"json, 20000", "table, 20000", "yaml, 20000", "text, 20000", "json, 1", "text, 1"})
  void list_whenItsReaderGoesAway_endsQuietly(String layout, String items) throws Exception {
    Process command = start(items, "list-models", "--output", layout);
    command.getInputStream().close();

    assertEnded(command, 0, "");
  }

  @Test
  void list_whenTheDiskIsFull_saysSo() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no disk that is always full");
    Process command = start("20000", full, "list-models");

    assertEnded(command, 255, "\nNo space left on device\n");
  }

  @Test
  void complaint_whenItsReaderGoesAway_endsAsEver() throws Exception {
    Process command = start("1", "describe-model");
    command.getErrorStream().close();

    assertThat(command.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
    assertThat(command.exitValue()).isEqualTo(2);
  }

  private void assertEnded(Process command, int exitCode, String said) throws Exception {
    assertThat(command.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
    assertThat(text(command.getErrorStream())).isEqualTo(said);
    assertThat(command.exitValue()).isEqualTo(exitCode);
    assertThat(temporary).isEmptyDirectory();
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void interrupt(Process command) throws Exception {
    String[] kill = {"kill", "-INT", Long.toString(command.pid())};
    assertThat(new ProcessBuilder(kill).start().waitFor()).isZero();
  }

  private Process start(String manner, String... words) throws IOException {
    return start(manner, null, words);
  }

  private Process start(String manner, @Nullable Path output, String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of("sagemaker"));
    all.addAll(List.of(words));
    ProcessBuilder command = Program.COMMAND.with(all);
    String endpoint = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + manner;
    command.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    command
        .environment()
        .putAll(
            Map.of(
                "AWS_CONFIG_FILE",
                temporary.resolve("none").toString(),
                "AWS_ACCESS_KEY_ID",
                "AKIDWAYBILLTEST00001",
                "AWS_SECRET_ACCESS_KEY",
                "secret",
                "AWS_DEFAULT_REGION",
                "us-west-2",
                "AWS_ENDPOINT_URL_SAGEMAKER",
                endpoint,
                "AWS_MAX_ATTEMPTS",
                "20",
                "TMPDIR",
                temporary.toString()));
    if (output != null) {
      command.redirectOutput(output.toFile());
    }
    return command.start();
  }

  /** The path says how: in silence, with a failure, with half an answer, or with so many models. */
  private void answer(HttpExchange exchange) throws IOException {
    String manner = exchange.getRequestURI().getPath().substring(1);
    exchange.getRequestBody().readAllBytes();
    asked.countDown();
    switch (manner) {
      case "silent" -> awaitTheEnd();
      case "failing" -> send(exchange, 500, "{\"__type\":\"InternalFailure\"}");
      case "unfinished" -> {
        if (exchange.getRequestHeaders().getFirst("X-Amz-Target").contains("Describe")) {
          send(exchange, 200, "{\"TransformJobStatus\":\"InProgress\"}");
        } else {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          awaitTheEnd();
        }
      }
      default -> send(exchange, 200, models(Integer.parseInt(manner)));
    }
  }

  private void awaitTheEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String models(int count) {
    String one = "{\"ModelName\":\"iris\",\"ModelArn\":\"" + "a".repeat(100) + "\"}";
    return "{\"Models\":[" + (one + ",").repeat(count - 1) + one + "]}";
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
