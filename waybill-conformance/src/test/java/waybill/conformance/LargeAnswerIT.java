package waybill.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The command prints lists with a heap of 24 MB that would not hold them, and leaves nothing
 * behind. An item has 250 bytes.
 */
class LargeAnswerIT {
  private static final long RUN_SECONDS_MAX = 120;
  private static final String DESCRIPTION = "trained over night ".repeat(10);

  @TempDir private Path temporary;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", LargeAnswerIT::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({"json, 200000", "text, 100000", "table, 100000"})
  void list_whenLargerThanTheHeap_isPrintedWhole(String layout, int items) throws Exception {
    Process command = start(layout, items);

    long printed = 0;
    try (BufferedReader lines = command.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        printed += line.contains(DESCRIPTION) ? 1 : 0;
      }
    }

    assertThat(command.errorReader(StandardCharsets.UTF_8).readAllAsString()).isEmpty();
    assertThat(command.waitFor(RUN_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
    assertThat(command.exitValue()).isZero();
    assertThat(printed).isEqualTo(items);
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void list_whenKilledWhilePrinting_leavesNoFile() throws Exception {
    Process command = start("json", 100_000);
    String first = command.inputReader(StandardCharsets.UTF_8).readLine();
    command.destroyForcibly().waitFor();

    assertThat(first).isEqualTo("{");
    assertThat(temporary).isEmptyDirectory();
  }

  private Process start(String layout, int items) throws IOException {
    ProcessBuilder command =
        Program.COMMAND.with(
            List.of("sagemaker", "list-model-packages", "--no-paginate", "--output", layout));
    command.command().add(1, "-Xmx24m");
    String endpoint = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + items;
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
                "TMPDIR",
                temporary.toString()));
    return command.start();
  }

  /** The path says how many items. */
  private static void answer(HttpExchange exchange) throws IOException {
    int items = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(200, 0); // in chunks
    try (OutputStream out = exchange.getResponseBody()) {
      String before = "{\"ModelPackageSummaryList\":[";
      for (int i = 0; i < items; i++) {
        String item =
            before
                + "{\"ModelPackageVersion\":"
                + i
                + ",\"ModelPackageDescription\":\""
                + DESCRIPTION
                + "\"}";
        out.write(item.getBytes(StandardCharsets.UTF_8));
        before = ",";
      }
      out.write("]}".getBytes(StandardCharsets.UTF_8));
    }
  }
}
