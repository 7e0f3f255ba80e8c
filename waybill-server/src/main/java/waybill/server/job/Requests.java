package waybill.server.job;

import java.util.ArrayList;
import java.util.List;
import waybill.server.transform.Invoked;
import waybill.server.transform.TransformListener;

/**
 * Hears of a job for its log and for evidence: each request, the first 10,000 one by one, and of
 * the first 1,000 of those the first bytes. May be used from any thread.
 */
final class Requests implements TransformListener {
  static final int KEPT_MAX = 10_000;
  static final int SAMPLED_MAX = 1_000;

  private final LogFile log;
  private final int sampleBytes;
  private final List<Invoked> kept = new ArrayList<>();
  private Sums sums = new Sums(0, 0, 0, 0, 0, 0);

  /** What all requests are together; failed ones had no answer of success. */
  record Sums(
      long count, long failed, long retries, long records, long requestBytes, long answerBytes) {
    Sums and(Invoked one) {
      boolean isGood = one.status() >= 200 && one.status() < 300;
      return new Sums(
          count + 1,
          failed + (isGood ? 0 : 1),
          retries + one.retries(),
          records + one.records(),
          requestBytes + one.requestBytes(),
          answerBytes + one.answerBytes());
    }
  }

  /**
   * @param sampleBytes of each request and each answer; 0 for none
   */
  Requests(LogFile log, int sampleBytes) {
    this.log = log;
    this.sampleBytes = sampleBytes;
  }

  @Override
  public void logged(String line) {
    log.line(line);
  }

  @Override
  public boolean wantsInvocations() {
    return true;
  }

  @Override
  public synchronized int sampleBytes() {
    return kept.size() < SAMPLED_MAX ? sampleBytes : 0;
  }

  @Override
  public synchronized void invoked(Invoked invoked) {
    sums = sums.and(invoked);
    if (kept.size() < KEPT_MAX) {
      kept.add(kept.size() < SAMPLED_MAX ? invoked : invoked.withoutSamples());
    }
  }

  synchronized Sums sums() {
    return sums;
  }

  synchronized List<Invoked> kept() {
    return List.copyOf(kept);
  }
}
