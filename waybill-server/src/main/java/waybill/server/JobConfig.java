package waybill.server;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import waybill.server.config.ConfigException;
import waybill.server.config.Setting;
import waybill.server.config.Settings;
import waybill.server.transform.TransformSettings;

/**
 * The settings about transform jobs in the types of the parts that use them.
 *
 * @param atOnce how many run at one time
 * @param startTimeout within which a container must answer pings
 * @param retryWaits before the first retry of an invocation, the second, and so on
 * @param sampleBytes of each request and answer that evidence shows; 0 for none
 * @param cacheBytes of staged model data that is kept for the next job
 */
public record JobConfig(
    int atOnce,
    Duration startTimeout,
    List<Duration> retryWaits,
    int sampleBytes,
    long cacheBytes) {
  private static final int SAMPLE_BYTES_MAX = 1024;
  private static final Duration PING_INTERVAL = Duration.ofSeconds(1);
  private static final Duration PING_TIMEOUT = Duration.ofSeconds(2);

  public JobConfig {
    retryWaits = List.copyOf(retryWaits);
  }

  /**
   * Reads the settings.
   *
   * @throws ConfigException when a value does not fit
   */
  public static JobConfig of(Settings settings) {
    int atOnce = settings.count(Setting.JOBS_AT_ONCE);
    if (atOnce == 0) {
      throw settings.fault(Setting.JOBS_AT_ONCE, "1 or more");
    }
    List<Duration> waits = new ArrayList<>();
    for (String text : settings.list(Setting.RETRY_WAITS)) {
      if (!text.matches("[0-9]{1,4}")) {
        throw settings.fault(Setting.RETRY_WAITS, "seconds, such as 1, 2, 4");
      }
      waits.add(Duration.ofSeconds(Long.parseLong(text)));
    }
    if (waits.isEmpty()) {
      throw settings.fault(Setting.RETRY_WAITS, "seconds, such as 1, 2, 4");
    }
    String samples = settings.text(Setting.SAMPLE_BYTES);
    if (!samples.matches("[0-9]{1,4}") || Integer.parseInt(samples) > SAMPLE_BYTES_MAX) {
      throw settings.fault(Setting.SAMPLE_BYTES, "0 to " + SAMPLE_BYTES_MAX);
    }
    return new JobConfig(
        atOnce,
        settings.seconds(Setting.CONTAINER_START_SECONDS),
        waits,
        Integer.parseInt(samples),
        settings.amount(Setting.STAGING_CACHE_BYTES));
  }

  TransformSettings transforms(Path directory, Clock clock) {
    return new TransformSettings(
        directory, startTimeout, PING_INTERVAL, PING_TIMEOUT, retryWaits, clock);
  }
}
