package waybill.quickstart.iris;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The model, run by ONNX Runtime: takes a table of measurements, answers a label and three
 * probabilities for each row.
 *
 * <p>The names of the tensors are the model's own: {@code input}, {@code label} and {@code
 * probabilities}.
 */
public final class Classifier implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /** Loads a model from the bytes of its file. */
  public Classifier(byte[] model) {
    try {
      session = environment.createSession(model);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime does not load the model", e);
    }
  }

  /** The version of ONNX Runtime that runs the model. */
  public String runtimeVersion() {
    return environment.getVersion();
  }

  /** What the model says of each row of measurements, in the same order. */
  public List<Prediction> predict(List<List<Double>> rows) {
    float[][] table = rows.stream().map(Classifier::floats).toArray(float[][]::new);
    try (OnnxTensor input = OnnxTensor.createTensor(environment, table);
        OrtSession.Result result = session.run(Map.of("input", input))) {
      long[] labels = (long[]) result.get("label").orElseThrow().getValue();
      float[][] probabilities = (float[][]) result.get("probabilities").orElseThrow().getValue();
      List<Prediction> answers = new ArrayList<>();
      for (int i = 0; i < labels.length; i++) {
        answers.add(new Prediction(Math.toIntExact(labels[i]), doubles(probabilities[i])));
      }
      return answers;
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime does not run the model", e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime does not let the model go", e);
    }
  }

  private static float[] floats(List<Double> row) {
    float[] floats = new float[row.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = row.get(i).floatValue();
    }
    return floats;
  }

  private static List<Double> doubles(float[] row) {
    return IntStream.range(0, row.length).mapToObj(i -> (double) row[i]).toList();
  }
}
