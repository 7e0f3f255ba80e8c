package waybill.cli.python;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people and machines write them: ISO 8601, mail headers, English words, month first where
 * only numbers stand. Read field by field; what cannot be told is refused, not guessed.
 */
final class DateText {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String DAYS = "montuewedthufrisatsun";

  private final String text;
  private int at;
  private final int[] numbers = new int[3];
  private int count;
  private int longest = -1;
  private int month;
  private @Nullable String clock;
  private @Nullable Integer offset;
  private int afternoon = -1;

  private DateText(String text) {
    this.text = text;
  }

  /** The moment that a text names, or null. */
  static @Nullable Moment parse(String text) {
    DateText date = new DateText(text.strip());
    while (date.at < date.text.length()) {
      if (!date.next()) {
        return null;
      }
    }
    return date.moment();
  }

  private boolean next() {
    char c = text.charAt(at);
    if (isDigit(c)) {
      return number();
    }
    if (isLetter(c)) {
      return word();
    }
    if ((c == '+' || c == '-') && clock != null) {
      return zone();
    }
    at++;
    return " ,-/.\t".indexOf(c) >= 0;
  }

  private boolean number() {
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == ':' && clock == null) {
      return clock(start);
    }
    String digits = text.substring(start, at);
    if (digits.length() == 8 && count == 0) {
      return add(digits.substring(0, 4)) && add(digits.substring(4, 6)) && add(digits.substring(6));
    }
    boolean compact = count == 3 || (month > 0 && count == 2);
    if (compact && clock == null && (digits.length() == 4 || digits.length() == 6)) {
      clock =
          digits.substring(0, 2)
              + ":"
              + digits.substring(2, 4)
              + (digits.length() == 6 ? ":" + digits.substring(4) : "");
      return true;
    }
    return add(digits);
  }

  private boolean add(String digits) {
    if (count == 3 || digits.length() > 4) {
      return false;
    }
    if (digits.length() > 2) {
      longest = count;
    }
    numbers[count++] = Integer.parseInt(digits);
    return true;
  }

  private boolean clock(int start) {
    while (at < text.length()
        && (isDigit(text.charAt(at)) || ":.,".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    clock = text.substring(start, at).replace(',', '.');
    return true;
  }

  private boolean word() {
    int start = at;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at).toLowerCase(Locale.ROOT);
    switch (word) {
      case "t", "at", "on", "of", "st", "nd", "rd", "th" -> {}
      case "z", "utc", "gmt" -> offset = 0;
      case "am", "pm" -> afternoon = word.equals("pm") ? 12 : 0;
      default -> {
        return name(word);
      }
    }
    return true;
  }

  private boolean name(String word) {
    if (word.length() < 3) {
      return false;
    }
    int place = MONTHS.indexOf(word.substring(0, 3));
    if (place >= 0 && place % 3 == 0 && month == 0) {
      month = place / 3 + 1;
      return true;
    }
    int day = DAYS.indexOf(word.substring(0, 3));
    return day >= 0 && day % 3 == 0;
  }

  private boolean zone() {
    int sign = text.charAt(at++) == '-' ? -1 : 1;
    int start = at;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == ':')) {
      at++;
    }
    String digits = text.substring(start, at).replace(":", "");
    if (digits.length() != 2 && digits.length() != 4) {
      return false;
    }
    int hours = Integer.parseInt(digits.substring(0, 2));
    int minutes = digits.length() == 4 ? Integer.parseInt(digits.substring(2)) : 0;
    offset = sign * (hours * 3600 + minutes * 60);
    return true;
  }

  private @Nullable Moment moment() {
    int[] date = date();
    int[] time = time();
    if (date == null || time == null || !isReal(date, time)) {
      return null;
    }
    long days = Moment.days(date[0], date[1], date[2]);
    return new Moment(days * 86_400 + time[0] * 3600L + time[1] * 60L + time[2], time[3], offset);
  }

  /** Year, month, day: the long number is the year, else the last; then the month comes first. */
  private int @Nullable [] date() {
    if (month > 0 && count == 2) {
      int year = longest >= 0 ? longest : 1;
      return new int[] {year(numbers[year]), month, numbers[1 - year]};
    }
    if (count != 3 || month > 0) {
      return null;
    }
    if (longest == 0 || numbers[0] > 31) {
      return new int[] {year(numbers[0]), numbers[1], numbers[2]};
    }
    boolean dayFirst = numbers[0] > 12;
    return new int[] {year(numbers[2]), numbers[dayFirst ? 1 : 0], numbers[dayFirst ? 0 : 1]};
  }

  private int year(int number) {
    return longest >= 0 || number > 99 ? number : number + (number < 70 ? 2000 : 1900);
  }

  /** Hours, minutes, seconds and microseconds. */
  private int @Nullable [] time() {
    int[] time = new int[4];
    if (clock == null) {
      return time;
    }
    int part = 0;
    int start = 0;
    for (int i = 0; i <= clock.length(); i++) {
      if (i == clock.length() || clock.charAt(i) == ':' || clock.charAt(i) == '.') {
        boolean fraction = part == 3;
        if (part > 3 || i == start || (!fraction && i - start > 2)) {
          return null;
        }
        String digits = clock.substring(start, i);
        time[part] = Integer.parseInt(fraction ? micros(digits) : digits);
        part = i < clock.length() && clock.charAt(i) == '.' ? 3 : part + 1;
        start = i + 1;
      }
    }
    if (afternoon >= 0) {
      time[0] = time[0] % 12 + afternoon;
    }
    return time;
  }

  private static String micros(String digits) {
    return digits.concat("000000").substring(0, 6);
  }

  private static boolean isReal(int[] date, int[] time) {
    boolean leap = date[0] % 4 == 0 && (date[0] % 100 != 0 || date[0] % 400 == 0);
    boolean monthReal = date[1] >= 1 && date[1] <= 12;
    int last = !monthReal ? 0 : date[1] == 2 ? (leap ? 29 : 28) : 30 + (date[1] + date[1] / 8) % 2;
    return date[0] >= 1
        && date[2] >= 1
        && date[2] <= last
        && time[0] < 24
        && time[1] < 60
        && time[2] < 60;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
