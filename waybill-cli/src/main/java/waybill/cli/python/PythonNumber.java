package waybill.cli.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.JsonNumber;

/** Numbers as Python reads and writes them: whole ones of any size, others as doubles. */
public final class PythonNumber {
  private PythonNumber() {}

  /** Whether Python would hold this number as a float. */
  public static boolean isFloat(JsonNumber number) {
    String literal = number.literal();
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c == '.' || c == 'e' || c == 'E' || c == 'N' || c == 'I') {
        return true;
      }
    }
    return false;
  }

  /** The number as a double; infinite where it is too large. */
  public static double doubleValue(JsonNumber number) {
    return Double.parseDouble(number.literal());
  }

  /** As {@code json.dumps} writes it; not finite ones as {@code NaN} and {@code Infinity}. */
  public static String json(JsonNumber number) {
    if (!isFloat(number)) {
      return number.literal().equals("-0") ? "0" : number.literal();
    }
    double value = doubleValue(number);
    return Double.isNaN(value) || Double.isInfinite(value) ? Double.toString(value) : repr(value);
  }

  /** As {@code str} writes it; not finite ones as {@code nan} and {@code inf}. */
  public static String text(JsonNumber number) {
    return isFloat(number) ? repr(doubleValue(number)) : json(number);
  }

  /** A double as a number of JSON text, written so that it stays a float. */
  public static JsonNumber of(double value) {
    boolean finite = !Double.isNaN(value) && !Double.isInfinite(value);
    return new JsonNumber(finite ? repr(value) : Double.toString(value));
  }

  /**
   * The shortest decimal text that reads back as the same double: fixed while the decimal exponent
   * is -4 to 15, else with an exponent of at least two digits.
   */
  public static String repr(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    return Decimal.shortest(value).text();
  }

  /**
   * Digits and the power of ten of the first one.
   *
   * @param digits without leading or trailing zeros
   */
  private record Decimal(boolean negative, String digits, int exponent) {

    static Decimal shortest(double value) {
      String text = Double.toString(Math.abs(value));
      int e = text.indexOf('E');
      String mantissa = e < 0 ? text : text.substring(0, e);
      int point = mantissa.indexOf('.');
      String all = mantissa.substring(0, point).concat(mantissa.substring(point + 1));
      int first = 0;
      while (all.charAt(first) == '0') {
        first++;
      }
      int end = all.length();
      while (all.charAt(end - 1) == '0') {
        end--;
      }
      int exponent = point - 1 - first + (e < 0 ? 0 : Integer.parseInt(text.substring(e + 1)));
      return new Decimal(value < 0, all.substring(first, end), exponent).shortened(Math.abs(value));
    }

    /** Java never gives fewer than two digits where one would do, as for the smallest double. */
    private Decimal shortened(double magnitude) {
      if (digits.length() != 2) {
        return this;
      }
      Decimal best = this;
      BigDecimal least = null;
      int first = digits.charAt(0) - '0';
      for (int digit = first; digit <= first + 1; digit++) {
        BigDecimal one = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
        BigDecimal error = one.subtract(new BigDecimal(magnitude)).abs();
        if (one.doubleValue() == magnitude && (least == null || error.compareTo(least) < 0)) {
          least = error;
          best =
              digit == 10
                  ? new Decimal(negative, "1", exponent + 1)
                  : new Decimal(negative, Integer.toString(digit), exponent);
        }
      }
      return best;
    }

    String text() {
      StringBuilder out = new StringBuilder(24);
      if (negative) {
        out.append('-');
      }
      if (exponent < -4 || exponent >= 16) {
        scientific(out);
      } else if (exponent < 0) {
        out.append("0.").repeat("0", -exponent - 1).append(digits);
      } else if (digits.length() <= exponent + 1) {
        out.append(digits).repeat("0", exponent + 1 - digits.length()).append(".0");
      } else {
        out.append(digits, 0, exponent + 1)
            .append('.')
            .append(digits, exponent + 1, digits.length());
      }
      return out.toString();
    }

    private void scientific(StringBuilder out) {
      out.append(digits.charAt(0));
      if (digits.length() > 1) {
        out.append('.').append(digits, 1, digits.length());
      }
      out.append('e').append(exponent < 0 ? '-' : '+');
      if (Math.abs(exponent) < 10) {
        out.append('0');
      }
      out.append(Math.abs(exponent));
    }
  }

  /**
   * What {@code int(text)} gives: blanks around, a sign and single underscores between digits are
   * fine. Null when Python would refuse the text.
   */
  public static @Nullable JsonNumber parseInt(String text) {
    String digits = NumberText.plain(text);
    if (digits == null) {
      return null;
    }
    int start = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
    for (int i = start; i < digits.length(); i++) {
      if (!NumberText.isDigit(digits.charAt(i))) {
        return null;
      }
    }
    return digits.length() == start ? null : new JsonNumber(new BigInteger(digits).toString());
  }

  /** What {@code float(text)} gives, or null when Python would refuse the text. */
  public static @Nullable JsonNumber parseFloat(String text) {
    String plain = NumberText.plain(text);
    if (plain == null) {
      return null;
    }
    int start = plain.startsWith("-") || plain.startsWith("+") ? 1 : 0;
    String word = plain.substring(start);
    String sign = plain.startsWith("-") ? "-" : "";
    if (word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity")) {
      return new JsonNumber(sign.concat("Infinity"));
    }
    if (word.equalsIgnoreCase("nan")) {
      return new JsonNumber("NaN");
    }
    return isDecimal(word) ? of(Double.parseDouble(plain)) : null;
  }

  /** The message of {@code int(text)} for a text that is no whole number. */
  public static String badInt(String text) {
    return "invalid literal for int() with base 10: " + PythonText.quote(text);
  }

  private static boolean isDecimal(String word) {
    boolean digit = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      digit |= NumberText.isDigit(c);
      if (!NumberText.isDigit(c) && ".eE+-".indexOf(c) < 0) {
        return false;
      }
    }
    if (!digit || word.startsWith("+") || word.startsWith("-")) {
      return false;
    }
    try {
      Double.parseDouble(word);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
