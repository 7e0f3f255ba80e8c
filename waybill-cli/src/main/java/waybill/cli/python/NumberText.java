package waybill.cli.python;

import org.jspecify.annotations.Nullable;

/** The text of a number as Python's {@code int} and {@code float} prepare it before reading. */
final class NumberText {
  private NumberText() {}

  /**
   * The text in plain digits: without the blanks around it and without single underscores between
   * digits. Null when an underscore stands elsewhere.
   */
  static @Nullable String plain(String text) {
    String plain = isAscii(text) ? text : transliterated(text);
    int start = 0;
    int end = plain.length();
    while (start < end && isBlank(plain.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(plain.charAt(end - 1))) {
      end--;
    }
    return withoutUnderscores(plain.substring(start, end));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Digits of any script as 0 to 9 and blanks of any width as one blank. */
  private static String transliterated(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int code = text.codePointAt(i);
      int digit = Character.isDigit(code) ? Character.digit(code, 10) : -1;
      boolean blank = Character.isWhitespace(code) || Character.isSpaceChar(code) || code == 0x85;
      out.appendCodePoint(digit >= 0 ? '0' + digit : blank ? ' ' : code);
      i += Character.charCount(code);
    }
    return out.toString();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static @Nullable String withoutUnderscores(String text) {
    if (text.indexOf('_') < 0) {
      return text;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean between =
          i > 0
              && i < text.length() - 1
              && isDigit(text.charAt(i - 1))
              && isDigit(text.charAt(i + 1));
      if (text.charAt(i) == '_' && !between) {
        return null;
      }
    }
    return text.replace("_", "");
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
