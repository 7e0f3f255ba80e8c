package waybill.cli.input;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import waybill.cli.failure.Failure;
import waybill.cli.python.Moment;
import waybill.cli.python.Today;

/** The time after {@code --as-of}: whatever a timestamp may be, but to the millisecond. */
public final class PastTime {
  private PastTime() {}

  /**
   * The time in ISO 8601.
   *
   * @throws Failure if the text is no time
   */
  public static String parse(String text, Today today) {
    Moment moment = Moment.parse(text, today);
    if (moment == null || moment.isBeyond()) {
      throw Failure.plain(
          "Bad value for --as-of \""
              + text
              + "\": expected a time, for example 2026-03-14T10:00:00Z");
    }
    return Instant.ofEpochSecond(moment.epochSecond(), moment.micros() * 1000L)
        .truncatedTo(ChronoUnit.MILLIS)
        .toString();
  }
}
