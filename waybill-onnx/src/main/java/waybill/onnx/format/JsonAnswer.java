package waybill.onnx.format;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import waybill.onnx.model.Cells;
import waybill.onnx.model.Output;

/**
 * Writes outputs as JSON: an object with a member for each output, nested as the tensor is. Numbers
 * are as short as they can be without another one being meant; those that JSON does not have are
 * the strings {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}.
 */
final class JsonAnswer implements Cells.Listener {
  private final JsonGenerator json;

  private JsonAnswer(JsonGenerator json) {
    this.json = json;
  }

  /** All rows in one object. */
  static byte[] write(List<Output> outputs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonText.generator(out)) {
      JsonAnswer answer = new JsonAnswer(json);
      json.writeStartObject();
      for (Output output : outputs) {
        json.writeName(output.name());
        answer.tell(output);
      }
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /** An object in each line, for a row each. */
  static byte[] writeLines(List<Output> outputs) throws NoCommonRows {
    long rows = NoCommonRows.of(outputs);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < rows; i++) {
      try (JsonGenerator json = JsonText.generator(out)) {
        JsonAnswer answer = new JsonAnswer(json);
        json.writeStartObject();
        for (Output output : outputs) {
          json.writeName(output.name());
          answer.tellRow(output, i);
        }
        json.writeEndObject();
      }
      out.write('\n');
    }
    return out.toByteArray();
  }

  private void tell(Output output) {
    switch (output) {
      case Output.OfTensor tensor -> items(tensor, 0, 0);
      case Output.OfMaps maps -> {
        json.writeStartArray();
        maps.maps().forEach(this::map);
        json.writeEndArray();
      }
    }
  }

  private void tellRow(Output output, int row) {
    switch (output) {
      case Output.OfTensor tensor -> items(tensor, 1, row * tensor.rowLength());
      case Output.OfMaps maps -> map(maps.maps().get(row));
    }
  }

  /** The elements from the first one on that belong to one item of the dimension before. */
  private void items(Output.OfTensor tensor, int dimension, int first) {
    if (dimension >= tensor.shape().size()) {
      tensor.cells().tell(first, this);
      return;
    }
    int step = tensor.elementsBehind(dimension);
    json.writeStartArray();
    for (int i = 0; i < tensor.shape().get(dimension); i++) {
      items(tensor, dimension + 1, first + i * step);
    }
    json.writeEndArray();
  }

  private void map(Map<String, Cells> map) {
    json.writeStartObject();
    map.forEach(
        (key, cell) -> {
          json.writeName(key);
          cell.tell(0, this);
        });
    json.writeEndObject();
  }

  @Override
  public void real(float value) {
    json.writeNumber(value);
  }

  @Override
  public void real(double value) {
    json.writeNumber(value);
  }

  @Override
  public void whole(long value) {
    json.writeNumber(value);
  }

  @Override
  public void flag(boolean value) {
    json.writeBoolean(value);
  }

  @Override
  public void text(String value) {
    json.writeString(value);
  }
}
