package waybill.cli.query;

import java.util.Map;
import waybill.cli.python.PythonNumber;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;

/** JSON without blanks in plain ASCII, which is what {@code to_string} gives. */
final class CompactJson {
  private CompactJson() {}

  static String write(Json value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  private static void append(StringBuilder out, Json value) {
    if (value instanceof JsonObject object) {
      appendObject(out, object.members());
    } else if (value instanceof JsonArray array) {
      char before = '[';
      for (Json item : array.items()) {
        append(out.append(before), item);
        before = ',';
      }
      out.append(array.items().isEmpty() ? "[]" : "]");
    } else if (value instanceof JsonString string) {
      appendString(out, string.value());
    } else if (value instanceof JsonNumber number) {
      out.append(PythonNumber.json(number));
    } else {
      out.append(value instanceof JsonBoolean flag ? Boolean.toString(flag.value()) : "null");
    }
  }

  private static void appendObject(StringBuilder out, Map<String, Json> members) {
    char before = '{';
    for (Map.Entry<String, Json> member : members.entrySet()) {
      appendString(out.append(before), member.getKey());
      append(out.append(':'), member.getValue());
      before = ',';
    }
    out.append(members.isEmpty() ? "{}" : "}");
  }

  private static void appendString(StringBuilder out, String text) {
    StringBuilder raw = new StringBuilder(text.length() + 2);
    JsonWriter.appendString(raw, text);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < 0x7f) {
        out.append(c);
      } else {
        String hex = Integer.toHexString(c);
        out.append("\\u").repeat('0', 4 - hex.length()).append(hex);
      }
    }
  }
}
