package waybill.cli.python;

import java.util.Locale;

/** The words of dates: months, days, units, halves of the day, and those that mean nothing. */
final class DateNames {
  private static final String[] MONTHS = {
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december"
  };
  private static final String[] DAYS = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
  };
  private static final String[] UNITS = {"hour", "minute", "second"};
  private static final String FILLERS = " | |.|,|;|-|/|'|at|on|and|ad|m|t|of|st|nd|rd|th|";

  private DateNames() {}

  /** 1 to 12, or none. */
  static int month(String word) {
    int place = named(MONTHS, word);
    boolean september = word.equalsIgnoreCase("sept");
    return september ? 9 : place == DateNumbers.NONE ? place : place + 1;
  }

  /** 0 for Monday to 6, or none. */
  static int weekday(String word) {
    return named(DAYS, word);
  }

  /** A name in full or its first three letters. */
  private static int named(String[] names, String word) {
    for (int i = 0; i < names.length; i++) {
      if (word.equalsIgnoreCase(names[i]) || word.equalsIgnoreCase(names[i].substring(0, 3))) {
        return i;
      }
    }
    return DateNumbers.NONE;
  }

  /** 0 for hours, 1 for minutes, 2 for seconds, or none; one or several, or the first letter. */
  static int unit(String word) {
    for (int i = 0; i < UNITS.length; i++) {
      String unit = UNITS[i];
      if (word.equalsIgnoreCase(unit)
          || word.equalsIgnoreCase(unit.concat("s"))
          || word.equalsIgnoreCase(unit.substring(0, 1))) {
        return i;
      }
    }
    return DateNumbers.NONE;
  }

  /** 0 for the hours before noon, 1 for those after it, or none. */
  static int half(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "a", "am" -> 0;
      case "p", "pm" -> 1;
      default -> DateNumbers.NONE;
    };
  }

  /** Whether a word may stand anywhere and means nothing. */
  static boolean isFiller(String word) {
    return !word.isEmpty()
        && word.indexOf('|') < 0
        && FILLERS.contains("|" + word.toLowerCase(Locale.ROOT) + "|");
  }

  /** Whether a word is a name of the zone of Greenwich. */
  static boolean isGreenwich(String word) {
    return word.equalsIgnoreCase("utc") || word.equalsIgnoreCase("gmt") || isZulu(word);
  }

  /** Whether a word is the letter of the zone of Greenwich. */
  static boolean isZulu(String word) {
    return word.equalsIgnoreCase("z");
  }
}
