package waybill.cli.output;

import java.util.Locale;
import java.util.Set;

/**
 * Strings in YAML, in the plainest of four styles that surely reads back as the same string: bare,
 * in single quotes, as lines below a bar, or in double quotes with escapes. What a parser of any
 * version could take for a number, a time, a truth or nothing at all is quoted.
 */
final class YamlText {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  /** Words that stand for something else in YAML 1.1 or 1.2, in small letters. */
  private static final Set<String> MEANING =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

  /** Numbers and times of any notation consist of these and of digits. */
  private static final String NUMERIC = "abcdefABCDEFxXoOtTzZ_.,:+- ";

  private YamlText() {}

  /**
   * Appends a value, perhaps in several lines.
   *
   * @param column where such lines begin
   */
  static void append(StringBuilder out, String text, int column) {
    if (isLines(text)) {
      appendLines(out, text, column);
    } else {
      appendLine(out, text);
    }
  }

  /** Appends a value or key in one line. */
  static void appendLine(StringBuilder out, String text) {
    if (!isPrintable(text, 0, text.length())) {
      appendEscaped(out, text);
    } else if (isBare(text)) {
      out.append(text);
    } else {
      out.append('\'').append(text.replace("'", "''")).append('\'');
    }
  }

  private static boolean isBare(String text) {
    if (text.isEmpty() || MEANING.contains(text.toLowerCase(Locale.ROOT)) || isNumeric(text)) {
      return false;
    }
    char first = text.charAt(0);
    boolean harmless = Character.isLetterOrDigit(first) || first == '/' || first == '_';
    char last = text.charAt(text.length() - 1);
    return harmless
        && last != ' '
        && last != ':'
        && text.indexOf(": ") < 0
        && text.indexOf(" #") < 0;
  }

  private static boolean isNumeric(String text) {
    if (!Character.isDigit(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isDigit(c) && NUMERIC.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a text is several lines that can stand as they are: the first one with words is not
   * indented, from which parsers learn where lines begin, and at most one line end closes it.
   */
  private static boolean isLines(String text) {
    int end = text.indexOf('\n');
    if (end < 0 || text.endsWith("\n\n")) {
      return false;
    }
    int word = 0;
    while (word < text.length() && text.charAt(word) == '\n') {
      word++;
    }
    if (word == text.length() || text.charAt(word) == ' ') {
      return false;
    }
    int start = 0;
    while (end >= 0) {
      if (!isPrintable(text, start, end)) {
        return false;
      }
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return isPrintable(text, start, text.length());
  }

  private static void appendLines(StringBuilder out, String text, int column) {
    boolean closed = text.endsWith("\n");
    String lines = closed ? text.substring(0, text.length() - 1) : text;
    out.append(closed ? "|" : "|-");
    int start = 0;
    while (start <= lines.length()) {
      int end = lines.indexOf('\n', start);
      end = end < 0 ? lines.length() : end;
      out.append('\n').repeat(' ', end > start ? column : 0).append(lines, start, end);
      start = end + 1;
    }
  }

  private static void appendEscaped(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = isPair(text, i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (pair || isPrintable(c)) {
        out.append(c);
      } else if (c == '\n' || c == '\t' || c == '\r') {
        out.append('\\').append(c == '\n' ? 'n' : c == '\t' ? 't' : 'r');
      } else {
        out.append("\\u").append(HEX[c >> 12 & 15]).append(HEX[c >> 8 & 15]);
        out.append(HEX[c >> 4 & 15]).append(HEX[c & 15]);
      }
      if (pair) {
        out.append(text.charAt(++i));
      }
    }
    out.append('"');
  }

  private static boolean isPrintable(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (isPair(text, i)) {
        i++;
      } else if (!isPrintable(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  /**
   * Neither a control, nor a line end of any version, nor a mark of byte order, nor half a pair.
   */
  private static boolean isPrintable(char c) {
    return (c >= ' ' && c < 0x7f)
        || (c >= 0xa0
            && c <= 0xfffd
            && c != '\u2028'
            && c != '\u2029'
            && c != '\ufeff'
            && !Character.isSurrogate(c));
  }
}
