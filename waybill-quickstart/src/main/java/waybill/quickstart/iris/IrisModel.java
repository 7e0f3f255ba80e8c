package waybill.quickstart.iris;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import waybill.wire.json.JsonObject;

/**
 * The iris model after it was run over its data.
 *
 * @param runtimeVersion the version of ONNX Runtime that ran it
 * @param quality what it took for what
 * @param reports the reports computed from its predictions, by the names in {@link Report}
 */
public record IrisModel(
    String runtimeVersion, ConfusionMatrix quality, Map<Report, JsonObject> reports) {
  public IrisModel {
    reports = Collections.unmodifiableMap(new LinkedHashMap<>(reports));
  }

  /** A report that a package's metrics or baselines point to. */
  public enum Report {
    MODEL_QUALITY_STATISTICS("model-quality/statistics.json"),
    MODEL_QUALITY_CONSTRAINTS("model-quality/constraints.json"),
    DATA_QUALITY_STATISTICS("data-quality/statistics.json"),
    DATA_QUALITY_CONSTRAINTS("data-quality/constraints.json"),
    BIAS("bias/analysis.json"),
    BIAS_PRE_TRAINING("bias/pre-training/analysis.json"),
    BIAS_POST_TRAINING("bias/post-training/analysis.json"),
    EXPLAINABILITY("explainability/analysis.json"),
    ANALYSIS_CONFIGURATION("analysis_config.json");

    private final String path;

    Report(String path) {
      this.path = path;
    }

    /** Where it lies beside the model. */
    public String path() {
      return path;
    }
  }

  /** Runs the model over all flowers and computes the reports. */
  public static IrisModel run() {
    List<Flower> flowers = Flower.all();
    try (Classifier classifier = new Classifier(file())) {
      List<Prediction> predictions =
          classifier.predict(flowers.stream().map(Flower::measurements).toList());
      ConfusionMatrix quality = ConfusionMatrix.of(flowers, predictions);
      FacetBias bias = new FacetBias(flowers, predictions);
      Attribution attribution = new Attribution(classifier, flowers);

      Map<Report, JsonObject> reports = new LinkedHashMap<>();
      reports.put(Report.MODEL_QUALITY_STATISTICS, ModelQuality.statistics(quality));
      reports.put(Report.MODEL_QUALITY_CONSTRAINTS, ModelQuality.constraints(quality));
      reports.put(Report.DATA_QUALITY_STATISTICS, DataQuality.statistics(flowers));
      reports.put(Report.DATA_QUALITY_CONSTRAINTS, DataQuality.constraints(flowers));
      reports.put(Report.BIAS, bias.both());
      reports.put(Report.BIAS_PRE_TRAINING, bias.preTraining());
      reports.put(Report.BIAS_POST_TRAINING, bias.postTraining());
      reports.put(Report.EXPLAINABILITY, attribution.report());
      reports.put(Report.ANALYSIS_CONFIGURATION, AnalysisConfiguration.of(bias, attribution));
      return new IrisModel(classifier.runtimeVersion(), quality, reports);
    }
  }

  /** The bytes of {@code model.onnx}. */
  public static byte[] file() {
    return resource("model.onnx");
  }

  /** The bytes of {@code iris.csv}: four measurements and the species in each line. */
  public static byte[] dataSet() {
    return resource("iris.csv");
  }

  /** Measurements alone, a flower a line: what the model is asked with. */
  public static byte[] questions(int flowersMax) {
    return Flower.all().stream()
        .limit(flowersMax)
        .map(flower -> flower.features() + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = IrisModel.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
