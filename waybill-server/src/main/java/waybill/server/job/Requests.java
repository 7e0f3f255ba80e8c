package waybill.server.job;

import java.util.ArrayList;
import java.util.List;
import waybill.server.transform.Invoked;
import waybill.server.transform.TransformListener;

/**
 * Hears of a job for its log and for evidence: each request, the first 10,000 one by one. May be
 * used from any thread.
 */
final class Requests implements TransformListener {
  static final int KEPT_MAX = 10_000;

  private final LogFile log;
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

  Requests(LogFile log) {
    this.log = log;
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
  public synchronized void invoked(Invoked invoked) {
    sums = sums.and(invoked);
    if (kept.size() < KEPT_MAX) {
      kept.add(invoked);
    }
  }

  synchronized Sums sums() {
    return sums;
  }

  synchronized List<Invoked> kept() {
    return List.copyOf(kept);
  }
}
