package waybill.onnx.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What counts as a number: decimal digits with sign, fraction and exponent, and {@code nan}, {@code
 * inf} and {@code infinity} in any case, as Python writes them. Java's own readers take more, such
 * as {@code 1f} and {@code 0x1p3}, which in a table is a mistake.
 */
final class NumberText {
  /** A shorter run of digits cannot exceed a long. */
  private static final int SAFE_DIGITS = 18;

  private NumberText() {}

  /** The number as Java's readers take it, or an empty text if it is none. */
  static String real(String text) {
    if (isDecimal(text)) {
      return text;
    }
    String word = text.toLowerCase(Locale.ROOT);
    boolean negative = word.startsWith("-");
    return switch (negative || word.startsWith("+") ? word.substring(1) : word) {
      case "nan" -> "NaN";
      case "inf", "infinity" -> negative ? "-Infinity" : "Infinity";
      default -> "";
    };
  }

  static boolean isInfinity(String real) {
    return real.endsWith("Infinity");
  }

  /** The whole number that a text says, also as {@code 3.0} or {@code 2e3}, if a long holds it. */
  static OptionalLong whole(String text) {
    if (!isDecimal(text)) {
      return OptionalLong.empty();
    }
    try {
      boolean plain = text.length() <= SAFE_DIGITS && digitsEnd(text, sign(text)) == text.length();
      return OptionalLong.of(plain ? Long.parseLong(text) : new BigDecimal(text).longValueExact());
    } catch (ArithmeticException | NumberFormatException beyond) {
      return OptionalLong.empty();
    }
  }

  private static boolean isDecimal(String text) {
    int start = sign(text);
    int at = digitsEnd(text, start);
    int digits = at - start;
    if (at < text.length() && text.charAt(at) == '.') {
      int end = digitsEnd(text, at + 1);
      digits += end - at - 1;
      at = end;
    }
    return digits > 0 && (at == text.length() || isExponent(text, at));
  }

  private static boolean isExponent(String text, int at) {
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return false;
    }
    int start = at + 1;
    if (start < text.length() && (text.charAt(start) == '+' || text.charAt(start) == '-')) {
      start++;
    }
    return start < text.length() && digitsEnd(text, start) == text.length();
  }

  private static int sign(String text) {
    return text.startsWith("-") || text.startsWith("+") ? 1 : 0;
  }

  private static int digitsEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
