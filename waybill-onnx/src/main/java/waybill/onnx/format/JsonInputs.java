package waybill.onnx.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import waybill.onnx.model.InvalidInput;
import waybill.onnx.model.TensorSpec;

/** The inputs of a model, by name. */
final class JsonInputs {
  private final Map<String, TensorSpec> byName = new LinkedHashMap<>();

  JsonInputs(List<TensorSpec> inputs) {
    inputs.forEach(input -> byName.put(input.name(), input));
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /** The input of a name. */
  TensorSpec named(String name) {
    TensorSpec input = byName.get(name);
    if (input == null) {
      throw new InvalidInput(
          "The model has no input " + InvalidInput.quoted(name) + "; it takes " + text() + ".");
    }
    return input;
  }

  /** The one that is meant where none is named. */
  TensorSpec only() {
    if (byName.size() > 1) {
      throw new InvalidInput(
          "The model has several inputs, so name them, as in {\"NAME\": [...]}; it takes "
              + text()
              + ".");
    }
    return byName.values().iterator().next();
  }

  /** All of these, in the order of declaration; a missing one is refused. */
  <T> List<T> allOf(Map<String, T> given) {
    for (TensorSpec input : byName.values()) {
      if (!given.containsKey(input.name())) {
        throw new InvalidInput("There is nothing for " + input.text() + ".");
      }
    }
    return byName.keySet().stream().map(given::get).toList();
  }

  private String text() {
    return byName.values().stream().map(TensorSpec::text).collect(Collectors.joining("; "));
  }
}
