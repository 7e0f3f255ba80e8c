package waybill.server.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import waybill.registry.event.Deliveries;
import waybill.registry.event.DeliveryState;
import waybill.registry.event.Replay;
import waybill.registry.store.HistoryEntry;
import waybill.registry.store.RegistryStore;

/**
 * Sends a sink again what people asked for, one wish after the other. Events that the sink has not
 * had yet are left to its usual way, so that a replay never overtakes. For the worker's thread.
 */
final class ReplayTurn {

  /** After so many failures an event of a replay is left out: the sink had it once. */
  static final int ATTEMPTS_MAX = 10;

  private final RegistryStore store;
  private final Deliveries deliveries;
  private final SinkWorker worker;
  private final Patience patience;
  private Instant retryAt = Instant.MAX;
  private int failures;

  ReplayTurn(RegistryStore store, Deliveries deliveries, SinkWorker worker, Patience patience) {
    this.store = store;
    this.deliveries = deliveries;
    this.worker = worker;
    this.patience = patience;
  }

  /** When a failed event is to be sent again; far away when none failed. */
  Instant retryAt() {
    return retryAt;
  }

  /** Serves a part of the first wish; true when there was something to do. */
  boolean take() throws InterruptedException {
    boolean waits = !retryAt.equals(Instant.MAX) && patience.now().isBefore(retryAt);
    if (patience.isPaused() || waits) {
      return false;
    }
    Optional<Replay> wish = deliveries.nextReplay(worker.name());
    retryAt = Instant.MAX;
    if (wish.isEmpty()) {
      failures = 0;
      return false;
    }
    long served = serve(wish.get());
    worker.save(); // first what was sent, then that it need not be sent
    if (served >= wish.get().first()) {
      deliveries.passReplay(wish.get(), served);
    }
    return true;
  }

  /** Sends a batch; answers up to which sequence the wish is served. */
  private long serve(Replay wish) throws InterruptedException {
    long served = wish.first() - 1;
    List<HistoryEntry> entries = store.findHistory(served, SinkWorker.BATCH);
    for (HistoryEntry entry : entries) {
      if (entry.sequence() > wish.last()) {
        return wish.last();
      }
      if (isDue(wish, entry) && !isSent(entry)) {
        return served;
      }
      served = entry.sequence();
    }
    return entries.size() < SinkWorker.BATCH ? wish.last() : served;
  }

  private boolean isDue(Replay wish, HistoryEntry entry) {
    return entry.resource().tenant().equals(wish.owner())
        && worker.wants(entry)
        && DeliveryState.of(worker.progress(), entry.resource(), entry.sequence())
            == DeliveryState.DELIVERED;
  }

  /** False when the event is to be sent again later. */
  private boolean isSent(HistoryEntry entry) throws InterruptedException {
    if (worker.attempt(entry, failures + 1, true).isDelivered()) {
      failures = 0;
      return true;
    }
    failures++;
    if (failures >= ATTEMPTS_MAX) {
      failures = 0;
      return true;
    }
    retryAt = patience.retryAt(failures);
    return false;
  }
}
