package waybill.quickstart.iris;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How often each species was taken for each: the figures of a classifier's quality all follow from
 * it.
 *
 * @param rows row: what the flower is; column: what the model says
 */
public record ConfusionMatrix(List<List<Integer>> rows) {
  public ConfusionMatrix {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Counts the predictions against what the flowers are. */
  public static ConfusionMatrix of(List<Flower> flowers, List<Prediction> predictions) {
    int[][] counts = new int[Flower.SPECIES.size()][Flower.SPECIES.size()];
    for (int i = 0; i < flowers.size(); i++) {
      counts[flowers.get(i).species()][predictions.get(i).species()]++;
    }
    return new ConfusionMatrix(
        Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  /** All flowers counted. */
  public int total() {
    return species().map(this::actual).sum();
  }

  /** Flowers whose species was found. */
  public int right() {
    return species().map(s -> rows.get(s).get(s)).sum();
  }

  /** The share of all flowers whose species was found. */
  public double accuracy() {
    return (double) right() / total();
  }

  /** Of the flowers of this species, the share that was found. */
  public double recall(int species) {
    return ratio(rows.get(species).get(species), actual(species));
  }

  /** Of the flowers taken for this species, the share that is. */
  public double precision(int species) {
    return ratio(rows.get(species).get(species), predicted(species));
  }

  /** The harmonic mean of precision and recall. */
  public double f1(int species) {
    return fBeta(species, 1);
  }

  /** The weighted harmonic mean in which recall counts {@code beta} times as much as precision. */
  public double fBeta(int species, double beta) {
    double weighted = beta * beta * precision(species) + recall(species);
    return ratio((1 + beta * beta) * precision(species) * recall(species), weighted);
  }

  /** The mean of a figure over the species, each weighing as much as it has flowers. */
  public double weighted(IntToDoubleFunction figure) {
    return species().mapToDouble(s -> figure.applyAsDouble(s) * actual(s)).sum() / total();
  }

  private int actual(int species) {
    return rows.get(species).stream().mapToInt(Integer::intValue).sum();
  }

  private int predicted(int species) {
    return rows.stream().mapToInt(row -> row.get(species)).sum();
  }

  private IntStream species() {
    return IntStream.range(0, rows.size());
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
