package waybill.server.work;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import waybill.registry.event.Attempt;
import waybill.registry.event.Deliveries;
import waybill.registry.event.EventMessage;
import waybill.registry.event.Outcome;
import waybill.registry.event.RegistryEvent;
import waybill.registry.event.SinkProgress;
import waybill.registry.event.StuckResource;
import waybill.registry.identity.Arn;
import waybill.registry.store.HistoryEntry;
import waybill.registry.store.RegistryStore;

/**
 * One sink on its way along the history. For one thread at a time; takes its time from outside.
 *
 * <p>It passes entry after entry. An event that fails makes its resource stuck there: later events
 * of that resource are passed over, and when the event is tried again and taken, they follow it
 * from the resource's own history. So all that is remembered is one number, and one for each stuck
 * resource; of these there are at most a thousand, and a sink that has so many stands still but for
 * them. What was sent counts only once it is saved, together with what became of the attempts;
 * after a crash the events since then are sent again.
 */
final class SinkWorker {

  /** Entries read at once; each may hold two renderings of several megabytes. */
  static final int BATCH = 16;

  /** More stuck resources than any sink in working order has. */
  static final int STUCK_MAX = 1_000;

  private static final Duration SAVE_AFTER = Duration.ofSeconds(1);
  private static final int SAVE_ATTEMPTS = 256;

  private static final Logger LOG = System.getLogger(SinkWorker.class.getName());

  private final RegistryStore store;
  private final Deliveries deliveries;
  private final SinkParts parts;
  private final Patience patience;
  private final SinkCounts counts = new SinkCounts();
  private final ReplayTurn replays;
  private final NavigableMap<Arn, StuckResource> stuck =
      new TreeMap<>(Comparator.comparing(Arn::text));
  private final List<Attempt> attempts = new ArrayList<>();
  private SinkProgress saved;
  private Instant savedAt = Instant.MIN;
  private volatile long passed;

  SinkWorker(
      RegistryStore store,
      Deliveries deliveries,
      SinkParts parts,
      InstantSource clock,
      RandomGenerator random) {
    this.store = store;
    this.deliveries = deliveries;
    this.parts = parts;
    this.patience = new Patience(clock, random);
    this.replays = new ReplayTurn(store, deliveries, this, patience);
    this.saved = deliveries.open(name(), parts.description().fromBeginning());
    goBackTo(saved);
  }

  /**
   * Does all that is due.
   *
   * @param stopping whether to leave the rest for another time
   * @return when to look again at the latest; sooner when something is committed
   * @throws InterruptedException when the server is stopping
   */
  Instant round(BooleanSupplier stopping) throws InterruptedException {
    boolean more = true;
    while (more && !patience.isPaused() && !stopping.getAsBoolean()) {
      boolean sent = sendFresh();
      boolean retried = retryStuck();
      more = replays.take() || sent || retried;
    }
    save();
    return patience.isPaused() ? patience.pausedUntil() : nextRetry();
  }

  /** Forgets all that was not saved, after a fault of ours or the store's. */
  void startOver() {
    goBackTo(deliveries.open(name(), parts.description().fromBeginning()));
  }

  /** Keeps what is known so far. */
  void save() {
    SinkProgress now = saved.at(passed, List.copyOf(stuck.values()));
    if (now.equals(saved) && attempts.isEmpty()) {
      return;
    }
    try {
      parts.sink().settle();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The event sink " + name() + " may have lost events; again.", e);
      goBackTo(saved);
      patience.pause();
      return;
    }
    deliveries.save(now, List.copyOf(attempts));
    saved = now;
    savedAt = patience.now();
    attempts.clear();
  }

  SinkCounts counts() {
    return counts;
  }

  /** The newest sequence that was passed. May be read from any thread. */
  long passed() {
    return passed;
  }

  String name() {
    return parts.description().name();
  }

  SinkParts parts() {
    return parts;
  }

  /** How far the sink is, saved or not. */
  SinkProgress progress() {
    return saved.at(passed, List.copyOf(stuck.values()));
  }

  boolean wants(HistoryEntry entry) {
    return parts.description().kinds().contains(new RegistryEvent(entry).kind());
  }

