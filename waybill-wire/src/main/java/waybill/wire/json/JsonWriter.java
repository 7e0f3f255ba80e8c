package waybill.wire.json;

import java.util.Map;

/** Writes JSON without blanks. Controls are escaped; all other characters stay as they are. */
public final class JsonWriter {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private JsonWriter() {}

  /** The text of a value. */
  public static String write(Json value) {
    StringBuilder out = new StringBuilder(256);
    append(out, value);
    return out.toString();
  }

  /** Appends the text of a value. */
  public static void append(StringBuilder out, Json value) {
    // Not a pattern switch: that is set up at run time, which each start of the command would pay.
    if (value instanceof JsonObject object) {
      appendObject(out, object);
    } else if (value instanceof JsonArray array) {
      appendArray(out, array);
    } else if (value instanceof JsonString string) {
      appendString(out, string.value());
    } else if (value instanceof JsonNumber number) {
      out.append(number.literal());
    } else if (value instanceof JsonBoolean flag) {
      out.append(flag.value());
    } else {
      out.append("null");
    }
  }

  private static void appendObject(StringBuilder out, JsonObject object) {
    char before = '{';
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      out.append(before);
      appendString(out, member.getKey());
      out.append(':');
      append(out, member.getValue());
      before = ',';
    }
    out.append(before == '{' ? "{}" : "}");
  }

  private static void appendArray(StringBuilder out, JsonArray array) {
    char before = '[';
    for (Json item : array.items()) {
      out.append(before);
      append(out, item);
      before = ',';
    }
    out.append(before == '[' ? "[]" : "]");
  }

  /** Appends a string with its quotes; half a surrogate pair, which UTF-8 cannot hold, escaped. */
  public static void appendString(StringBuilder out, String text) {
    out.append('"');
    char[] chars = text.toCharArray();
    int plain = 0;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= 0x20 && c < Character.MIN_SURROGATE && c != '"' && c != '\\') {
        continue; // nearly all of them
      }
      if (isPair(chars, i)) {
        i++;
      } else if (c < 0x20 || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        out.append(text, plain, i);
        appendEscaped(out, c);
        plain = i + 1;
      }
    }
    out.append(plain == 0 ? text : text.substring(plain)).append('"');
  }

  private static boolean isPair(char[] chars, int at) {
    return at + 1 < chars.length && Character.isSurrogatePair(chars[at], chars[at + 1]);
  }

  private static void appendEscaped(StringBuilder out, char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        out.append("\\u").append(HEX[c >> 12]).append(HEX[c >> 8 & 15]);
        out.append(HEX[c >> 4 & 15]).append(HEX[c & 15]);
      }
    }
  }
}
