package waybill.cli.input;

import waybill.cli.failure.Failure;
import waybill.cli.host.TextFile;
import waybill.cli.python.PythonText;
import waybill.cli.python.Utf8Fault;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonSyntaxException;

/** The value of {@code --cli-input-json}: members for all that options do not set. */
public final class InputDocument {
  private static final String NAME = "cli-input-json";

  private InputDocument() {}

  /**
   * Takes over the members that are not set yet, whole: there is no merging inside of them. A file
   * that the value names is read here, though it was read before to see whether that can be done.
   *
   * @param value as it was given
   */
  public static void merge(Parameters parameters, String value, ParameterFiles files) {
    RawValue file = files.loadLocal(value);
    byte[] bytes = file == null ? null : file.bytes();
    String text = file == null || file.text() == null ? value : file.text();
    Json document = bytes == null ? read(text, text) : read(bytes);
    if (!(document instanceof JsonObject object)) {
      throw Failure.plain(
          "Error parsing parameter 'cli-input-json': Invalid JSON: a JSON object is needed, with"
              + " the members of the request.\nJSON received: "
              + (bytes == null ? text : PythonText.bytes(bytes)));
    }
    parameters.addAbsent(object.members());
  }

  private static Json read(byte[] bytes) {
    String shown = PythonText.bytes(bytes);
    try {
      String text = TextFile.decode(bytes);
      return read(text.startsWith("\uFEFF") ? text.substring(1) : text, shown);
    } catch (TextFile.NotText e) {
      throw OptionValue.badJson(NAME, Utf8Fault.describe(bytes), shown);
    }
  }

  private static Json read(String json, String shown) {
    try {
      return JsonReader.read(json);
    } catch (JsonSyntaxException e) {
      throw OptionValue.badJson(NAME, e.getMessage(), shown);
    }
  }
}
