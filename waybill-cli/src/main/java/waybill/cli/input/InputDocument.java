package waybill.cli.input;

import waybill.cli.failure.Failure;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonSyntaxException;

/** The value of {@code --cli-input-json}: members for all that options do not set. */
public final class InputDocument {
  private InputDocument() {}

  /**
   * Takes over the members that are not set yet, whole: there is no merging inside of them.
   *
   * @param text the value, with a file's text in place of its name
   * @param files for a value that names a file in turn, as the AWS CLI reads it twice
   */
  public static void merge(Parameters parameters, String text, ParameterFiles files) {
    RawValue again = files.loadLocal(text);
    String loaded = again == null ? text : again.asText();
    String json = loaded == null ? text : loaded;
    Json document;
    try {
      document = JsonReader.read(json);
    } catch (JsonSyntaxException e) {
      throw OptionValue.badJson("cli-input-json", e, json);
    }
    if (!(document instanceof JsonObject object)) {
      throw Failure.plain(
          "Error parsing parameter 'cli-input-json': Invalid JSON: a JSON object is needed, with"
              + " the members of the request.\nJSON received: "
              + json);
    }
    parameters.addAbsent(object.members());
  }
}
