package waybill.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the process starts, fails and ends. */
final class ProcessTest {
  private static final String[] CSV = {"Content-Type", "text/csv"};
  private static final int STOPPED_BY_TERM = 143;

  @TempDir private Path models;

  @Test
  void start_withoutAModel_isUpAndSaysWhyNot() throws Exception {
    try (Container container = Container.start(models, Map.of())) {
      assertThat(container.settledPing()).isEqualTo(503);
      assertThat(container.get("/ping").body()).startsWith("There is no file *.onnx directly in ");
      assertThat(container.invoke("1\n", CSV).statusCode()).isEqualTo(503);
      assertThat(container.get("/execution-parameters").statusCode()).isEqualTo(503);
      assertThat(container.log())
          .anyMatch(line -> line.startsWith("waybill: the model is not served: There is no file"));
    }
  }

  @Test
  void start_withBytesThatAreNoModel_isUpAndSaysWhyNot() throws Exception {
    Files.writeString(models.resolve("model.onnx"), "no model");

    try (Container container = Container.start(models, Map.of())) {
      assertThat(container.settledPing()).isEqualTo(503);
      assertThat(container.get("/ping").body())
          .matches("ONNX Runtime does not load model\\.onnx: ORT_[A-Z_]+\\.\n");
    }
  }

  @Test
  void stop_whileARequestRuns_answersItFirst() throws Exception {
    slowModel().write(models.resolve("model.onnx"));

    try (Container container = Container.start(models, Map.of());
        var caller = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(container.settledPing()).isEqualTo(200);
      container.invoke("10\n", CSV);
      var answer = caller.submit(() -> container.invoke("2500\n", CSV));
      TimeUnit.MILLISECONDS.sleep(100); // nothing tells from outside that a run has begun
      container.process().destroy();

      assertThat(answer.get().body()).isEqualTo("2500.0\n");
      assertThat(container.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(container.process().exitValue()).isEqualTo(STOPPED_BY_TERM);
    }
  }

  /** A matrix of ones of that size times itself, of which one element is answered. */
  private static OnnxFile slowModel() {
    return new OnnxFile()
        .input("n", OnnxFile.INT64, "rows", 1)
        .node("Concat", "", List.of("n", "n"), List.of("wide"), Map.of("axis", 1))
        .node("Squeeze", "", List.of("wide"), List.of("shape"), Map.of())
        .node("ConstantOfShape", "", List.of("shape"), List.of("zeros"), Map.of())
        .node("Exp", "", List.of("zeros"), List.of("ones"), Map.of())
        .node("MatMul", "", List.of("ones", "ones"), List.of("product"), Map.of())
        .node("ReduceMax", "", List.of("product"), List.of("y"), Map.of("keepdims", 0))
        .output("y", OnnxFile.FLOAT);
  }

  @Test
  void invocations_thatTakeMoreMemoryThanThereIs_areRefusedAndTheNextIsServed() throws Exception {
    OnnxFile.identity(OnnxFile.STRING, "n", "m").write(models.resolve("model.onnx"));
    byte[] large = "a,".repeat(20_000_000).getBytes(StandardCharsets.UTF_8);

    try (Container container = Container.start(models, Map.of(), List.of("-Xmx128m"))) {
      assertThat(container.settledPing()).isEqualTo(200);
      HttpResponse<String> answer = container.invokeInChunks(large, CSV);

      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body())
          .isEqualTo(
              "The request takes more memory than this container has; send smaller batches.\n");
      assertThat(container.invoke("b,c\n", CSV).body()).isEqualTo("b,c\n");
    }
  }

  @Test
  void program_withOtherWords_saysHowItIsUsed() throws Exception {
    assertThat(said(Map.of(), "train")).startsWith("exit 2: usage: waybill onnx serve");
    assertThat(said(Map.of(), "--help")).startsWith("exit 0: usage: waybill onnx serve");
  }

  @Test
  void program_withABadVariable_namesIt() throws Exception {
    assertThat(said(Map.of("SAGEMAKER_BIND_TO_PORT", "http"), "serve"))
        .isEqualTo(
            "exit 2: waybill: SAGEMAKER_BIND_TO_PORT must be a whole number from 0 to 65535, not"
                + " \"http\".\n");
    assertThat(said(Map.of("WAYBILL_ONNX_HOST", "no.such.host.invalid"), "serve"))
        .isEqualTo(
            "exit 2: waybill: WAYBILL_ONNX_HOST names no address: \"no.such.host.invalid\".\n");
  }

  @Test
  void program_whosePortIsTaken_saysSoAndEnds() throws Exception {
    try (Container container = Container.start(models, Map.of())) {
      String port = String.valueOf(container.port());

      assertThat(said(Map.of("SAGEMAKER_BIND_TO_PORT", port), "serve"))
          .startsWith("exit 1: waybill: the port cannot be opened: ");
    }
  }

  private static String said(Map<String, String> variables, String word)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), "waybill.onnx.Main", word)
            .redirectErrorStream(true);
    builder.environment().putAll(variables);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return "exit " + process.waitFor() + ": " + said;
  }
}
