package waybill.onnx.model;

import java.util.List;

/**
 * Values for one input, of a shape that fits it.
 *
 * @param shape sizes from the outermost dimension; their product is the number of elements
 */
public record Tensor(TensorSpec spec, List<Long> shape, Elements elements) {
  /**
   * Checks the shape.
   *
   * @throws InvalidInput when the model takes another one
   */
  public Tensor {
    shape = List.copyOf(shape);
    spec.check(shape);
  }
}
