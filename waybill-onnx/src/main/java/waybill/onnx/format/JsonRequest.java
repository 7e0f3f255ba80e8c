package waybill.onnx.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import waybill.onnx.model.InvalidInput;
import waybill.onnx.model.Tensor;
import waybill.onnx.model.TensorSpec;

/**
 * Reads one JSON value: nested arrays for the only input; {@code {"NAME": arrays}} with every input
 * by name; {@code {"inputs": either of both}}; or {@code {"instances": [row, ...]}}. An input that
 * the model itself calls {@code inputs} or {@code instances} comes first.
 */
final class JsonRequest {
  private static final String WHOLE = "inputs";
  private static final String BY_ROWS = "instances";

  private final List<TensorSpec> specs;
  private final JsonInputs inputs;

  JsonRequest(List<TensorSpec> specs) {
    this.specs = specs;
    this.inputs = new JsonInputs(specs);
  }

  List<Tensor> read(byte[] body) {
    try (JsonParser parser = JsonText.parser(body)) {
      if (parser.nextToken() == null) {
        throw new InvalidInput("The body is empty.");
      }
      List<Tensor> tensors = value(parser);
      if (parser.nextToken() != null) {
        throw new InvalidInput(JsonText.place(parser) + ": there is text behind the value.");
      }
      return tensors;
    } catch (JacksonException invalid) {
      throw JsonText.malformed(invalid);
    }
  }

  private List<Tensor> value(JsonParser parser) {
    return parser.currentToken() == JsonToken.START_OBJECT
        ? members(parser, true)
        : List.of(new JsonTensor(inputs.only()).whole(parser));
  }

  private List<Tensor> members(JsonParser parser, boolean isOutermost) {
    Map<String, Tensor> given = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (isOutermost && !inputs.has(name) && (name.equals(WHOLE) || name.equals(BY_ROWS))) {
        return alone(parser, given, name);
      }
      JsonTensor tensor = new JsonTensor(inputs.named(name));
      if (given.put(name, tensor.whole(parser)) != null) {
        throw new InvalidInput(JsonText.place(parser) + ": the input is given twice.");
      }
    }
    return inputs.allOf(given);
  }

  /** The member that holds everything, up to the end of the object. */
  private List<Tensor> alone(JsonParser parser, Map<String, Tensor> before, String name) {
    List<Tensor> tensors = name.equals(WHOLE) ? whole(parser) : instances(parser);
    if (!before.isEmpty() || parser.nextToken() != JsonToken.END_OBJECT) {
      throw new InvalidInput(
          "The member \"" + name + "\" holds all inputs and stands alone in its object.");
    }
    return tensors;
  }

  private List<Tensor> whole(JsonParser parser) {
    return parser.currentToken() == JsonToken.START_OBJECT
        ? members(parser, false)
        : List.of(new JsonTensor(inputs.only()).whole(parser));
  }

  private List<Tensor> instances(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new InvalidInput(JsonText.place(parser) + ": the instances must be an array.");
    }
    JsonInstances instances = new JsonInstances(specs);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      instances.add(parser);
    }
    return instances.together();
  }
}
