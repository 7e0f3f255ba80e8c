package waybill.onnx.format;

import java.util.List;
import java.util.stream.Collectors;
import waybill.onnx.model.Output;

/** Outputs do not have the same number of rows, so a format of rows cannot tell them. */
public final class NoCommonRows extends Exception {
  private static final long serialVersionUID = 1L;

  NoCommonRows(List<Output> outputs) {
    super(
        outputs.stream()
            .map(output -> "\"" + output.name() + "\" " + output.rows())
            .collect(
                Collectors.joining(
                    ", ",
                    "The model's outputs differ in their number of rows (",
                    "), so only application/json can tell them.")));
  }

  /** How many rows all outputs have. */
  static long of(List<Output> outputs) throws NoCommonRows {
    long rows = outputs.getFirst().rows();
    if (outputs.stream().anyMatch(output -> output.rows() != rows)) {
      throw new NoCommonRows(outputs);
    }
    return rows;
  }
}
