package waybill.quickstart.iris;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;

/**
 * The data quality reports, laid out as Model Monitor's {@code statistics.json} and {@code
 * constraints.json}.
 */
final class DataQuality {
  private static final int BUCKETS = 10;

  private DataQuality() {}

  /** Mean, spread, range and distribution of each measurement. */
  static JsonObject statistics(List<Flower> flowers) {
    return new Members()
        .with("version", 0)
        .with("dataset", new Members().with("item_count", flowers.size()))
        .with("features", eachFeature(i -> feature(i, column(flowers, i))))
        .object();
  }

  /** What new data must look like: complete, not negative, and distributed much like these. */
  static JsonObject constraints(List<Flower> flowers) {
    return new Members()
        .with("version", 0)
        .with("features", eachFeature(i -> expectation(i, column(flowers, i))))
        .with("monitoring_config", monitoring())
        .object();
  }

  private static Json feature(int index, double[] values) {
    DoubleSummaryStatistics summary = Arrays.stream(values).summaryStatistics();
    Members numbers =
        new Members()
            .with("common", new Members().with("num_present", values.length).with("num_missing", 0))
            .with("mean", summary.getAverage())
            .with("sum", summary.getSum())
            .with("std_dev", deviation(values, summary.getAverage()))
            .with("min", summary.getMin())
            .with("max", summary.getMax())
            .with("distribution", distribution(values, summary));
    return named(index).with("numerical_statistics", numbers).object();
  }

  private static Json expectation(int index, double[] values) {
    boolean nonNegative = Arrays.stream(values).allMatch(value -> value >= 0);
    return named(index)
        .with("completeness", 1.0)
        .with("num_constraints", new Members().with("is_non_negative", nonNegative))
        .object();
  }

  private static Members monitoring() {
    return new Members()
        .with("evaluate_constraints", "Enabled")
        .with("emit_metrics", "Enabled")
        .with("datatype_check_threshold", 1.0)
        .with("domain_content_threshold", 1.0)
        .with(
            "distribution_constraints",
            new Members()
                .with("perform_comparison", "Enabled")
                .with("comparison_threshold", 0.1)
                .with("comparison_method", "Robust"));
  }

  private static Members distribution(double[] values, DoubleSummaryStatistics range) {
    double width = (range.getMax() - range.getMin()) / BUCKETS;
    int[] counts = new int[BUCKETS];
    for (double value : values) {
      int bucket = (int) ((value - range.getMin()) / width);
      counts[Math.min(bucket, BUCKETS - 1)]++; // the greatest value belongs to the last bucket
    }
    List<Json> buckets = new ArrayList<>();
    for (int i = 0; i < BUCKETS; i++) {
      buckets.add(
          new Members()
              .with("lower_bound", range.getMin() + i * width)
              .with("upper_bound", range.getMin() + (i + 1) * width)
              .with("count", counts[i])
              .object());
    }
    return new Members().with("kll", new Members().with("buckets", new JsonArray(buckets)));
  }

  private static double deviation(double[] values, double mean) {
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / values.length);
  }

  private static Members named(int feature) {
    return new Members()
        .with("name", Flower.FEATURES.get(feature))
        .with("inferred_type", "Fractional");
  }

  private static double[] column(List<Flower> flowers, int feature) {
    return flowers.stream().mapToDouble(flower -> flower.measurements().get(feature)).toArray();
  }

  private static JsonArray eachFeature(IntFunction<Json> value) {
    return new JsonArray(IntStream.range(0, Flower.FEATURES.size()).mapToObj(value).toList());
  }
}
