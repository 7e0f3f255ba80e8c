package waybill.server.work;

import java.util.concurrent.atomic.LongAdder;
import waybill.registry.event.Outcome;

/** What an operator can see of a sink since the start. May be read from any thread. */
final class SinkCounts {
  private final LongAdder delivered = new LongAdder();
  private final LongAdder failed = new LongAdder();

  void count(Outcome outcome) {
    (outcome.isDelivered() ? delivered : failed).increment();
  }

  long delivered() {
    return delivered.sum();
  }

  long failed() {
    return failed.sum();
  }
}
