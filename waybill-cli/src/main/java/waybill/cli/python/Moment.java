package waybill.cli.python;

import org.jspecify.annotations.Nullable;
import waybill.wire.json.JsonNumber;

/**
 * A date and time as it was written, with the offset that was written with it.
 *
 * @param second of the written clock, counted from 1970 as if its offset were none
 * @param offset seconds east of Greenwich; null when the text names none
 */
public record Moment(long second, int micros, @Nullable Integer offset) {

  /** The moment that a text names: a number of epoch seconds or a date; null if it is neither. */
  public static @Nullable Moment parse(String text) {
    JsonNumber number = PythonNumber.parseFloat(text);
    if (number != null) {
      return ofEpoch(PythonNumber.doubleValue(number));
    }
    return DateText.parse(text);
  }

  /** The moment this many seconds after 1970 began, rounded to the microsecond; null if absurd. */
  public static @Nullable Moment ofEpoch(double seconds) {
    if (Double.isNaN(seconds) || Math.abs(seconds) > 250_000_000_000.0) {
      return null;
    }
    long whole = (long) seconds;
    // The product is rounded before it is rounded again, as Python does it.
    long micros = (long) Math.rint((seconds - whole) * 1e6);
    return new Moment(
        whole + Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L), 0);
  }

  /** Whole seconds since 1970; no offset means none. */
  public long epochSecond() {
    return second - (offset == null ? 0 : offset);
  }

  /** The same moment on a clock with another offset. */
  public Moment at(int otherOffset) {
    return new Moment(epochSecond() + otherOffset, micros, otherOffset);
  }

  /** ISO 8601, with six digits of a second where it is not whole, and the offset if known. */
  public String text() {
    StringBuilder out = new StringBuilder(32);
    appendDate(out, Math.floorDiv(second, 86_400L));
    int clock = (int) Math.floorMod(second, 86_400L);
    pad(
        pad(pad(out.append('T'), clock / 3600).append(':'), clock / 60 % 60).append(':'),
        clock % 60);
    if (micros != 0) {
      String digits = Integer.toString(micros);
      out.append('.').repeat('0', 6 - digits.length()).append(digits);
    }
    if (offset != null) {
      int minutes = Math.abs(offset) / 60;
      pad(out.append(offset < 0 ? '-' : '+'), minutes / 60);
      pad(out.append(':'), minutes % 60);
    }
    return out.toString();
  }

  private static StringBuilder pad(StringBuilder out, int number) {
    return out.append(number < 10 ? "0" : "").append(number);
  }

  /** Days from the first of January 1970 to a date of the Gregorian calendar. */
  static long days(int year, int month, int day) {
    long y = month <= 2 ? year - 1L : year;
    long era = Math.floorDiv(y, 400L);
    long yearOfEra = y - era * 400;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
  }

  private static void appendDate(StringBuilder out, long days) {
    long shifted = days + 719_468;
    long era = Math.floorDiv(shifted, 146_097L);
    long day = shifted - era * 146_097;
    long year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    long dayOfYear = day - (365 * year + year / 4 - year / 100);
    int march = (int) ((5 * dayOfYear + 2) / 153);
    int month = march < 10 ? march + 3 : march - 9;
    String digits = Long.toString(year + era * 400 + (month <= 2 ? 1 : 0));
    out.repeat('0', Math.max(0, 4 - digits.length())).append(digits);
    pad(out.append('-'), month);
    pad(out.append('-'), (int) (dayOfYear - (153L * march + 2) / 5) + 1);
  }
}
