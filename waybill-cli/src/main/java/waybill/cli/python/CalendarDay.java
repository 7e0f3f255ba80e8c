package waybill.cli.python;

/** Days of the Gregorian calendar, counted from the first of January 1970. */
final class CalendarDay {
  private CalendarDay() {}

  /** The number of a date's day. */
  static long number(int year, int month, int day) {
    long y = month <= 2 ? year - 1L : year;
    long era = Math.floorDiv(y, 400L);
    long yearOfEra = y - era * 400;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
  }

  /** Year, month and day of a day's number. */
  static int[] date(long number) {
    long shifted = number + 719_468;
    long era = Math.floorDiv(shifted, 146_097L);
    long day = shifted - era * 146_097;
    long year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    long dayOfYear = day - (365 * year + year / 4 - year / 100);
    int march = (int) ((5 * dayOfYear + 2) / 153);
    int month = march < 10 ? march + 3 : march - 9;
    int fullYear = (int) (year + era * 400 + (month <= 2 ? 1 : 0));
    return new int[] {fullYear, month, (int) (dayOfYear - (153L * march + 2) / 5) + 1};
  }

  /** How many days a month has. */
  static int monthDays(int year, int month) {
    boolean december = month == 12;
    return (int)
        (number(december ? year + 1 : year, december ? 1 : month + 1, 1) - number(year, month, 1));
  }

  /** 0 for Monday to 6 for Sunday. */
  static int weekday(long number) {
    return (int) Math.floorMod(number + 3, 7L);
  }
}
