package waybill.server.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import waybill.registry.event.Outcome;

/**
 * When a sink may be tried again. An event that was refused waits by itself; when the sink seems to
 * be away, all wait, and one attempt after each wait finds out whether it is back. For one thread.
 */
final class Patience {

  /** Of one event: from a second to ten minutes. */
  private static final Backoff OF_EVENTS =
      new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10));

  /** Of a sink that is away: from a second to one minute, so that its return is soon seen. */
  private static final Backoff OF_SINKS = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

  /** After so many failures a success means that whatever was wrong with the sink is over. */
  private static final int OUTAGE = 5;

  private final InstantSource clock;
  private final RandomGenerator random;
  private Instant pausedUntil = Instant.MIN;
  private int awayInARow;
  private int failuresInARow;

  Patience(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** The present in whole milliseconds. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** When the sink may be tried again; in the past when it may be now. */
  Instant pausedUntil() {
    return pausedUntil;
  }

  boolean isPaused() {
    return now().isBefore(pausedUntil);
  }

  /** Whether the next attempt finds out if the sink is back. */
  boolean isProbing() {
    return awayInARow > 0;
  }

  /** When to try an event again that failed so many times. */
  Instant retryAt(int attempts) {
    return now().plus(OF_EVENTS.after(attempts, random));
  }

  /** Learns from an attempt; true when it ended an outage. */
  boolean learn(Outcome outcome) {
    if (outcome.isDelivered()) {
      boolean over = failuresInARow >= OUTAGE;
      awayInARow = 0;
      failuresInARow = 0;
      return over;
    }
    failuresInARow++;
    if (outcome.away()) {
      pause();
    } else {
      awayInARow = 0;
    }
    return false;
  }

  /** Lets the sink alone for a while. */
  void pause() {
    awayInARow++;
    pausedUntil = now().plus(OF_SINKS.after(awayInARow, random));
  }
}
