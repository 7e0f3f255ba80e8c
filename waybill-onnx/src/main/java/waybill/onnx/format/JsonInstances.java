package waybill.onnx.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import waybill.onnx.model.InvalidInput;
import waybill.onnx.model.Tensor;
import waybill.onnx.model.TensorSpec;

/**
 * Instances one by one: each is a row of the only input, or an object with a row for each input by
 * name.
 */
final class JsonInstances {
  private final JsonInputs inputs;
  private final Map<String, JsonTensor> tensors = new LinkedHashMap<>();
  private long count;

  JsonInstances(List<TensorSpec> inputs) {
    this.inputs = new JsonInputs(inputs);
    inputs.forEach(input -> tensors.put(input.name(), new JsonTensor(input)));
  }

  /** Reads the instance that the parser is at. */
  void add(JsonParser parser) {
    count++;
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      tensor(inputs.only().name()).row(parser);
      return;
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      JsonTensor tensor = tensor(inputs.named(parser.currentName()).name());
      parser.nextToken();
      if (tensor.rows() == count) {
        throw new InvalidInput(JsonText.place(parser) + ": the input is given twice.");
      }
      tensor.row(parser);
    }
    for (JsonTensor tensor : tensors.values()) {
      if (tensor.rows() < count) {
        throw new InvalidInput(
            JsonText.place(parser) + ": there is nothing for " + tensor.spec().text() + ".");
      }
    }
  }

  private JsonTensor tensor(String name) {
    JsonTensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalStateException("an input without a tensor: " + name);
    }
    return tensor;
  }

  /** A tensor for each input. */
  List<Tensor> together() {
    if (count == 0) {
      throw new InvalidInput("The body has no row.");
    }
    return tensors.values().stream().map(JsonTensor::rowsTogether).toList();
  }
}
