package waybill.onnx.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.onnx.Container;
import waybill.onnx.OnnxFile;

/** The container's routes, asked wrongly, with a limit of one MiB. */
final class ProtocolTest {
  private static final int MIB = 1024 * 1024;
  private static final int WAIT_MILLIS_MAX = 20_000;
  private static final String[] CSV = {"Content-Type", "text/csv"};

  @TempDir private static Path models;
  private static Container container;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    OnnxFile.identity(OnnxFile.FLOAT, "n", 2).write(models.resolve("m.onnx"));
    container = Container.start(models, Map.of("WAYBILL_ONNX_PAYLOAD_MB_MAX", "1"));
    assertThat(container.settledPing()).isEqualTo(200);
  }

  @AfterAll
  static void stop() throws IOException {
    container.close();
  }

  @AfterEach
  void serverIsWell() throws IOException, InterruptedException {
    assertThat(container.invoke("1,2\n", CSV).body()).isEqualTo("1.0,2.0\n");
    assertThat(container.log()).noneMatch(line -> line.startsWith("\tat "));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /invocations, 405, This path takes POST only.",
    "POST, /ping, 405, This path takes GET only.",
    "PUT, /execution-parameters, 405, This path takes GET only.",
    "GET, /ping/, 404, 'There is no \"/ping/\" here, only /ping, /execution-parameters and"
        + " /invocations.'",
    "GET, /, 404, 'There is no \"/\" here, only /ping, /execution-parameters and /invocations.'",
    "GET, /ping?x=1, 200, The model is loaded."
  })
  void path_withEachMethod_isAnsweredInOneSentence(
      String method, String path, int status, String sentence) throws IOException {
    String answer = raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .endsWith("\r\n\r\n" + sentence + "\n");
  }

  @Test
  void ping_withHead_isRefusedWithoutABody() throws IOException {
    String answer = raw("HEAD /ping HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 405 ").endsWith("\r\n\r\n");
  }

  @Test
  void invocations_withBytesThatAreNoHttp_endTheConnectionAlone() throws IOException {
    assertThat(raw("\u0016\u0003\u0001 nonsense\r\n\r\n")).doesNotContain("200 OK");
  }

  @Test
  void invocations_withoutContentType_saysWhatIsTaken() throws Exception {
    HttpResponse<String> answer = container.invoke("1,2\n");

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body())
        .isEqualTo(
            "There is no Content-Type; this container takes text/csv, application/json,"
                + " application/jsonlines.\n");
  }

  @Test
  void invocations_withAcceptThatCannotBeHad_saysWhatIsAnswered() throws Exception {
    HttpResponse<String> answer =
        container.invoke("1,2\n", "Content-Type", "text/csv", "Accept", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body())
        .isEqualTo(
            "Accept \"image/png\" leaves nothing; this container answers text/csv,"
                + " application/json, application/jsonlines.\n");
  }

  @Test
  void invocations_withABodyAtTheLimit_isAnswered() throws Exception {
    String rows = "1,2\n".repeat(MIB / 4);

    assertThat(container.invoke(rows, CSV).body()).isEqualTo("1.0,2.0\n".repeat(MIB / 4));
    assertThat(container.invokeInChunks(rows.getBytes(StandardCharsets.UTF_8), CSV).statusCode())
        .isEqualTo(200);
  }

  @Test
  void invocations_withABodyOverTheLimit_isRefusedInWords() throws Exception {
    String rows = "1,2\n".repeat(MIB / 4) + "1";
    String sentence =
        "The body is larger than the 1048576 bytes that are taken; send smaller batches.\n";

    HttpResponse<String> declared = container.invoke(rows, CSV);
    HttpResponse<String> chunked =
        container.invokeInChunks(rows.getBytes(StandardCharsets.UTF_8), CSV);

    assertThat(declared.statusCode()).isEqualTo(413);
    assertThat(declared.body()).isEqualTo(sentence);
    assertThat(chunked.statusCode()).isEqualTo(413);
    assertThat(chunked.body()).isEqualTo(sentence);
  }

  @Test
  void invocations_withAHugeDeclaredLength_holdsNothing() throws IOException {
    String answer = raw(cutShort(9000000000000000000L));

    assertThat(answer).startsWith("HTTP/1.1 413 ");
  }

  @Test
  void invocations_withABodyThatBreaksOff_isForgotten() throws IOException {
    String answer = raw(cutShort(100));

    assertThat(answer).isEmpty();
  }

  @Test
  void executionParameters_whenTheLimitIsSmall_staysWithin() throws Exception {
    assertThat(container.get("/execution-parameters").body()).endsWith("\"MaxPayloadInMB\":1}\n");
  }

  /** A request that announces so many bytes and sends four. */
  private static String cutShort(long length) {
    return "POST /invocations HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: "
        + length
        + "\r\n\r\n1,2\n";
  }

  /** Sends bytes as they are, ends its side, and answers all that comes back. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), container.port())) {
      socket.setSoTimeout(WAIT_MILLIS_MAX);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
