package waybill.server.modelscan.tensor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import waybill.server.modelscan.content.UnreadableContent;

/**
 * Reads the few literals of Python that a NumPy header is made of: texts, whole numbers, truth
 * values, tuples, lists and dictionaries. Anything else is refused and nothing is evaluated.
 */
final class PythonLiteral {
  private static final int DEPTH_MAX = 16;

  private final String text;
  private int at;

  private PythonLiteral(String text) {
    this.text = text;
  }

  /** The value: {@code String}, {@code Long}, {@code Boolean}, {@code List} or {@code Map}. */
  static Object read(String text) {
    PythonLiteral literal = new PythonLiteral(text);
    Object value = literal.value(0);
    literal.blanks();
    if (literal.at < text.length()) {
      throw refused();
    }
    return value;
  }

  private Object value(int depth) {
    if (depth > DEPTH_MAX) {
      throw new UnreadableContent("Its header is nested too deep.");
    }
    char next = peek();
    if (next == '\'' || next == '"') {
      return string();
    }
    if (next == '{') {
      return dictionary(depth);
    }
    if (next == '(' || next == '[') {
      return list(next == '(' ? ')' : ']', depth);
    }
    return word();
  }

  private Object string() {
    char quote = text.charAt(at++);
    int end = text.indexOf(quote, at);
    if (end < 0 || text.substring(at, end).indexOf('\\') >= 0) {
      throw refused();
    }
    String string = text.substring(at, end);
    at = end + 1;
    return string;
  }

  private Object word() {
    int from = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    String word = text.substring(from, at);
    if (word.equals("True") || word.equals("False")) {
      return word.equals("True");
    }
    // Python 2 marked long numbers with a letter.
    String digits = word.endsWith("L") ? word.substring(0, word.length() - 1) : word;
    if (!digits.matches("[0-9]{1,18}")) {
      throw refused();
    }
    return Long.parseLong(digits);
  }

  private List<Object> list(char end, int depth) {
    List<Object> items = new ArrayList<>();
    at++;
    while (peek() != end) {
      items.add(value(depth + 1));
      separate(end);
    }
    at++;
    return items;
  }

  private Map<String, Object> dictionary(int depth) {
    Map<String, Object> entries = new HashMap<>();
    at++;
    while (peek() != '}') {
      if (!(value(depth + 1) instanceof String key) || peek() != ':') {
        throw refused();
      }
      at++;
      if (entries.put(key, value(depth + 1)) != null) {
        throw new UnreadableContent("Its header says something twice.");
      }
      separate('}');
    }
    at++;
    return entries;
  }

  private void separate(char end) {
    char next = peek();
    if (next == ',') {
      at++;
    } else if (next != end) {
      throw refused();
    }
  }

  private char peek() {
    blanks();
    if (at >= text.length()) {
      throw refused();
    }
    return text.charAt(at);
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private static UnreadableContent refused() {
    return new UnreadableContent("Its header is not the literal that the format wants.");
  }
}
