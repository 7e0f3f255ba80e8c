package waybill.cli.profile;

import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Time;

/**
 * Credentials that end: fetched again when they are about to. Shortly before, what is held still
 * does if nothing new is to be had; later it does not.
 */
final class LentCredentials implements CredentialSource {
  private static final long RENEWED_SECONDS = 15 * 60;
  private static final long ENOUGH_SECONDS = 10 * 60;

  private final Lender lender;
  private final Time time;
  private @Nullable Lent held;

  /**
   * Credentials of a lender.
   *
   * @param held those fetched already; null to fetch them when they are needed
   */
  LentCredentials(Lender lender, Time time, @Nullable Lent held) {
    this.lender = lender;
    this.time = time;
    this.held = held;
  }

  /** Fetches now, so that what is wrong is told before anything else is tried. */
  static CredentialSource fetched(Lender lender, Time time) {
    return new LentCredentials(lender, time, lender.lend());
  }

  @Override
  public Credentials find() {
    Lent lent = held;
    if (lent == null || secondsLeft(lent) < RENEWED_SECONDS) {
      lent = renewed(lent);
      held = lent;
    }
    return lent.credentials();
  }

  private Lent renewed(@Nullable Lent old) {
    Lent fresh;
    try {
      fresh = lender.lend();
    } catch (Failure failure) {
      if (old != null && secondsLeft(old) >= ENOUGH_SECONDS) {
        return old;
      }
      throw failure;
    }
    if (secondsLeft(fresh) < 0) {
      throw Failure.plain(
          "Credentials were refreshed, but the refreshed credentials are still expired.");
    }
    return fresh;
  }

  private long secondsLeft(Lent lent) {
    return lent.secondsLeft(time.nowMillis());
  }
}
