package waybill.cli.python;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people and machines write them: ISO 8601, mail headers, English words, month first where
 * only numbers stand. The habits are those of the parser that the AWS CLI hands its dates to: what
 * a text leaves out is taken from today, at midnight, and a word that is no part of a date makes it
 * none.
 *
 * <p>The words are read once from left to right. Each takes along what belongs to it: a number the
 * colon and the minutes, a month the day behind its dash, a sign the digits of an offset.
 */
final class DateText {
  private static final int NONE = DateNumbers.NONE;
  private static final int MIDDLE_YEAR = 2020;

  private final List<String> words;
  private final @Nullable Today today;
  private final DateNumbers date = new DateNumbers();
  private final DateClock clock = new DateClock();
  private int at;
  private int weekday = NONE;

  private DateText(List<String> words, @Nullable Today today) {
    this.words = words;
    this.today = today;
  }

  /**
   * The moment that a text names, or null.
   *
   * @param today null when nothing may be left out
   */
  static @Nullable Moment parse(String text, @Nullable Today today) {
    try {
      DateText date = new DateText(DateWords.of(text), today);
      while (date.at < date.words.size()) {
        date.next();
      }
      return date.moment();
    } catch (NotDate e) {
      return null;
    }
  }

  /** A text is no date. */
  static final class NotDate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDate() {
      super(null, null, false, false);
    }
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new NotDate();
    }
  }

  /** A word at some distance from the current one; empty where there is none. */
  private String word(int distance) {
    int place = at + distance;
    return place >= 0 && place < words.size() ? words.get(place) : "";
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isDigit(word.charAt(i)) && (i == 0 || word.charAt(i) != '.')) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private void next() {
    String word = word(0);
    if (isNumber(word)) {
      number(word);
    } else if (DateNames.weekday(word) != NONE) {
      weekday = DateNames.weekday(word);
    } else if (DateNames.month(word) != NONE) {
      month(DateNames.month(word));
    } else if (DateNames.half(word) != NONE) {
      clock.setHalf(DateNames.half(word));
    } else if (clock.isZone(word)) {
      zone(word);
    } else if (clock.hasHour() && isSign(word)) {
      offset(word);
    } else {
      require(DateNames.isFiller(word));
    }
    at++;
  }

  private static boolean isSign(String word) {
    return word.equals("+") || word.equals("-");
  }

  /** A number, whose meaning depends on its length and on what stands around it. */
  private void number(String word) {
    int length = word.length();
    if (isCompactTime(length)) {
      clock.set(digits(word, 0, 2), length == 4 ? digits(word, 2, 4) : NONE);
    } else if (length == 6 || (length > 6 && word.indexOf('.') == 6)) {
      sixDigits(word);
    } else if (length == 8 || length == 12 || length == 14) {
      longDigits(word);
    } else if (unitAt() != NONE) {
      unit(word, unitAt());
    } else if (word(1).equals(":") && !word(2).isEmpty()) {
      time(word);
    } else if (isDateSeparator(word(1))) {
      separated(word, word(1));
    } else if (word(1).isEmpty() || DateNames.isFiller(word(1))) {
      alone(word);
    } else if (DateNames.half(word(1)) != NONE && DateClock.whole(word) < 24) {
      clock.set(DateClock.inHalf(DateClock.whole(word), DateNames.half(word(1))));
      at++;
    } else {
      require(DateClock.whole(word) >= 1 && !DateClock.isMore(word, date.daysMax()));
      require(date.add(DateClock.whole(word)));
    }
  }

  /** After a whole date, two or four digits are hours and minutes. */
  private boolean isCompactTime(int length) {
    return date.count() == 3
        && (length == 2 || length == 4)
        && !clock.hasHour()
        && !word(1).equals(":")
        && DateNames.unit(word(1)) == NONE;
  }

  private static int digits(String word, int start, int end) {
    return DateClock.number(word.substring(start, end));
  }

  private void sixDigits(String word) {
    if (date.count() == 0 && word.indexOf('.') < 0) {
      for (int i = 0; i < 6; i += 2) {
        addDigits(word.substring(i, i + 2));
      }
    } else {
      clock.set(digits(word, 0, 2), digits(word, 2, 4));
      clock.setSeconds(word.substring(4));
    }
  }

  private void longDigits(String word) {
    addDigits(word.substring(0, 4));
    addDigits(word.substring(4, 6));
    addDigits(word.substring(6, 8));
    if (word.length() > 8) {
      clock.set(digits(word, 8, 10), digits(word, 10, 12));
    }
    if (word.length() > 12) {
      clock.setSecond(DateClock.number(word.substring(12)));
    }
  }

  private void addDigits(String word) {
    require(date.add(DateClock.number(word), word.length()));
  }

  /**
   * Where the unit of a number stands: after it, perhaps behind a blank, or before it, since {@code
   * 12h04} are minutes; none if nowhere.
   */
  private int unitAt() {
    if (isUnit(1)) {
      return at + 1;
    }
    if (word(1).equals(" ") && isUnit(2)) {
      return at + 2;
    }
    if (isUnit(-1)) {
      return at - 1;
    }
    boolean last = at == words.size() - 1;
    return last && word(-1).equals(" ") && isUnit(-2) ? at - 2 : NONE;
  }

  private boolean isUnit(int distance) {
    return DateNames.unit(word(distance)) != NONE;
  }

  private void unit(String word, int place) {
    int unit = DateNames.unit(words.get(place));
    clock.setUnit(place > at ? unit : unit + 1, word);
    at = Math.max(at, place);
  }

  private void time(String hour) {
    clock.set(DateClock.whole(hour));
    require(isNumber(word(2)));
    clock.setMinutes(word(2));
    if (word(3).equals(":") && !word(4).isEmpty()) {
      clock.setSeconds(word(4));
      at += 2;
    }
    at += 2;
  }

  private static boolean isDateSeparator(String word) {
    return word.equals("-") || word.equals("/") || word.equals(".");
  }

  /** Two or three parts of a date between dashes, slashes or dots; a month may be a word. */
  private void separated(String word, String separator) {
    addDigits(word);
    if (!word(2).isEmpty() && !DateNames.isFiller(word(2))) {
      addPart(word(2));
      if (word(3).equals(separator)) {
        addPart(word(4));
        at += 2;
      }
      at++;
    }
    at++;
  }

  private void addPart(String word) {
    int month = DateNames.month(word);
    if (month == NONE) {
      addDigits(word);
    } else {
      require(date.addMonth(month));
    }
  }

  /** A number between blanks is the hour before a half of the day, else part of a date. */
  private void alone(String word) {
    int half = DateNames.half(word(2));
    if (half == NONE) {
      require(date.add(DateClock.whole(word)));
    } else {
      clock.set(DateClock.inHalf(DateClock.whole(word), half));
      at++;
    }
    at++;
  }

  private void month(int month) {
    require(date.addMonth(month));
    String separator = word(1);
    if (separator.equals("-") || separator.equals("/")) {
      addDigits(word(2));
      if (word(3).equals(separator)) {
        addDigits(word(4));
        at += 2;
      }
      at += 2;
    } else if (isYearOf()) {
      if (isNumber(word(4)) && word(4).indexOf('.') < 0) {
        require(date.addYear(inCentury(DateClock.number(word(4)))));
      }
      at += 4;
    }
  }

  /** Whether it goes on as in {@code Jan of 99}. */
  private boolean isYearOf() {
    return word(1).equals(" ")
        && word(2).toLowerCase(Locale.ROOT).equals("of")
        && word(3).equals(" ")
        && !word(4).isEmpty();
  }

  /** A year of two digits lies within fifty years of today. */
  private int inCentury(int year) {
    if (year > 99) {
      return year;
    }
    int now = today == null ? MIDDLE_YEAR : CalendarDay.date(today.epochDay())[0];
    int full = year + now / 100 * 100;
    return full >= now + 50 ? full - 100 : full < now - 50 ? full + 100 : full;
  }

  /** The name of a zone; in {@code GMT+3} the sign says how far Greenwich is, not how far we. */
  private void zone(String word) {
    clock.setZone(word);
    if (isSign(word(1))) {
      clock.forgetZoneForOffset();
      words.set(at + 1, word(1).equals("+") ? "-" : "+");
    }
  }

  private void offset(String sign) {
    String digits = word(1);
    int hours;
    int minutes = 0;
    if (digits.length() == 4) {
      hours = digits(digits, 0, 2);
      minutes = digits(digits, 2, 4);
    } else if (word(2).equals(":")) {
      hours = DateClock.number(digits);
      minutes = DateClock.number(word(3));
      at += 2;
    } else {
      require(digits.length() <= 2);
      hours = DateClock.number(digits);
    }
    clock.setOffset((sign.equals("+") ? 1 : -1) * (hours * 3600 + minutes * 60));
    if (isZoneInBrackets()) {
      clock.nameZone(word(4));
      at += 4;
    }
    at++;
  }

  private boolean isZoneInBrackets() {
    return DateNames.isFiller(word(2))
        && word(3).equals("(")
        && word(5).equals(")")
        && word(4).length() >= 3
        && clock.isZoneInBrackets(word(4));
  }

  private Moment moment() {
    int[] found = date.parts();
    boolean dated = found[0] != NONE || found[1] != NONE || found[2] != NONE;
    require(dated || weekday != NONE || !clock.isEmpty());
    if (isBeyond(found)) {
      return Moment.BEYOND;
    }
    long day = day(found);
    long second = day * 86_400 + clock.second();
    return new Moment(second, clock.micros(), clock.offset(today, second));
  }

  /** Whether a number is so large that nobody asks whether it is one of a calendar. */
  private boolean isBeyond(int[] found) {
    boolean monthReal = found[1] == NONE || (found[1] >= 1 && found[1] <= 12);
    boolean asked = found[2] == NONE && !monthReal;
    boolean beyond = clock.isBeyond();
    for (int part : found) {
      beyond |= part == DateClock.BEYOND;
    }
    return beyond && !asked;
  }

  /** The day, with today's parts where some are left out, moved on to the day of the week. */
  private long day(int[] found) {
    boolean whole = found[0] != NONE && found[1] != NONE && found[2] != NONE;
    int[] now = whole ? found : CalendarDay.date(todayOrFail().epochDay());
    int year = found[0] == NONE ? now[0] : date.isYearInFull() ? found[0] : inCentury(found[0]);
    int month = found[1] == NONE ? now[1] : found[1];
    require(year >= 1 && year <= 9999 && month >= 1 && month <= 12);
    int last = CalendarDay.monthDays(year, month);
    int day = found[2] == NONE ? Math.min(now[2], last) : found[2];
    require(day >= 1 && day <= last);
    long number = CalendarDay.number(year, month, day);
    boolean moved = weekday != NONE && found[2] == NONE;
    return moved ? number + Math.floorMod(weekday - CalendarDay.weekday(number), 7) : number;
  }

  private Today todayOrFail() {
    if (today == null) {
      throw new NotDate();
    }
    return today;
  }
}
