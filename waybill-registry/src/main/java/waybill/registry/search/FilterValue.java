package waybill.registry.search;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/** Reads the text that a filter compares with as what its property holds. */
final class FilterValue {
  private static final DateTimeFormatter ISO_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:mm", "Z")
          .toFormatter(Locale.ROOT);

  private FilterValue() {}

  /**
   * The value.
   *
   * @throws Refusal with Invalid when the text is no number or time where one is compared
   */
  static Value read(String name, PropertyType type, String text) {
    return switch (type) {
      case TEXT -> Value.Text.of(text);
      case NUMBER -> number(name, text);
      case TIME -> time(name, text);
    };
  }

  private static Value number(String name, String text) {
    if (text.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?")) {
      return new Value.Numeric(Double.parseDouble(text));
    }
    throw new Refusal(new Invalid(name + " is a number, and this value is none: " + text));
  }

  /** Without an offset a time is in UTC; a date means its beginning. */
  private static Value time(String name, String text) {
    try {
      TemporalAccessor read =
          ISO_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return new Value.Numeric(seconds(instant(read)));
    } catch (DateTimeException notIso) {
      throw new Refusal(
          new Invalid(
              name
                  + " is a time, and this value is not written as in 2026-01-31T12:00:00Z: "
                  + text));
    }
  }

  private static Instant instant(TemporalAccessor read) {
    return switch (read) {
      case OffsetDateTime time -> time.toInstant();
      case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
      case LocalDate date -> date.atStartOfDay().toInstant(ZoneOffset.UTC);
      default -> throw new DateTimeException("Not a time.");
    };
  }

  private static double seconds(Instant time) {
    return BigDecimal.valueOf(time.getEpochSecond())
        .add(BigDecimal.valueOf(time.getNano(), 9))
        .doubleValue();
  }
}
