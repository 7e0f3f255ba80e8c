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
  private static final double FIRST_SECOND = -62_135_596_800.0;
  private static final double END_SECOND = 253_402_300_800.0;

  /** Stands for times with a number so large that there is no asking for their year. */
  public static final Moment BEYOND = new Moment(Long.MAX_VALUE, 0, null);

  /** Seconds that the C library finds a year for. */
  private static final double SECONDS_MAX = 67_768_036_191_676_800.0;

  /**
   * The moment that a text names: a number of epoch seconds or a date; null if it is neither. The
   * date must be whole.
   */
  public static @Nullable Moment parse(String text) {
    Moment moment = parse(text, null);
    return moment != null && moment.isBeyond() ? null : moment;
  }

  /**
   * The same where a date may leave out what is as it is today; {@link #BEYOND} for absurd numbers.
   *
   * @param today null when nothing may be left out
   */
  public static @Nullable Moment parse(String text, @Nullable Today today) {
    JsonNumber number = PythonNumber.parseFloat(text);
    Moment epoch = number == null ? null : ofNumber(number);
    return epoch == null ? DateText.parse(text, today) : epoch;
  }

  /** The moment of a number of epoch seconds; {@link #BEYOND} for an absurd one. */
  public static @Nullable Moment ofNumber(JsonNumber number) {
    double seconds = PythonNumber.doubleValue(number);
    return Math.abs(seconds) >= SECONDS_MAX ? BEYOND : ofEpoch(seconds);
  }

  /**
   * The moment this many seconds after 1970 began, rounded to the microsecond; null outside of the
   * years 1 to 9999.
   */
  public static @Nullable Moment ofEpoch(double seconds) {
    if (!(seconds >= FIRST_SECOND && seconds < END_SECOND)) {
      return null;
    }
    long whole = (long) seconds;
    // The product is rounded before it is rounded again, as Python does it.
    long micros = (long) Math.rint((seconds - whole) * 1e6);
    return new Moment(
        whole + Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L), 0);
  }

  /** Whether this stands for no time of any calendar. */
  public boolean isBeyond() {
    return second == BEYOND.second;
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

  private static void appendDate(StringBuilder out, long days) {
    int[] date = CalendarDay.date(days);
    String digits = Integer.toString(date[0]);
    out.repeat('0', Math.max(0, 4 - digits.length())).append(digits);
    pad(out.append('-'), date[1]);
    pad(out.append('-'), date[2]);
  }
}
