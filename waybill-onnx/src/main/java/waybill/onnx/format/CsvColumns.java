package waybill.onnx.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import waybill.onnx.model.InvalidInput;
import waybill.onnx.model.TensorSpec;

/**
 * Which columns of a table belong to which input: each takes as many as one of its rows has
 * elements, in the order of declaration. One dimension of one input may be open; it takes what is
 * left.
 */
final class CsvColumns {
  private final List<TensorSpec> inputs;

  /** For each input how many columns it takes; where one is open, by how many it grows. */
  private final List<Long> units;

  /** Which input has an open dimension, -1 for none. */
  private final int open;

  CsvColumns(List<TensorSpec> inputs) {
    this.inputs = inputs;
    this.units = inputs.stream().map(CsvColumns::unit).toList();
    List<Integer> opens = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      for (long _ : openDimensions(inputs.get(i))) {
        opens.add(i);
      }
    }
    if (opens.size() > 1) {
      throw new InvalidInput(
          "A table cannot tell the sizes of "
              + text(inputs)
              + ", where more than one is open; send application/json.");
    }
    this.open = opens.isEmpty() ? -1 : opens.getFirst();
  }

  private static List<Long> openDimensions(TensorSpec input) {
    return input.isRanked()
        ? input.dimensions().stream().skip(1).filter(size -> size == TensorSpec.OPEN).toList()
        : List.of(TensorSpec.OPEN); // a table is then taken as the table that it is
  }

  private static long unit(TensorSpec input) {
    return input.dimensions().stream()
        .skip(1)
        .filter(size -> size != TensorSpec.OPEN)
        .reduce(1L, (a, b) -> a * b);
  }

  /**
   * How many columns each input takes of a table.
   *
   * @param line where the row stands that was counted
   * @throws InvalidInput when there are too many or too few
   */
  List<Long> widths(long columns, int line) {
    long fixed = 0;
    for (int i = 0; i < inputs.size(); i++) {
      fixed += i == open ? 0 : units.get(i);
    }
    long left = columns - fixed;
    boolean fits = open < 0 ? left == 0 : left > 0 && left % units.get(open) == 0;
    if (!fits) {
      throw new InvalidInput(
          "Wrong shape: line %d has %d columns; the model takes %s for %s."
              .formatted(line, columns, wanted(fixed), text(inputs)));
    }
    List<Long> widths = new ArrayList<>(units);
    if (open >= 0) {
      widths.set(open, left);
    }
    return widths;
  }

  private String wanted(long fixed) {
    if (open < 0) {
      return String.valueOf(fixed);
    }
    return fixed + " and a multiple of " + units.get(open) + " more";
  }

  /** The shape of an input that was filled from these columns of a table. */
  List<Long> shape(int input, long rows, long width) {
    TensorSpec spec = inputs.get(input);
    if (!spec.isRanked()) {
      return List.of(rows, width);
    }
    List<Long> shape = new ArrayList<>(spec.dimensions());
    shape.set(0, rows);
    shape.replaceAll(size -> size == TensorSpec.OPEN ? width / units.get(input) : size);
    return shape;
  }

  private static String text(List<TensorSpec> inputs) {
    return inputs.stream().map(TensorSpec::text).collect(Collectors.joining("; "));
  }
}
