package waybill.wire.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON text into values, small and quick to load, for the command.
 *
 * <p>It accepts what Python's {@code json.loads} accepts, which includes {@code NaN} and {@code
 * Infinity}, and finds the same faults at the same places, because scripts see those messages. Of
 * members with one name the last wins, at the place of the first.
 */
public final class JsonReader {
  /** How deep values may nest; deeper ones are refused before the stack ends. */
  public static final int DEPTH_MAX = 900;

  private final String text;

  /** The same as an array: a start of the command interprets this code, and calls are dear then. */
  private final char[] chars;

  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
    this.chars = text.toCharArray();
  }

  /**
   * The value that a text holds.
   *
   * @throws JsonSyntaxException if the text is not exactly one value
   */
  public static Json read(String text) {
    JsonReader reader = new JsonReader(text);
    if (text.startsWith("\uFEFF")) {
      throw reader.fault("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
    }
    reader.skipBlanks();
    Json value = reader.value();
    reader.skipBlanks();
    if (reader.at < text.length()) {
      throw reader.fault("Extra data", reader.at);
    }
    return value;
  }

  private Json value() {
    return switch (peek()) {
      case '"' -> new JsonString(string());
      case '{' -> object();
      case '[' -> array();
      case 't' -> word("true", new JsonBoolean(true));
      case 'f' -> word("false", new JsonBoolean(false));
      case 'n' -> word("null", JsonNull.NULL);
      case 'N' -> word("NaN", new JsonNumber("NaN"));
      case 'I' -> word("Infinity", new JsonNumber("Infinity"));
      default -> number();
    };
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw fault("Expecting value", at);
    }
    at += word.length();
    return value;
  }

  private Json object() {
    enter();
    Map<String, Json> members = new LinkedHashMap<>();
    skipBlanks();
    while (peek() != '}' || !members.isEmpty()) {
      if (peek() != '"') {
        throw fault("Expecting property name enclosed in double quotes", at);
      }
      String name = string();
      skipBlanks();
      expect(':');
      skipBlanks();
      members.put(name, value());
      skipBlanks();
      if (peek() == '}') {
        break;
      }
      expect(',');
      skipBlanks();
    }
    leave();
    return new JsonObject(members);
  }

  private Json array() {
    enter();
    List<Json> items = new ArrayList<>();
    skipBlanks();
    while (peek() != ']' || !items.isEmpty()) {
      items.add(value());
      skipBlanks();
      if (peek() == ']') {
        break;
      }
      expect(',');
      skipBlanks();
    }
    leave();
    return new JsonArray(items);
  }

  private void enter() {
    if (++depth > DEPTH_MAX) {
      throw fault("Nested too deep", at);
    }
    at++;
  }

  private void leave() {
    depth--;
    at++;
  }

  private void expect(char delimiter) {
    if (peek() != delimiter) {
      throw fault("Expecting '" + delimiter + "' delimiter", at);
    }
    at++;
  }

  private String string() {
    int open = at++;
    int plain = at;
    StringBuilder built = null;
    while (at < chars.length) {
      char c = chars[at];
      if (c == '"') {
        String rest = text.substring(plain, at++);
        return built == null ? rest : built.append(rest).toString();
      }
      if (c < 0x20) {
        throw fault("Invalid control character at", at);
      }
      if (c == '\\') {
        built = built == null ? new StringBuilder() : built;
        built.append(text, plain, at);
        built.append(escape(open));
        plain = at;
      } else {
        at++;
      }
    }
    throw fault("Unterminated string starting at", open);
  }

  private char escape(int open) {
    if (at + 1 >= text.length()) {
      throw fault("Unterminated string starting at", open);
    }
    char c = text.charAt(at + 1);
    at += 2;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> throw fault("Invalid \\escape", at - 2);
    };
  }

  private char hexadecimal() {
    int code = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = at + 4 < text.length() ? digit(text.charAt(i)) : -1;
      if (digit < 0) {
        throw fault("Invalid \\uXXXX escape", at - 1);
      }
      code = code * 16 + digit;
    }
    at += 4;
    return (char) code;
  }

  private static int digit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  private Json number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    if (at > start && text.startsWith("Infinity", at)) {
      at += "Infinity".length();
      return new JsonNumber("-Infinity");
    }
    if (peek() == '0') {
      at++;
    } else if (!digits()) {
      throw fault("Expecting value", start);
    }
    fraction();
    exponent();
    return new JsonNumber(text.substring(start, at));
  }

  private void fraction() {
    int before = at;
    if (peek() == '.') {
      at++;
      if (!digits()) {
        at = before;
      }
    }
  }

  private void exponent() {
    int before = at;
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      if (!digits()) {
        at = before;
      }
    }
  }

  private boolean digits() {
    int before = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    return at > before;
  }

  private void skipBlanks() {
    while (at < chars.length && isBlank(chars[at])) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  /** The character here, or a noncharacter at the end of the text. */
  private char peek() {
    return at < chars.length ? chars[at] : '\uFFFF';
  }

  private JsonSyntaxException fault(String reason, int index) {
    return new JsonSyntaxException(reason, text, index);
  }
}
