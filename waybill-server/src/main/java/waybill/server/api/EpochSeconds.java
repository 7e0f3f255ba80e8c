package waybill.server.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import waybill.wire.json.JsonNumber;

/** Times on the wire: seconds since 1970 with a fraction, written plainly. */
final class EpochSeconds {
  /** Times beyond these years are taken for these years: nothing that is kept lies outside. */
  private static final BigDecimal EARLIEST =
      BigDecimal.valueOf(Instant.parse("0000-01-01T00:00:00Z").getEpochSecond());

  private static final BigDecimal LATEST =
      BigDecimal.valueOf(Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());

  private static final BigDecimal NANOSECOND = BigDecimal.valueOf(1, 9);

  private EpochSeconds() {}

  /** A time of whole milliseconds, for example {@code 1718000000.25}. */
  static JsonNumber of(Instant time) {
    return number(BigDecimal.valueOf(time.toEpochMilli(), 3));
  }

  /**
   * A number as a caller may write one, in whole nanoseconds; an exponent may be of any size.
   *
   * @throws NumberFormatException when it is none
   */
  static JsonNumber ofLiteral(String literal) {
    BigDecimal seconds = new BigDecimal(literal).max(EARLIEST).min(LATEST);
    return seconds.abs().compareTo(NANOSECOND) < 0
        ? number(BigDecimal.ZERO)
        : number(seconds.setScale(9, RoundingMode.FLOOR));
  }

  /**
   * A time as ISO 8601 with an offset, which the API's model allows in requests too.
   *
   * @throws DateTimeParseException when it is none
   */
  static JsonNumber ofIso(String text) {
    Instant time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    BigDecimal seconds = BigDecimal.valueOf(time.getEpochSecond());
    return ofLiteral(seconds.add(BigDecimal.valueOf(time.getNano(), 9)).toPlainString());
  }

  /** The last whole millisecond that is not behind this time. */
  static Instant floor(JsonNumber number) {
    return rounded(number, RoundingMode.FLOOR);
  }

  /** The first whole millisecond that is not before this time. */
  static Instant ceiling(JsonNumber number) {
    return rounded(number, RoundingMode.CEILING);
  }

  private static Instant rounded(JsonNumber number, RoundingMode mode) {
    BigDecimal millis = new BigDecimal(number.literal()).movePointRight(3).setScale(0, mode);
    return Instant.ofEpochMilli(millis.longValueExact());
  }

  private static JsonNumber number(BigDecimal seconds) {
    return new JsonNumber(seconds.stripTrailingZeros().toPlainString());
  }
}
