package waybill.cli.python;

/** Blanks as Python's strings know them, which are more than Java's. */
public final class Blanks {
  private Blanks() {}

  /** A text without the blanks before it. */
  public static String stripLeading(String text) {
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  /** A text without the blanks after it. */
  public static String stripTrailing(String text) {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether a character is a blank; none of them needs two Java characters. */
  static boolean isBlank(int code) {
    if (code < 0x80) {
      return code == ' ' || (code >= '\t' && code <= '\r') || (code >= 0x1c && code <= 0x1f);
    }
    return code == 0x85 || Character.isSpaceChar(code);
  }
}
