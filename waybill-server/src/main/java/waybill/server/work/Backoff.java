package waybill.server.work;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures: twice as long after each, up to a maximum, and by chance as
 * little as half of that, so that what failed together does not come back together.
 */
record Backoff(Duration first, Duration longest) {

  /** The wait after so many failures in a row, 1 or more. */
  Duration after(int failures, RandomGenerator random) {
    int doublings = Math.min(failures - 1, 30);
    long millis = Math.min(first.toMillis() << doublings, longest.toMillis());
    return Duration.ofMillis(millis - (long) (random.nextDouble() * millis / 2));
  }
}
