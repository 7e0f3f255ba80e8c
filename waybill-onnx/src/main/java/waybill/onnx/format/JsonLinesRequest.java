package waybill.onnx.format;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import waybill.onnx.model.Tensor;
import waybill.onnx.model.TensorSpec;

/** Reads one JSON value after the other, each of them an instance. */
final class JsonLinesRequest {
  private final JsonInstances instances;

  JsonLinesRequest(List<TensorSpec> inputs) {
    this.instances = new JsonInstances(inputs);
  }

  List<Tensor> read(byte[] body) {
    try (JsonParser parser = JsonText.parser(body)) {
      while (parser.nextToken() != null) {
        instances.add(parser);
      }
      return instances.together();
    } catch (JacksonException invalid) {
      throw JsonText.malformed(invalid);
    }
  }
}
