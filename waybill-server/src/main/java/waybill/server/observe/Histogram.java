package waybill.server.observe;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** How long things took, in buckets. Any thread may call it. */
final class Histogram {
  /** Upper bounds in microseconds: from a read out of memory to the longest wait allowed. */
  private static final long[] BOUNDS = {
    100,
    250,
    500,
    1_000,
    2_500,
    5_000,
    10_000,
    25_000,
    50_000,
    100_000,
    250_000,
    500_000,
    1_000_000,
    2_500_000,
    10_000_000
  };

  private static final long MICROS_A_SECOND = 1_000_000;

  private final LongAdder[] counts = new LongAdder[BOUNDS.length + 1];
  private final LongAdder sum = new LongAdder();

  Histogram() {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new LongAdder();
    }
  }

  void observe(Duration took) {
    long micros = took.toNanos() / 1000;
    int bucket = 0;
    while (bucket < BOUNDS.length && micros > BOUNDS[bucket]) {
      bucket++;
    }
    counts[bucket].increment();
    sum.add(micros);
  }

  void append(StringBuilder out, String name) {
    long total = 0;
    for (int i = 0; i < counts.length; i++) {
      total += counts[i].sum();
      String bound = i < BOUNDS.length ? seconds(BOUNDS[i]) : "+Inf";
      out.append(name).append("_bucket{le=\"").append(bound).append("\"} ");
      out.append(total).append('\n');
    }
    out.append(name).append("_sum ").append(seconds(sum.sum())).append('\n');
    out.append(name).append("_count ").append(total).append('\n');
  }

  private static String seconds(long micros) {
    return BigDecimal.valueOf(micros)
        .divide(BigDecimal.valueOf(MICROS_A_SECOND))
        .stripTrailingZeros()
        .toPlainString();
  }
}
