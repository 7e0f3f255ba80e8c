package waybill.cli.python;

import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** The day and the zone in which a date is read: they give what a text leaves out. */
public final class Today {
  private static final int DAY_MILLIS = 86_400_000;

  private final long nowMillis;
  private final @Nullable String zoneName;

  /**
   * A day.
   *
   * @param nowMillis since 1970
   * @param zoneName as {@code TZ} has it; null for that of the machine
   */
  public Today(long nowMillis, @Nullable String zoneName) {
    this.nowMillis = nowMillis;
    this.zoneName = zoneName;
  }

  /** Days since 1970, on the clock of the zone. */
  long epochDay() {
    return Math.floorDiv(nowMillis + zone().getOffset(nowMillis), DAY_MILLIS);
  }

  /**
   * The offset of the zone in seconds east of Greenwich, where a text names the zone by its own
   * short name, in winter or summer; null for any other name.
   *
   * @param second of the zone's clock, counted from 1970
   */
  @Nullable Integer offset(String name, long second) {
    TimeZone zone = zone();
    if (!name.equals(shortName(zone, false)) && !name.equals(shortName(zone, true))) {
      return null;
    }
    return zone.getOffset(1000 * second - zone.getRawOffset()) / 1000;
  }

  private static String shortName(TimeZone zone, boolean summer) {
    return zone.getDisplayName(summer, TimeZone.SHORT, Locale.ENGLISH);
  }

  private TimeZone zone() {
    return zoneName == null ? TimeZone.getDefault() : ZoneName.parse(zoneName);
  }
}
