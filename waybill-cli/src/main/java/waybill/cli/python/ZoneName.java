package waybill.cli.python;

import java.util.SimpleTimeZone;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What the variable {@code TZ} means: the name of a region, as {@code Europe/Berlin}, or as POSIX
 * has it an abbreviation and how far west it is, as {@code EST5}. Java alone knows only regions.
 */
public final class ZoneName {
  private static final int HOUR_MILLIS = 3_600_000;
  private static final int MINUTE_MILLIS = 60_000;

  private ZoneName() {}

  /** The zone of a name; UTC where the name means nothing. */
  public static TimeZone parse(String text) {
    String name = text.startsWith(":") ? text.substring(1) : text;
    int letters = abbreviationEnd(name);
    Integer west = letters < 3 ? null : millis(name.substring(letters));
    if (west != null) {
      return new SimpleTimeZone(-west, name);
    }
    return switch (name) {
      // Java knows these too, but warns of them on the standard output.
      case "EST" -> new SimpleTimeZone(-5 * HOUR_MILLIS, name);
      case "MST" -> new SimpleTimeZone(-7 * HOUR_MILLIS, name);
      case "HST" -> new SimpleTimeZone(-10 * HOUR_MILLIS, name);
      default -> TimeZone.getTimeZone(name);
    };
  }

  private static int abbreviationEnd(String name) {
    if (name.startsWith("<")) {
      return name.indexOf('>') + 1;
    }
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The milliseconds of {@code [+-]hours[:minutes]}; null for any other text. */
  private static @Nullable Integer millis(String offset) {
    int start = offset.startsWith("-") || offset.startsWith("+") ? 1 : 0;
    int colon = offset.indexOf(':');
    int end = colon < start ? offset.length() : colon;
    int hours = number(offset.substring(start, end));
    int minutes = colon < start ? 0 : number(offset.substring(colon + 1));
    if (hours < 0 || minutes < 0) {
      return null;
    }
    int size = hours * HOUR_MILLIS + minutes * MINUTE_MILLIS;
    return offset.startsWith("-") ? -size : size;
  }

  private static int number(String digits) {
    boolean plain = digits.length() == 1 || digits.length() == 2;
    for (int i = 0; i < digits.length(); i++) {
      plain = plain && digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return plain ? Integer.parseInt(digits) : -1;
  }
}
