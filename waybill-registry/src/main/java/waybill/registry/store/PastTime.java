package waybill.registry.store;

import java.time.Instant;
import java.time.InstantSource;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/** Which times a store can show the state of. */
public final class PastTime {
  private PastTime() {}

  /**
   * Passes for a time that has come: by the clock, or by the newest commit where the clock stepped
   * back since.
   *
   * @param newest the time of the newest commit; {@link Instant#MIN} for none
   * @throws Refusal with Invalid for any later one
   */
  public static void require(Instant time, InstantSource clock, Instant newest) {
    if (time.isAfter(clock.instant()) && time.isAfter(newest)) {
      throw new Refusal(new Invalid("The time " + time + " is yet to come."));
    }
  }
}
