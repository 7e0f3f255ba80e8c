package waybill.cli.call;

import java.time.Instant;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.python.Moment;
import waybill.cli.python.PythonNumber;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonString;

/**
 * Shows the times of answers as ISO 8601. Numbers of seconds, also as text, become times of a zone;
 * dates in text keep the offset that they name, or none.
 */
final class LocalClock {
  private final TimeZone zone;

  LocalClock(TimeZone zone) {
    this.zone = zone;
  }

  /**
   * A time as it is shown.
   *
   * @throws Failure if the value is no time
   */
  Json show(Json value) {
    Double seconds = seconds(value);
    if (seconds != null) {
      Moment moment = Moment.ofEpoch(seconds);
      if (moment == null) {
        throw invalid(value, "out of range");
      }
      return new JsonString(moment.at(offset(moment.epochSecond())).text());
    }
    if (value instanceof JsonString string) {
      Moment moment = Moment.parse(string.value());
      if (moment == null) {
        boolean empty = string.value().isBlank();
        String reason = empty ? "String does not contain a date: " : "Unknown string format: ";
        throw invalid(value, reason.concat(string.value()));
      }
      return new JsonString(moment.text());
    }
    throw invalid(
        value,
        "Parser must be a string or character stream, not ".concat(PythonText.typeName(value)));
  }

  private static @Nullable Double seconds(Json value) {
    if (value instanceof JsonBoolean flag) {
      return flag.value() ? 1.0 : 0.0; // to Python a truth value is a number
    }
    JsonNumber number =
        value instanceof JsonString string
            ? PythonNumber.parseFloat(string.value())
            : value instanceof JsonNumber plain ? plain : null;
    return number == null ? null : PythonNumber.doubleValue(number);
  }

  /**
   * Seconds east of Greenwich. As in Python the zone has one standard time and one summer time,
   * today's; of history counts only when it was summer.
   */
  private int offset(long epochSecond) {
    Instant instant = Instant.ofEpochSecond(epochSecond);
    boolean summer =
        zone.useDaylightTime() && zone.toZoneId().getRules().isDaylightSavings(instant);
    return (zone.getRawOffset() + (summer ? zone.getDSTSavings() : 0)) / 1000;
  }

  private static Failure invalid(Json value, String reason) {
    return Failure.plain("Invalid timestamp \"" + PythonText.str(value) + "\": " + reason);
  }
}
