package waybill.cli.python;

import org.jspecify.annotations.Nullable;

/**
 * Up to three numbers of a date, and which of them is what. A number of more than two digits is the
 * year and a named month is known; the others are told apart by their place and size, month first
 * where only numbers stand.
 */
final class DateNumbers {
  /** What a part of a date is that nobody named. */
  static final int NONE = -1;

  private static final int DAY_MAX = 31;

  private final int[] numbers = new int[3];
  private int count;
  private int yearAt = NONE;
  private int monthAt = NONE;
  private boolean yearInFull;

  int count() {
    return count;
  }

  /** Whether the year is meant as it stands, however small it is. */
  boolean isYearInFull() {
    return yearInFull;
  }

  /** Adds a number; false if there is no place for it. */
  boolean add(int number) {
    return number > 100 ? addYearInFull(number) : place(number);
  }

  /** Adds a number by its digits, more than two of which make a year. */
  boolean add(int number, int digits) {
    return digits > 2 ? addYearInFull(number) : place(number);
  }

  private boolean addYearInFull(int number) {
    yearInFull = true;
    return addYear(number);
  }

  /** Adds the year; false if there is one already. */
  boolean addYear(int number) {
    if (yearAt != NONE) {
      return false;
    }
    yearAt = count;
    return place(number);
  }

  /** Adds the month by its name; false if there is one already. */
  boolean addMonth(int number) {
    if (monthAt != NONE) {
      return false;
    }
    monthAt = count;
    return place(number);
  }

  private boolean place(int number) {
    if (count == numbers.length) {
      return false;
    }
    numbers[count++] = number;
    return true;
  }

  /** The longest that the month can be, as far as it is known. */
  int daysMax() {
    return monthAt == NONE
        ? DAY_MAX
        : CalendarDay.monthDays(yearAt == NONE ? 2000 : numbers[yearAt], numbers[monthAt]);
  }

  /** Year, month and day, each {@link #NONE} where no number is left for it. */
  int[] parts() {
    int[] parts = {NONE, NONE, NONE};
    String order = count == 0 ? "" : order();
    for (int i = 0; i < order.length(); i++) {
      parts["ymd".indexOf(order.charAt(i))] = numbers[i];
    }
    return parts;
  }

  private String order() {
    String named = named();
    if (named != null) {
      return named;
    }
    return switch (count) {
      case 1 -> isYear(0) ? "y" : "d";
      case 2 -> pair();
      default -> monthAt == NONE ? threeNumbers() : threeWithMonth();
    };
  }

  /** The order where year and month, or all there is, are known; else null. */
  private @Nullable String named() {
    int known = (yearAt == NONE ? 0 : 1) + (monthAt == NONE ? 0 : 1);
    if (known != count && !(known == 2 && count == 3)) {
      return null;
    }
    StringBuilder order = new StringBuilder("ddd".substring(0, count));
    if (yearAt != NONE) {
      order.setCharAt(yearAt, 'y');
    }
    if (monthAt != NONE) {
      order.setCharAt(monthAt, 'm');
    }
    return order.toString();
  }

  private String pair() {
    if (monthAt == 0) {
      return isYear(1) ? "my" : "md";
    }
    if (monthAt == 1) {
      return isYear(0) ? "ym" : "dm";
    }
    return isYear(0) ? "ym" : isYear(1) ? "my" : "md";
  }

  private String threeWithMonth() {
    return switch (monthAt) {
      case 0 -> isYear(1) ? "myd" : "mdy";
      case 1 -> isYear(0) ? "ymd" : "dmy";
      default -> isYear(1) ? "dym" : "ydm";
    };
  }

  private String threeNumbers() {
    return isYear(0) || yearAt == 0 ? "ymd" : numbers[0] > 12 ? "dmy" : "mdy";
  }

  private boolean isYear(int place) {
    return numbers[place] > DAY_MAX;
  }
}
