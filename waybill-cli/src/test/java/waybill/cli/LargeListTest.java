package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.cli.host.Host;
import waybill.cli.host.Terminal;
import waybill.cli.host.Time;
import waybill.wire.json.JsonReader;

/** A list of twenty pages of some 30 KB each, printed with little of it in memory. */
class LargeListTest {
  private static final int PAGES = 20;
  private static final int PAGE_ITEMS = 300;
  private static final Terminal NO_TERMINAL = () -> 0;

  @TempDir Path directory;
  private final AtomicInteger asked = new AtomicInteger();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private HttpServer server;
  private String config = "/dev/null";

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--output text",
        "--output table",
        "--max-items 2000",
        "--max-items 2000 --output text",
        "--no-paginate",
        "--query ModelPackageSummaryList[].ModelPackageArn",
        "--query ModelPackageSummaryList[::-7].ModelPackageVersion --output text",
        "--query ModelPackageSummaryList[1999:1003:-500]",
        "--query ModelPackageSummaryList[3:4000:1000]",
        "--query ModelPackageSummaryList[-1] --output table",
        "--query ModelPackageSummaryList[?ModelPackageVersion>`5990`]",
        "--query ModelPackageSummaryList==ModelPackageSummaryList",
        "--query reverse(ModelPackageSummaryList)[0]",
        "--query length(ModelPackageSummaryList)"
      })
  void list_whenLittleIsHeld_isPrintedAsWhenAllIs(String options) {
    int heldExit = run(options, Integer.MAX_VALUE, out);
    String held = out.toString(StandardCharsets.UTF_8);
    out.reset();
    int exit = run(options, 40_000, out);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(held).isNotEmpty();
    assertThat(exit).isEqualTo(heldExit).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void list_whenThereIsNoPlaceForAFile_isPrintedFromMemory() {
    directory = directory.resolve("absent");

    int exit = run("--query length(ModelPackageSummaryList)", 0, out);

    assertThat(exit).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(PAGES * PAGE_ITEMS + 1 + "\n");
  }

  @Test
  void list_whenATimeOfItsEndIsNone_printsNothing(@TempDir Path home) throws IOException {
    config =
        Files.writeString(home.resolve("config"), "[default]\ncli_timestamp_format = iso8601\n")
            .toString();

    int exit = run("", 40_000, out);

    assertThat(exit).isEqualTo(255);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Invalid timestamp \"never\"");
  }

  @Test
  void text_whenItsReaderIsGone_endsQuietlyAndAsksForNoMore() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    int exit = run("--output text", Integer.MAX_VALUE, closed);

    assertThat(exit).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(asked.get()).isLessThan(PAGES);
  }

  private int run(String options, int heldBytesMax, OutputStream stdout) {
    Map<String, String> environment =
        Map.of(
            "AWS_CONFIG_FILE",
            config,
            "AWS_ACCESS_KEY_ID",
            "AKIDWAYBILLTEST00001",
            "AWS_SECRET_ACCESS_KEY",
            "secret",
            "AWS_DEFAULT_REGION",
            "us-west-2",
            "AWS_ENDPOINT_URL_SAGEMAKER",
            "http://127.0.0.1:" + server.getAddress().getPort(),
            "TMPDIR",
            directory.toString());
    Host.Streams streams =
        new Host.Streams(new ByteArrayInputStream(new byte[0]), stdout, err, NO_TERMINAL);
    String words = "sagemaker list-model-packages " + options;
    Host host = new Host(environment, null, streams, Time.SYSTEM, heldBytesMax);
    return new CommandLine(host).run(List.of(words.strip().split(" ")));
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int page =
        request.equals("{}")
            ? 0
            : Integer.parseInt(Parsed.text(JsonReader.read(request), "NextToken"));
    byte[] body = page(page).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream stream = exchange.getResponseBody()) {
      stream.write(body);
    }
  }

  private static String page(int page) {
    String items =
        IntStream.range(page * PAGE_ITEMS, (page + 1) * PAGE_ITEMS)
            .mapToObj(
                i ->
                    "{\"ModelPackageVersion\":%d,\"Unknown\":[%d],\"ModelPackageArn\":\"arn:ü/%d\"}"
                        .formatted(i, i, i))
            .collect(Collectors.joining(", "));
    String next = page + 1 < PAGES ? "\"NextToken\":\"" + (page + 1) + "\"," : "";
    String last = page + 1 < PAGES ? "" : ",{\"CreationTime\":\"never\"}";
    return "{" + next + "\"ModelPackageSummaryList\":[" + items + last + "]}";
  }
}
