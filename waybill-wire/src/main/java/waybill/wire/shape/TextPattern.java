package waybill.wire.shape;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A pattern of the contract, compiled on first use and kept.
 *
 * <p>Patterns speak of the whole text. One that is a dot with a quantifier means any text, line
 * breaks too: policies and cards are often sent in several lines.
 */
final class TextPattern {
  private static final Pattern ANY_TEXT = Pattern.compile("\\.(?:[*+]|\\{\\d+,\\d+})");

  /** As many entries as the contract has patterns. */
  private static final Map<String, TextPattern> COMPILED = new ConcurrentHashMap<>();

  private final String text;
  private final Pattern pattern;

  private TextPattern(String text) {
    this.text = text;
    this.pattern = Pattern.compile(text, ANY_TEXT.matcher(text).matches() ? Pattern.DOTALL : 0);
  }

  /**
   * The pattern of this text.
   *
   * @param pattern as the contract has it, anchors included
   */
  static TextPattern of(String pattern) {
    return COMPILED.computeIfAbsent(pattern, text -> new TextPattern(withoutAnchors(text)));
  }

  /** As AWS prints it, without anchors. */
  String text() {
    return text;
  }

  /** Whether the text as a whole is of the pattern. */
  boolean matches(String value) {
    return pattern.matcher(value).matches();
  }

  private static String withoutAnchors(String pattern) {
    int start = pattern.startsWith("^") ? 1 : 0;
    int end = pattern.endsWith("$") ? pattern.length() - 1 : pattern.length();
    return pattern.substring(start, end);
  }
}
