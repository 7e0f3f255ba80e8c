package waybill.server.objects.s3;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import waybill.registry.artifact.Resumption;

/** Remembers what a store tells of going on. */
final class Heard implements Resumption {
  private final boolean wanted;
  private final List<Long> starts = new CopyOnWriteArrayList<>();
  private final AtomicInteger givenUp = new AtomicInteger();

  Heard(boolean wanted) {
    this.wanted = wanted;
  }

  @Override
  public boolean wanted() {
    return wanted;
  }

  @Override
  public void resumableFrom(long bytes) {
    starts.add(bytes);
  }

  @Override
  public void givenUp() {
    givenUp.incrementAndGet();
  }

  /** Where uploads that can be gone on with began. */
  List<Long> starts() {
    return starts;
  }

  int timesGivenUp() {
    return givenUp.get();
  }
}