  /** Sends an event and takes note of what became of it. */
  Outcome attempt(HistoryEntry entry, int number, boolean replay) throws InterruptedException {
    RegistryEvent event = new RegistryEvent(entry);
    EventMessage message =
        new EventMessage(
            event.id(),
            event.kind().detailType(),
            number,
            replay,
            parts.writer().contentType(),
            parts.writer().write(event));
    Instant began = patience.now();
    Outcome outcome = parts.sink().send(message);
    Duration took = Duration.between(began, patience.now());
    attempts.add(
        new Attempt(
            entry.sequence(),
            number,
            replay,
            began,
            took.isNegative() ? Duration.ZERO : took,
            outcome));
    counts.count(outcome);
    if (patience.learn(outcome)) {
      Instant now = patience.now();
      stuck.replaceAll(
          (_, old) -> new StuckResource(old.resource(), old.sequence(), old.attempts(), now));
    }
    return outcome;
  }

  /** Entries that were not passed yet; true when there were some. */
  private boolean sendFresh() throws InterruptedException {
    if (patience.isPaused() || stuck.size() >= STUCK_MAX) {
      return false;
    }
    List<HistoryEntry> entries = store.findHistory(passed, BATCH);
    for (HistoryEntry entry : entries) {
      if (patience.isPaused() || stuck.size() >= STUCK_MAX) {
        break;
      }
      Arn resource = entry.resource();
      if (wants(entry) && !stuck.containsKey(resource) && !attempt(entry, 1, false).isDelivered()) {
        stuck.put(resource, new StuckResource(resource, entry.sequence(), 1, patience.retryAt(1)));
      }
      passed = entry.sequence();
      saveIfLate();
    }
    return !entries.isEmpty();
  }

  /** Resources whose time has come; true when there were some. */
  private boolean retryStuck() throws InterruptedException {
    if (patience.isPaused() || stuck.isEmpty()) {
      return false;
    }
    Instant due = patience.now();
    if (patience.isProbing() && nextRetry().isAfter(due)) {
      due = nextRetry(); // with nothing else to send, one of them finds out
    }
    boolean some = false;
    for (StuckResource each : List.copyOf(stuck.values())) {
      if (!patience.isPaused() && !each.retryAt().isAfter(due)) {
        retry(each);
        saveIfLate();
        some = true;
      }
    }
    return some;
  }

  /** Sends what a resource still lacks, up to the next failure or to where the sink is. */
  private void retry(StuckResource from) throws InterruptedException {
    StuckResource next = from;
    while (true) {
      List<HistoryEntry> entries = store.findHistory(from.resource(), next.sequence() - 1, BATCH);
      for (HistoryEntry entry : entries) {
        if (entry.sequence() > passed) {
          stuck.remove(from.resource());
          return;
        }
        int number = entry.sequence() == next.sequence() ? next.attempts() + 1 : 1;
        if (wants(entry) && !attempt(entry, number, false).isDelivered()) {
          stuck.put(
              from.resource(),
              new StuckResource(
                  from.resource(), entry.sequence(), number, patience.retryAt(number)));
          return;
        }
        next = new StuckResource(from.resource(), entry.sequence() + 1, 0, from.retryAt());
        stuck.put(from.resource(), next);
      }
      if (entries.size() < BATCH) {
        stuck.remove(from.resource());
        return;
      }
    }
  }

  private Instant nextRetry() {
    return stuck.values().stream()
        .map(StuckResource::retryAt)
        .min(Comparator.naturalOrder())
        .map(first -> first.isBefore(replays.retryAt()) ? first : replays.retryAt())
        .orElse(replays.retryAt());
  }

  private void saveIfLate() {
    boolean late = patience.now().isAfter(savedAt.plus(SAVE_AFTER));
    if (late || attempts.size() >= SAVE_ATTEMPTS) {
      save();
    }
  }

  private void goBackTo(SinkProgress progress) {
    saved = progress;
    passed = progress.passed();
    stuck.clear();
    progress.stuck().forEach(each -> stuck.put(each.resource(), each));
    attempts.clear();
  }
}
