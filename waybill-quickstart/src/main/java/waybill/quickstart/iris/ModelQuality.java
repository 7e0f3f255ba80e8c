package waybill.quickstart.iris;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.wire.json.JsonObject;

/**
 * The model quality reports, laid out as Model Monitor's {@code statistics.json} and {@code
 * constraints.json}.
 */
final class ModelQuality {
  private ModelQuality() {}

  /** The figures of the classifier, the confusion matrix first. */
  static JsonObject statistics(ConfusionMatrix matrix) {
    Members metrics = new Members().with("confusion_matrix", confusion(matrix));
    figures(matrix)
        .forEach((name, value) -> metrics.with(name, new Members().with("value", value)));
    return new Members()
        .with("version", 0)
        .with("dataset", new Members().with("item_count", matrix.total()))
        .with("multiclass_classification_metrics", metrics)
        .object();
  }

  /**
   * The same figures as floors: a monitored model is in trouble when it falls below the baseline.
   */
  static JsonObject constraints(ConfusionMatrix matrix) {
    Members floors = new Members();
    figures(matrix)
        .forEach(
            (name, value) ->
                floors.with(
                    name,
                    new Members()
                        .with("threshold", value)
                        .with("comparison_operator", "LessThanThreshold")));
    return new Members()
        .with("version", 0)
        .with("multiclass_classification_constraints", floors)
        .object();
  }

  private static Map<String, Double> figures(ConfusionMatrix matrix) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("accuracy", matrix.accuracy());
    figures.put("weighted_recall", matrix.weighted(matrix::recall));
    figures.put("weighted_precision", matrix.weighted(matrix::precision));
    figures.put("weighted_f0_5", matrix.weighted(s -> matrix.fBeta(s, 0.5)));
    figures.put("weighted_f1", matrix.weighted(matrix::f1));
    figures.put("weighted_f2", matrix.weighted(s -> matrix.fBeta(s, 2)));
    return figures;
  }

  private static Members confusion(ConfusionMatrix matrix) {
    Members rows = new Members();
    for (int actual = 0; actual < matrix.rows().size(); actual++) {
      Members row = new Members();
      List<Integer> counts = matrix.rows().get(actual);
      for (int predicted = 0; predicted < counts.size(); predicted++) {
        row.with(String.valueOf(predicted), counts.get(predicted));
      }
      rows.with(String.valueOf(actual), row);
    }
    return rows;
  }
}
