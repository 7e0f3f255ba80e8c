package waybill.cli.profile;

import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.python.Moment;

/**
 * Credentials that somebody gave us for a while.
 *
 * @param expiry null when they do not end
 */
record Lent(Credentials credentials, @Nullable Moment expiry) {

  /**
   * The end that a text names.
   *
   * @throws Failure if it names none
   */
  static Moment expiry(String text) {
    Moment moment = Moment.parse(text);
    if (moment == null) {
      throw Failure.plain(
          text.isEmpty()
              ? "String does not contain a date: "
              : "Unknown string format: ".concat(text));
    }
    return moment;
  }

  /** For how many seconds they will be good; negative when they have ended. */
  long secondsLeft(long nowMillis) {
    return expiry == null ? Long.MAX_VALUE : expiry.epochSecond() - nowMillis / 1000;
  }
}
