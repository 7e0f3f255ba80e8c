package waybill.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The whole program serves the iris model; the witness of its predictions is scikit-learn. */
final class IrisTest {
  private static final String[] CSV = {"Content-Type", "text/csv"};

  @TempDir private static Path models;
  private static Container container;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    container = Container.start(Iris.into(models), Map.of());
    assertThat(container.settledPing()).isEqualTo(200);
  }

  @AfterAll
  static void stop() throws IOException {
    container.close();
  }

  @Test
  void invocations_withATable_answersATableAsScikitLearn() throws Exception {
    HttpResponse<String> answer = container.invoke(Iris.rows(), CSV);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv");
    assertThat(answer.body()).endsWith("\n");
    Iris.assertPredicted(answer.body().lines().toList());
  }

  @Test
  void invocations_inChunksWithCrlfAndMarkAndBlankLines_answersTheSame() throws Exception {
    String rows = "\uFEFF" + Iris.rows().replace("\n", "\r\n\r\n").strip();

    HttpResponse<String> answer =
        container.invokeInChunks(rows.getBytes(StandardCharsets.UTF_8), CSV);

    assertThat(answer.body()).isEqualTo(table());
  }

  @Test
  void invocations_withEachFormOfJson_answersTheSameNumbers() throws Exception {
    String table = table();
    String arrays = Iris.arrays();
    List<String> bodies =
        List.of(
            arrays,
            "{\"inputs\":" + arrays + "}",
            "{\"instances\":" + arrays + "}",
            "{\"input\":" + arrays + "}",
            "{\"inputs\":{\"input\":" + arrays + "}}");

    for (String body : bodies) {
      HttpResponse<String> answer =
          container.invoke(body, "Content-Type", "application/json", "Accept", "text/csv");
      assertThat(answer.body()).isEqualTo(table);
    }
  }

  @Test
  void invocations_withJsonLines_answersALineForEachRow() throws Exception {
    String lines = Iris.arrays().replace("],[", "]\n[").replace("[[", "[").replace("]]", "]");

    HttpResponse<String> answer = container.invoke(lines, "Content-Type", "application/jsonlines");

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/jsonlines");
    List<String> rows = new ArrayList<>();
    for (String line : answer.body().lines().toList()) {
      assertThat(line).startsWith("{\"label\":").contains(",\"probabilities\":[").endsWith("]}");
      rows.add(String.join(",", numbers(line)));
    }
    Iris.assertPredicted(rows);
  }

  @Test
  void invocations_withATableAndAcceptJson_answersAMemberForEachOutput() throws Exception {
    HttpResponse<String> answer =
        container.invoke(Iris.rows(), "Content-Type", "text/csv", "Accept", "application/json");

    assertThat(answer.body()).startsWith("{\"label\":[0,0,").contains("],\"probabilities\":[[");
    List<String> numbers = numbers(answer.body());
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      List<String> probabilities = numbers.subList(150 + 3 * i, 153 + 3 * i);
      rows.add(numbers.get(i) + "," + String.join(",", probabilities));
    }
    Iris.assertPredicted(rows);
  }

  @Test
  void invocations_withTheLabelsLeftIn_saysWhichShapeIsExpected() throws Exception {
    HttpResponse<String> answer = container.invoke(Iris.rowsWithLabels(), CSV);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "Wrong shape: line 1 has 5 columns; the model takes 4 for input \"input\", float32 [?,"
                + " 4].\n");
  }

  @Test
  void invocations_withARowOfHeaders_namesTheField() throws Exception {
    HttpResponse<String> answer = container.invoke("sl,sw,pl,pw\n" + Iris.rows(), CSV);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "Line 1, column 1: \"sl\" is no value for input \"input\", float32 [?, 4]. A row of"
                + " headers is not expected.\n");
  }

  @Test
  void executionParameters_always_sayWhatATransformJobShouldAsk() throws Exception {
    HttpResponse<String> answer = container.get("/execution-parameters");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .matches(
            "\\{\"MaxConcurrentTransforms\":[0-9]+,\"BatchStrategy\":\"MULTI_RECORD\","
                + "\"MaxPayloadInMB\":6}\n");
  }

  @Test
  void invocations_manyAtOnce_areAllAnsweredRight() throws Exception {
    String table = table();
    Callable<String> call = () -> container.invoke(Iris.rows(), CSV).body();
    List<Future<String>> answers = new ArrayList<>();

    try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 400; i++) {
        answers.add(callers.submit(call));
      }
    }

    assertThat(answers).allSatisfy(answer -> assertThat(result(answer)).isEqualTo(table));
  }

  private static String table() throws IOException, InterruptedException {
    HttpResponse<String> answer = container.invoke(Iris.rows(), CSV);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static String result(Future<String> answer)
      throws ExecutionException, InterruptedException {
    return answer.get();
  }

  private static List<String> numbers(String json) {
    List<String> numbers = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isNumeric()) {
          numbers.add(parser.getString());
        }
      }
    }
    return numbers;
  }
}
