package waybill.registry.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Gives each commit its time: the present in whole milliseconds, but never before the time of an
 * earlier commit, whatever the machine's clock does. So times, version numbers and the history
 * agree on what came first. For the one thread at a time that commits.
 */
public final class CommitClock {
  private final InstantSource clock;
  private Instant newest;

  /**
   * @param newest the time of the last commit that the store holds; {@link Instant#MIN} for none
   */
  public CommitClock(InstantSource clock, Instant newest) {
    this.clock = clock;
    this.newest = newest;
  }

  /** The time of the commit that begins now. */
  public Instant next() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (now.isAfter(newest)) {
      newest = now;
    }
    return newest;
  }
}
