package waybill.quickstart.iris;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import waybill.wire.json.JsonObject;

/**
 * How much each measurement moves the model's score of each species.
 *
 * <p>The model is linear: the logarithms of its probabilities, less their mean, are linear
 * functions of the measurements. So a weight is the slope between two predictions, and the Shapley
 * value of a measurement is exactly its weight times its distance from the mean flower; nothing
 * needs to be sampled.
 */
final class Attribution {
  /**
   * Centimetres to either side of the mean flower: far enough for single precision, near enough for
   * no zero.
   */
  private static final double STEP = 0.5;

  private final Classifier classifier;
  private final List<Flower> flowers;
  private final List<Double> meanFlower;

  Attribution(Classifier classifier, List<Flower> flowers) {
    this.classifier = classifier;
    this.flowers = flowers;
    this.meanFlower = eachFeature().mapToObj(this::mean).toList();
  }

  /** The report, laid out as Clarify's, with the mean size of each measurement's Shapley value. */
  JsonObject report() {
    List<List<Double>> weights = weights();
    List<Double> expected = scores(meanFlower);
    Members labels = new Members();
    for (int species = 0; species < Flower.SPECIES.size(); species++) {
      Members values = new Members();
      for (int feature = 0; feature < Flower.FEATURES.size(); feature++) {
        double weight = weights.get(feature).get(species);
        values.with(Flower.FEATURES.get(feature), Math.abs(weight) * meanDistance(feature));
      }
      labels.with(
          "label" + species,
          new Members()
              .with("global_shap_values", values)
              .with("expected_value", expected.get(species)));
    }
    Members explanations = new Members().with("linear_shap", labels);
    return new Members().with("version", "1.0").with("explanations", explanations).object();
  }

  /** For each measurement, by how much a centimetre of it changes the score of each species. */
  List<List<Double>> weights() {
    return eachFeature().mapToObj(this::slopes).toList();
  }

  /** The flower that every attribution is measured from. */
  List<Double> meanFlower() {
    return meanFlower;
  }

  private List<Double> slopes(int feature) {
    List<Double> above = scores(moved(feature, STEP));
    List<Double> below = scores(moved(feature, -STEP));
    return IntStream.range(0, above.size())
        .mapToObj(i -> (above.get(i) - below.get(i)) / (2 * STEP))
        .toList();
  }

  private List<Double> scores(List<Double> measurements) {
    List<Double> logs =
        classifier.predict(List.of(measurements)).getFirst().probabilities().stream()
            .map(Math::log)
            .toList();
    double mean = logs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    return logs.stream().map(log -> log - mean).toList();
  }

  private List<Double> moved(int feature, double distance) {
    List<Double> moved = new ArrayList<>(meanFlower);
    moved.set(feature, moved.get(feature) + distance);
    return moved;
  }

  private double mean(int feature) {
    return flowers.stream().mapToDouble(f -> f.measurements().get(feature)).average().orElseThrow();
  }

  private double meanDistance(int feature) {
    return flowers.stream()
        .mapToDouble(f -> Math.abs(f.measurements().get(feature) - meanFlower.get(feature)))
        .average()
        .orElseThrow();
  }

  private static IntStream eachFeature() {
    return IntStream.range(0, Flower.FEATURES.size());
  }
}
