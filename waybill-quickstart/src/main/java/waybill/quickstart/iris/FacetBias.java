package waybill.quickstart.iris;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;

/**
 * How differently the data and the model treat two halves of the flowers, laid out as Clarify's
 * bias reports.
 *
 * <p>A flower has no group that deserves protection, so the facet is one of its measurements:
 * flowers whose sepals are longer than the median stand against the rest, and to be a virginica
 * counts as the favoured outcome. The figures are true of the data and of the model; what they show
 * is the form of such a report.
 *
 * @param flowers the data
 * @param predictions what the model says of each flower, in the same order
 */
record FacetBias(List<Flower> flowers, List<Prediction> predictions) {
  static final int FACET = Flower.FEATURES.indexOf("sepal_length");
  static final int FAVOURED = Flower.SPECIES.indexOf("virginica");
  private static final String BEFORE = "pre_training_bias_metrics";
  private static final String AFTER = "post_training_bias_metrics";

  /** What the data alone show, before any model. */
  JsonObject preTraining() {
    return report().with(BEFORE, section(dataMetrics())).object();
  }

  /** What the model's answers show. */
  JsonObject postTraining() {
    return report().with(AFTER, section(answerMetrics())).object();
  }

  /** Both in one report. */
  JsonObject both() {
    return report()
        .with(BEFORE, section(dataMetrics()))
        .with(AFTER, section(answerMetrics()))
        .object();
  }

  /** The median of the facet's measurement, in centimetres. */
  double threshold() {
    double[] sorted = lengths().sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private List<Json> dataMetrics() {
    double inFacet = count(this::inFacet);
    double outside = flowers.size() - inFacet;
    return List.of(
        metric("CI", "Class Imbalance (CI)", (outside - inFacet) / flowers.size()),
        metric("DPL", "Difference in Positive Proportions in Labels (DPL)", gap(this::isFavoured)));
  }

  private List<Json> answerMetrics() {
    return List.of(
        metric(
            "DPPL",
            "Difference in Positive Proportions in Predicted Labels (DPPL)",
            gap(this::isPredictedFavoured)),
        metric("AD", "Accuracy Difference (AD)", gap(this::isRight)),
        metric(
            "RD",
            "Recall Difference (RD)",
            share(this::isPredictedFavoured, i -> !inFacet(i) && isFavoured(i))
                - share(this::isPredictedFavoured, i -> inFacet(i) && isFavoured(i))));
  }

  private static Members report() {
    return new Members().with("version", "1.0");
  }

  private Members section(List<Json> metrics) {
    String range = "(" + threshold() + ", " + lengths().max().orElseThrow() + "]";
    Members facet =
        new Members().with("value_or_threshold", range).with("metrics", new JsonArray(metrics));
    return new Members()
        .with("label", "species")
        .with("label_value_or_threshold", String.valueOf(FAVOURED))
        .with(
            "facets",
            new Members().with(Flower.FEATURES.get(FACET), new JsonArray(List.of(facet.object()))));
  }

  private static Json metric(String name, String description, double value) {
    return new Members()
        .with("name", name)
        .with("description", description)
        .with("value", value)
        .object();
  }

  /** The share outside the facet less the share inside it. */
  private double gap(IntPredicate outcome) {
    return share(outcome, i -> !inFacet(i)) - share(outcome, this::inFacet);
  }

  private double share(IntPredicate outcome, IntPredicate among) {
    return (double) count(among.and(outcome)) / count(among);
  }

  private long count(IntPredicate condition) {
    return IntStream.range(0, flowers.size()).filter(condition).count();
  }

  private boolean inFacet(int flower) {
    return flowers.get(flower).measurements().get(FACET) > threshold();
  }

  private boolean isFavoured(int flower) {
    return flowers.get(flower).species() == FAVOURED;
  }

  private boolean isPredictedFavoured(int flower) {
    return predictions.get(flower).species() == FAVOURED;
  }

  private boolean isRight(int flower) {
    return flowers.get(flower).species() == predictions.get(flower).species();
  }

  private DoubleStream lengths() {
    return flowers.stream().mapToDouble(flower -> flower.measurements().get(FACET));
  }
}
