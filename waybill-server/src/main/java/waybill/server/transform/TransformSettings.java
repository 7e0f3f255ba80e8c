package waybill.server.transform;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What an operator may set.
 *
 * @param directory for temporary files, as large as a job's output; must be there
 * @param startTimeout within which a container must answer pings
 * @param pingInterval between two pings
 * @param pingTimeout for one ping
 * @param retryWaits before the first retry of an invocation, the second, and so on; the last one is
 *     used again where there are more retries
 * @param clock for the times in a job's log
 */
public record TransformSettings(
    Path directory,
    Duration startTimeout,
    Duration pingInterval,
    Duration pingTimeout,
    List<Duration> retryWaits,
    Clock clock) {
  public TransformSettings {
    retryWaits = List.copyOf(retryWaits);
    if (retryWaits.isEmpty()) {
      throw new IllegalArgumentException("There must be a wait before a retry, be it none.");
    }
  }

  /** The times that AWS documents, for hosting where it says nothing of transforms. */
  public static TransformSettings in(Path directory) {
    return new TransformSettings(
        directory,
        Duration.ofMinutes(4),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4)),
        Clock.systemUTC());
  }

  /**
   * @param retry from 0
   */
  Duration retryWait(int retry) {
    return retryWaits.get(Math.min(retry, retryWaits.size() - 1));
  }
}
