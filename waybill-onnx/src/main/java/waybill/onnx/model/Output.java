package waybill.onnx.model;

import java.util.List;
import java.util.Map;

/** What a model answered under one name. */
public sealed interface Output {
  /** The name that the model gives it. */
  String name();

  /** How many rows it is seen as: its outermost dimension; a single value is one row. */
  long rows();

  /**
   * A tensor.
   *
   * @param shape sizes from the outermost dimension
   */
  record OfTensor(String name, List<Long> shape, Cells cells) implements Output {
    public OfTensor {
      shape = List.copyOf(shape);
    }

    @Override
    public long rows() {
      return shape.isEmpty() ? 1 : shape.getFirst();
    }

    /** How many elements a row has. */
    public int rowLength() {
      return elementsBehind(0);
    }

    /** How many elements one item of a dimension has. */
    public int elementsBehind(int dimension) {
      return Math.toIntExact(shape.stream().skip(dimension + 1L).reduce(1L, Math::multiplyExact));
    }
  }

  /**
   * For each row a map from class to score, as scikit-learn's converter makes.
   *
   * @param maps for each row its entries, by ascending key
   */
  record OfMaps(String name, List<Map<String, Cells>> maps) implements Output {
    public OfMaps {
      maps = List.copyOf(maps);
    }

    @Override
    public long rows() {
      return maps.size();
    }
  }
}
