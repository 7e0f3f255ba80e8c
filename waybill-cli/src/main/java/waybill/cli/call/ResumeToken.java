package waybill.cli.call;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.python.PythonNumber;
import waybill.wire.json.Json;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonSyntaxException;
import waybill.wire.json.JsonWriter;

/**
 * A place in a list, between two items.
 *
 * @param token the service's token of the page; null for the first page
 * @param taken how many items of that page lie before the place; null for the page's beginning
 */
record ResumeToken(@Nullable String token, @Nullable Integer taken) {
  private static final String TAKEN = "boto_truncate_amount";
  private static final String OLD_SEPARATOR = "___";

  /** The text that users hand back: the AWS CLI's own, so that either tool goes on. */
  String text(String member) {
    StringBuilder json = new StringBuilder("{");
    JsonWriter.appendString(json, member);
    json.append(": ");
    if (token == null) {
      json.append("null");
    } else {
      JsonWriter.appendString(json, token);
    }
    if (taken != null) {
      json.append(", \"").append(TAKEN).append("\": ").append(taken);
    }
    byte[] bytes = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The place that a text names: our own form, the old one, or a token of the service. */
  static ResumeToken parse(String text) {
    Json own = decoded(text);
    if (own instanceof JsonObject object) {
      String token = null;
      for (Json value : object.members().values()) {
        token = value instanceof JsonString string ? string.value() : token;
      }
      return new ResumeToken(token, taken(object));
    }
    if (own != null) {
      throw Failure.plain("The starting token is not one that this command gave.");
    }
    return old(text);
  }

  private static @Nullable Integer taken(JsonObject object) {
    return object.get(TAKEN) instanceof JsonNumber number
        ? Integer.valueOf((int) PythonNumber.doubleValue(number))
        : null;
  }

  private static ResumeToken old(String text) {
    int at = text.indexOf(OLD_SEPARATOR);
    boolean once = at >= 0 && text.indexOf(OLD_SEPARATOR, at + 3) < 0;
    JsonNumber taken = once ? PythonNumber.parseInt(text.substring(at + 3)) : null;
    return taken == null
        ? new ResumeToken(text, null)
        : new ResumeToken(text.substring(0, at), (int) PythonNumber.doubleValue(taken));
  }

  private static @Nullable Json decoded(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text);
      return JsonReader.read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | JsonSyntaxException e) {
      return null;
    }
  }
}
