package waybill.registry.transform.filter;

import java.util.Map;
import java.util.TreeMap;
import waybill.registry.artifact.PathRules;

/**
 * The text of a JSON value: no blanks, members in the order of their names' code points, numbers as
 * they came, nothing escaped that need not be.
 */
final class JsonText {
  private static final char FIRST_PLAIN = 0x20;

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  static String of(JsonValue value) {
    JsonText text = new JsonText();
    text.append(value);
    return text.out.toString();
  }

  private void append(JsonValue value) {
    switch (value) {
      case JsonValue.Members(var members) -> appendMembers(members);
      case JsonValue.Items(var items) -> {
        String before = "[";
        for (JsonValue item : items) {
          out.append(before);
          append(item);
          before = ",";
        }
        out.append(items.isEmpty() ? "[]" : "]");
      }
      case JsonValue.Text(var text) -> appendString(text);
      case JsonValue.Literal(var source) -> out.append(source);
    }
  }

  private void appendMembers(Map<String, JsonValue> members) {
    Map<String, JsonValue> sorted = new TreeMap<>(PathRules.BY_BYTES); // UTF-8 sorts as points do
    sorted.putAll(members);
    String before = "{";
    for (Map.Entry<String, JsonValue> member : sorted.entrySet()) {
      out.append(before);
      appendString(member.getKey());
      out.append(':');
      append(member.getValue());
      before = ",";
    }
    out.append(members.isEmpty() ? "{}" : "}");
  }

  private void appendString(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
      } else {
        appendCharacter(c);
      }
    }
    out.append('"');
  }

  private void appendCharacter(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < FIRST_PLAIN || Character.isSurrogate(c)) { // half a pair has no UTF-8
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
