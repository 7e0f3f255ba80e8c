package waybill.server.transform;

import java.util.concurrent.atomic.LongAdder;

/** Counts what a job does, from any thread. */
final class Counters {
  private volatile long objects;
  private final LongAdder objectsDone = new LongAdder();
  private final LongAdder objectsFailed = new LongAdder();
  private final LongAdder records = new LongAdder();
  private final LongAdder requestBytes = new LongAdder();
  private final LongAdder answerBytes = new LongAdder();

  void begin(long count) {
    objects = count;
  }

  void objectDone(boolean isFailed) {
    if (isFailed) {
      objectsFailed.increment();
    }
    objectsDone.increment();
  }

  void answered(long recordCount, long sent, long got) {
    records.add(recordCount);
    requestBytes.add(sent);
    answerBytes.add(got);
  }

  Progress progress() {
    return new Progress(
        objects,
        objectsDone.sum(),
        objectsFailed.sum(),
        records.sum(),
        requestBytes.sum(),
        answerBytes.sum());
  }
}
