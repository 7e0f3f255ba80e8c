package waybill.onnx.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An input as the model declares it.
 *
 * @param dimensions sizes from the outermost, {@link #OPEN} where any size will do; empty when the
 *     model declares a single number or no shape at all, which ONNX Runtime does not tell apart
 * @param symbols for each dimension the model's own word for an open size, empty where it has none
 */
public record TensorSpec(
    String name, ElementType type, List<Long> dimensions, List<String> symbols) {
  /** A size that each request may choose. */
  public static final long OPEN = -1;

  public TensorSpec {
    dimensions = List.copyOf(dimensions);
    symbols = List.copyOf(symbols);
  }

  /** Whether the model says how many dimensions this input has. */
  public boolean isRanked() {
    return !dimensions.isEmpty();
  }

  /** The input in a sentence: {@code input "x", float32 [batch, 4]}. */
  public String text() {
    String shape =
        IntStream.range(0, dimensions.size())
            .mapToObj(this::dimensionText)
            .collect(Collectors.joining(", ", "[", "]"));
    return "input \"" + name + "\", " + type.word() + (isRanked() ? " " + shape : " of any shape");
  }

  private String dimensionText(int at) {
    if (dimensions.get(at) != OPEN) {
      return dimensions.get(at).toString();
    }
    return symbols.get(at).isEmpty() ? "?" : symbols.get(at);
  }

  /**
   * Checks a shape against the declared one.
   *
   * @throws InvalidInput naming the input, what it takes and what was found
   */
  public void check(List<Long> found) {
    boolean fits = !isRanked() || found.size() == dimensions.size();
    for (int i = 0; fits && isRanked() && i < found.size(); i++) {
      fits = dimensions.get(i) == OPEN || dimensions.get(i).equals(found.get(i));
    }
    if (!fits) {
      throw new InvalidInput("Wrong shape: the model takes " + text() + "; found " + found + ".");
    }
    if (found.contains(0L)) {
      throw new InvalidInput(
          "There is no value for " + text() + "; found the shape " + found + ".");
    }
  }
}
