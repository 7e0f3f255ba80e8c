package waybill.registry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Remembers for a short while whose store failed, so that not every registration waits for it. May
 * be used from any thread.
 */
final class RestingBuckets {
  /** Long enough that an outage costs little, short enough that its end is soon seen. */
  static final Duration REST = Duration.ofSeconds(10);

  /** Callers choose names of buckets; beyond so many, all is forgotten. */
  private static final int BUCKETS_MAX = 1000;

  private final LongSupplier nanos;
  private final Map<String, Long> failedAt = new ConcurrentHashMap<>();

  RestingBuckets(LongSupplier nanos) {
    this.nanos = nanos;
  }

  void rest(String bucket) {
    if (failedAt.size() >= BUCKETS_MAX) {
      failedAt.clear();
    }
    failedAt.put(bucket, nanos.getAsLong());
  }

  boolean rests(String bucket) {
    Long at = failedAt.get(bucket);
    if (at == null) {
      return false;
    }
    if (nanos.getAsLong() - at < REST.toNanos()) {
      return true;
    }
    failedAt.remove(bucket, at);
    return false;
  }
}
