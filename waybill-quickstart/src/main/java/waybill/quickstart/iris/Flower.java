package waybill.quickstart.iris;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One flower of Fisher's iris data: what was measured, and what it is.
 *
 * @param measurements in centimetres, in the order of {@link #FEATURES}
 * @param species index into {@link #SPECIES}
 */
public record Flower(List<Double> measurements, int species) {
  /** What was measured, in the order of the columns. */
  public static final List<String> FEATURES =
      List.of("sepal_length", "sepal_width", "petal_length", "petal_width");

  /** The three species, by the number that stands in the data and in the model's answers. */
  public static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");

  public Flower {
    measurements = List.copyOf(measurements);
    if (measurements.size() != FEATURES.size()) {
      throw new IllegalArgumentException("a flower has four measurements, not " + measurements);
    }
    Objects.checkIndex(species, SPECIES.size());
  }

  /** The 150 flowers of the data set. */
  public static List<Flower> all() {
    return new String(IrisModel.dataSet(), StandardCharsets.UTF_8)
        .lines()
        .map(Flower::parse)
        .toList();
  }

  /** The line of CSV that the model is asked with: measurements alone. */
  String features() {
    return measurements.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static Flower parse(String line) {
    List<String> cells = Arrays.asList(line.split(","));
    List<Double> measurements =
        cells.subList(0, FEATURES.size()).stream().map(Double::valueOf).toList();
    return new Flower(measurements, Integer.parseInt(cells.get(FEATURES.size())));
  }
}
