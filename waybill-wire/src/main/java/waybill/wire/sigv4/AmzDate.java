package waybill.wire.sigv4;

import java.util.OptionalLong;

/**
 * The basic form of ISO 8601 in UTC, {@code 20260314T092653Z}, the only one a string to sign may
 * carry. Written out by hand, since {@code java.time}'s formatters cost the command 20 ms.
 */
final class AmzDate {
  private static final String FORM = "00000000T000000Z";
  private static final int SECONDS_A_DAY = 86_400;
  private static final int DAYS_IN_400_YEARS = 146_097;

  /** Days from 1 March of the year 0 to 1 January 1970, so that leap days end a year. */
  private static final int DAYS_TO_1970 = 719_468;

  private AmzDate() {}

  /** The text for a time in seconds since 1970, of the years 0 to 9999. */
  static String format(long epochSecond) {
    long days = Math.floorDiv(epochSecond, SECONDS_A_DAY) + DAYS_TO_1970;
    long era = Math.floorDiv(days, DAYS_IN_400_YEARS);
    int dayOfEra = Math.floorMod(days, DAYS_IN_400_YEARS);
    int yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / (DAYS_IN_400_YEARS - 1)) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    int second = Math.floorMod(epochSecond, SECONDS_A_DAY);
    StringBuilder out = new StringBuilder(FORM.length());
    append(out, (int) year, 4);
    append(out, month, 2);
    append(out, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, 2);
    out.append('T');
    append(out, second / 3600, 2);
    append(out, second / 60 % 60, 2);
    append(out, second % 60, 2);
    return out.append('Z').toString();
  }

  /** Seconds since 1970, or empty when the text is not exactly of the form or no such time was. */
  static OptionalLong parse(String text) {
    if (!hasForm(text)) {
      return OptionalLong.empty();
    }
    int year = number(text, 0, 4);
    int month = number(text, 4, 6);
    int day = number(text, 6, 8);
    int hour = number(text, 9, 11);
    int minute = number(text, 11, 13);
    int second = number(text, 13, 15);
    boolean exists =
        month >= 1
            && month <= 12
            && day >= 1
            && day <= daysIn(year, month)
            && hour < 24
            && minute < 60
            && second < 60;
    if (!exists) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        days(year, month, day) * SECONDS_A_DAY + hour * 3600L + minute * 60L + second);
  }

  private static boolean hasForm(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = text.charAt(i);
      boolean fits = FORM.charAt(i) == '0' ? c >= '0' && c <= '9' : c == FORM.charAt(i);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int daysIn(int year, int month) {
    if (month == 2) {
      boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  private static long days(int year, int month, int day) {
    int shifted = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(shifted, 400);
    int yearOfEra = shifted - era * 400;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return (long) era * DAYS_IN_400_YEARS + dayOfEra - DAYS_TO_1970;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static void append(StringBuilder out, int value, int digits) {
    for (int unit = digits == 4 ? 1000 : 10; unit > 0; unit /= 10) {
      out.append((char) ('0' + value / unit % 10));
    }
  }
}
