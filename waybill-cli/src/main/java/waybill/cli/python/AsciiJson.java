package waybill.cli.python;

import java.util.List;
import java.util.Map;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;

/** JSON on one line in plain ASCII, as Python's {@code json.dumps} writes it. */
public final class AsciiJson {
  private final StringBuilder out = new StringBuilder();
  private final String blank;

  private AsciiJson(String blank) {
    this.blank = blank;
  }

  /** Without any blanks. */
  public static String compact(Json value) {
    return new AsciiJson("").append(value).out.toString();
  }

  /** With a blank after each comma and colon. */
  public static String spaced(Json value) {
    return new AsciiJson(" ").append(value).out.toString();
  }

  private AsciiJson append(Json value) {
    if (value instanceof JsonObject object) {
      appendObject(object.members());
    } else if (value instanceof JsonArray array) {
      appendArray(array.items());
    } else if (value instanceof JsonString string) {
      appendString(string.value());
    } else if (value instanceof JsonNumber number) {
      out.append(PythonNumber.json(number));
    } else {
      out.append(value instanceof JsonBoolean flag ? Boolean.toString(flag.value()) : "null");
    }
    return this;
  }

  private void appendArray(List<Json> items) {
    out.append('[');
    boolean first = true;
    for (Json item : items) {
      separate(first);
      append(item);
      first = false;
    }
    out.append(']');
  }

  private void appendObject(Map<String, Json> members) {
    out.append('{');
    boolean first = true;
    for (Map.Entry<String, Json> member : members.entrySet()) {
      separate(first);
      appendString(member.getKey());
      out.append(':').append(blank);
      append(member.getValue());
      first = false;
    }
    out.append('}');
  }

  private void separate(boolean first) {
    if (!first) {
      out.append(',').append(blank);
    }
  }

  private void appendString(String text) {
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
