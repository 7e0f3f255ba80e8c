package waybill.onnx.format;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import waybill.onnx.model.Elements;
import waybill.onnx.model.InvalidInput;
import waybill.onnx.model.Tensor;
import waybill.onnx.model.TensorSpec;

/** Fills one input from nested arrays, as a whole or row by row. */
final class JsonTensor {
  /** As many dimensions as ONNX Runtime takes from Java. */
  private static final int DIMENSIONS_MAX = 8;

  /** The size of a dimension of which no array has ended yet. */
  private static final long UNKNOWN = -1;

  private final TensorSpec spec;
  private final Elements elements;

  /** Sizes that were found, by depth; all items of a depth must agree. */
  private final List<Long> sizes = new ArrayList<>();

  /** How deep numbers stand, once one was found. */
  private int rank = -1;

  private long rows;

  JsonTensor(TensorSpec spec) {
    this.spec = spec;
    this.elements = new Elements(spec.type());
  }

  TensorSpec spec() {
    return spec;
  }

  /** Reads the value that the parser is at as all of the input. */
  Tensor whole(JsonParser parser) {
    value(parser, 0);
    return new Tensor(spec, sizes, elements);
  }

  /** Reads the value that the parser is at as the next row. */
  void row(JsonParser parser) {
    if (rows == 0) {
      sizes.add(UNKNOWN);
    }
    value(parser, 1);
    rows++;
  }

  /** How many rows were read. */
  long rows() {
    return rows;
  }

  /** All rows together. */
  Tensor rowsTogether() {
    sizes.set(0, rows);
    return new Tensor(spec, sizes, elements);
  }

  private void value(JsonParser parser, int depth) {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      array(parser, depth);
      return;
    }
    if (rank < 0) {
      rank = depth;
    }
    if (depth != rank || (spec.isRanked() && depth != spec.dimensions().size())) {
      throw fault(parser, "has " + depth + " dimensions");
    }
    if (!add(parser)) {
      throw fault(parser, "is " + found(parser));
    }
  }

  private void array(JsonParser parser, int depth) {
    if (depth >= (spec.isRanked() ? spec.dimensions().size() : DIMENSIONS_MAX)) {
      throw fault(parser, "has more than " + depth + " dimensions");
    }
    long count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(parser, depth + 1);
      count++;
    }
    while (sizes.size() <= depth) {
      sizes.add(UNKNOWN); // inner arrays end before the ones around them
    }
    if (sizes.get(depth) == UNKNOWN) {
      sizes.set(depth, count);
    } else if (sizes.get(depth) != count) {
      throw fault(parser, "has " + count + " items where others have " + sizes.get(depth));
    }
  }

  private boolean add(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> elements.addNumber(parser.getString());
      case VALUE_TRUE -> elements.addFlag(true);
      case VALUE_FALSE -> elements.addFlag(false);
      case VALUE_STRING -> addText(parser.getString());
      default -> false;
    };
  }

  /** A string is a text; where numbers are taken, only the three that JSON has no number for. */
  private boolean addText(String text) {
    return switch (spec.type()) {
      case STRING -> elements.addText(text);
      case FLOAT, DOUBLE ->
          switch (text) {
            case "NaN", "Infinity", "-Infinity" -> elements.addNumber(text);
            default -> false;
          };
      default -> false;
    };
  }

  private static String found(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "an object";
      case VALUE_STRING -> InvalidInput.quoted(parser.getString());
      case VALUE_NULL -> "null";
      default -> InvalidInput.quoted(parser.getString()).replace("\"", "");
    };
  }

  private InvalidInput fault(JsonParser parser, String what) {
    return new InvalidInput(
        JsonText.place(parser) + ": the value " + what + "; the model takes " + spec.text() + ".");
  }
}
