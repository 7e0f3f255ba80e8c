package waybill.cli.python;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The time of day of a date, and how far from Greenwich it is told. */
final class DateClock {
  private static final int NONE = DateNumbers.NONE;

  /** Stands for every number that an {@code int} does not hold. */
  static final int BEYOND = Integer.MAX_VALUE;

  private static final int DAY_SECONDS = 86_400;

  private int hour = NONE;
  private int minute = NONE;
  private int second = NONE;
  private int micros = NONE;
  private @Nullable String zone;
  private @Nullable Integer offset;

  boolean hasHour() {
    return hour != NONE;
  }

  boolean isEmpty() {
    return hour == NONE && minute == NONE && second == NONE && micros == NONE;
  }

  void set(int hour) {
    this.hour = hour;
  }

  void set(int hour, int minute) {
    this.hour = hour;
    this.minute = minute == NONE ? this.minute : minute;
  }

  /** Sets minutes, whose fraction makes seconds; without one the seconds are open again. */
  void setMinutes(String word) {
    minute = whole(word);
    BigDecimal fraction = fraction(word);
    second = fraction.signum() == 0 ? NONE : sixtieths(fraction);
  }

  /** Sets whole seconds; a fraction that came before stays. */
  void setSecond(int second) {
    this.second = second;
  }

  /** Sets seconds with up to six digits of a fraction. */
  void setSeconds(String word) {
    int point = word.indexOf('.');
    second = number(point < 0 ? word : word.substring(0, point));
    micros = point < 0 ? 0 : number(word.substring(point + 1).concat("000000").substring(0, 6));
  }

  /** Sets hours, minutes or seconds, counted from 0; further units are lost. */
  void setUnit(int unit, String word) {
    switch (unit) {
      case 0 -> {
        hour = whole(word);
        BigDecimal fraction = fraction(word);
        minute = fraction.signum() == 0 ? minute : sixtieths(fraction);
      }
      case 1 -> setMinutes(word);
      case 2 -> setSeconds(word);
      default -> {}
    }
  }

  /** Says which half of the day the hour is in. */
  void setHalf(int half) {
    if (hour < 0 || hour > 12) {
      throw new DateText.NotDate();
    }
    hour = inHalf(hour, half);
  }

  static int inHalf(int hour, int half) {
    return half == 1 ? (hour < 12 ? hour + 12 : hour) : (hour == 12 ? 0 : hour);
  }

  /** Whether a word can be the name of a zone here: up to five capitals after the hour. */
  boolean isZone(String word) {
    return offset == null && isZoneInBrackets(word);
  }

  /** The same where an offset is known already. */
  boolean isZoneInBrackets(String word) {
    if (hour == NONE || zone != null || word.length() > 5) {
      return false;
    }
    boolean capitals = true;
    for (int i = 0; i < word.length(); i++) {
      capitals &= word.charAt(i) >= 'A' && word.charAt(i) <= 'Z';
    }
    return capitals || word.equals("z");
  }

  void setZone(String name) {
    zone = name;
    offset = name.equals("z") ? Integer.valueOf(0) : null;
  }

  /** An offset follows the name: with it, the name of Greenwich is not where we are. */
  void forgetZoneForOffset() {
    offset = null;
    zone = zone != null && DateNames.isGreenwich(zone) ? null : zone;
  }

  void setOffset(int seconds) {
    offset = seconds;
  }

  void nameZone(String name) {
    zone = name;
  }

  boolean isBeyond() {
    return hour == BEYOND || minute == BEYOND || second == BEYOND;
  }

  /** Seconds of the day. */
  int second() {
    int hours = Math.max(hour, 0);
    int minutes = Math.max(minute, 0);
    int seconds = Math.max(second, 0);
    if (hours > 23 || minutes > 59 || seconds > 59) {
      throw new DateText.NotDate();
    }
    return hours * 3600 + minutes * 60 + seconds;
  }

  int micros() {
    return Math.max(micros, 0);
  }

  /**
   * The offset in seconds, or null where none is named. Names of other zones than Greenwich's and
   * that of the place say nothing, as there may be several zones of a name.
   */
  @Nullable Integer offset(@Nullable Today today, long atSecond) {
    if (zone != null && DateNames.isGreenwich(zone)) {
      return 0;
    }
    Integer local = zone == null || today == null ? null : today.offset(zone, atSecond);
    if (local == null && offset != null && Math.abs(offset) >= DAY_SECONDS) {
      throw new DateText.NotDate();
    }
    return local == null ? offset : local;
  }

  /** The whole part of a number. */
  static int whole(String word) {
    int point = word.indexOf('.');
    return number(point < 0 ? word : word.substring(0, point));
  }

  private static BigDecimal fraction(String word) {
    int point = word.indexOf('.');
    return point < 0 ? BigDecimal.ZERO : new BigDecimal("0".concat(ascii(word.substring(point))));
  }

  private static int sixtieths(BigDecimal fraction) {
    return fraction.multiply(new BigDecimal(60)).intValue();
  }

  /** Whether a number is more than a whole one. */
  static boolean isMore(String word, int whole) {
    return whole(word) > whole || (whole(word) == whole && fraction(word).signum() > 0);
  }

  /** A number of nothing but digits. */
  static int number(String digits) {
    long number = digits.isEmpty() ? -1 : 0;
    for (int i = 0; i < digits.length() && number >= 0; i++) {
      int digit = Character.digit(digits.charAt(i), 10);
      number = digit < 0 ? -1 : Math.min(BEYOND, 10 * number + digit);
    }
    if (number < 0) {
      throw new DateText.NotDate();
    }
    return (int) number;
  }

  /** Digits of any script as those of ASCII. */
  private static String ascii(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int digit = Character.digit(word.charAt(i), 10);
      out.append(digit < 0 ? word.charAt(i) : (char) ('0' + digit));
    }
    return out.toString();
  }
}
