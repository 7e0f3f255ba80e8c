package waybill.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import waybill.quickstart.iris.IrisModel;
import waybill.quickstart.iris.IrisModel.Report;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonWriter;

/**
 * The objects that a version of the model refers to.
 *
 * @param archive {@code model.tar.gz}
 * @param dataSet the flowers that the model was trained and measured on
 * @param samplePayload an archive with a few questions for the model
 * @param validationInput questions for a batch transform
 * @param validationOutput where a batch transform writes: a prefix, with nothing there yet
 * @param reports the reports by kind
 */
record ModelObjects(
    StoredObject archive,
    StoredObject dataSet,
    StoredObject samplePayload,
    StoredObject validationInput,
    String validationOutput,
    Map<Report, StoredObject> reports) {
  private static final String PREFIX = "iris/";
  private static final int SAMPLES = 3;

  ModelObjects {
    reports = Map.copyOf(reports);
  }

  /** Writes them all. */
  static ModelObjects write(ObjectDirectory store, IrisModel model) throws IOException {
    Map<Report, StoredObject> reports = new EnumMap<>(Report.class);
    for (Map.Entry<Report, JsonObject> report : model.reports().entrySet()) {
      String key = PREFIX + report.getKey().path();
      byte[] text = JsonWriter.write(report.getValue()).getBytes(StandardCharsets.UTF_8);
      reports.put(report.getKey(), store.put(key, text));
    }
    byte[] samples = Archive.tarGz(Map.of("samples.csv", IrisModel.questions(SAMPLES)));
    return new ModelObjects(
        store.put(PREFIX + "model.tar.gz", Archive.tarGz(Map.of("model.onnx", IrisModel.file()))),
        store.put(PREFIX + "iris.csv", IrisModel.dataSet()),
        store.put(PREFIX + "sample-payload.tar.gz", samples),
        store.put(PREFIX + "validation/input/flowers.csv", IrisModel.questions(Integer.MAX_VALUE)),
        store.uri(PREFIX + "validation/output"),
        reports);
  }

  StoredObject report(Report report) {
    return Objects.requireNonNull(reports.get(report));
  }
}
