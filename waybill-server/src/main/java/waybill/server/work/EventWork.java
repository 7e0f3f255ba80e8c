package waybill.server.work;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import waybill.registry.event.Deliveries;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.StoreFailure;

/**
 * Brings events to their sinks: a thread for each, so that none waits for another. A thread sleeps
 * until it is woken by a commit, or until something that failed is to be tried again. May be used
 * from any thread.
 */
public final class EventWork implements AutoCloseable {

  /** How long a thread may finish what it is sending before it is interrupted. */
  private static final Duration FINISH_MAX = Duration.ofSeconds(2);

  /** How long it may take to save what it knows after that. */
  private static final Duration END_MAX = Duration.ofSeconds(10);

  private static final Duration AFTER_FAULT = Duration.ofSeconds(5);

  /** Nothing should be waited for longer: a look costs one read. */
  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  private static final Logger LOG = System.getLogger(EventWork.class.getName());

  private record Running(SinkWorker worker, Semaphore signal, Thread thread) {}

  private final InstantSource clock;
  private final Deliveries deliveries;
  private final List<Running> running = new ArrayList<>();
  private volatile boolean stopped;

  /** Starts the threads. */
  public EventWork(
      RegistryStore store, Deliveries deliveries, List<SinkParts> sinks, InstantSource clock) {
    this.clock = clock;
    this.deliveries = deliveries;
    for (SinkParts sink : sinks) {
      SinkWorker worker =
          new SinkWorker(store, deliveries, sink, clock, RandomGenerator.getDefault());
      Semaphore signal = new Semaphore(0);
      String name = "waybill-events-" + sink.description().name();
      Thread thread = Thread.ofPlatform().name(name).unstarted(() -> run(worker, signal));
      running.add(new Running(worker, signal, thread));
    }
    running.forEach(each -> each.thread().start());
  }

  /** Lets all sinks look for something new. Quick, and never throws. */
  public void wake() {
    for (Running each : running) {
      if (each.signal().availablePermits() == 0) {
        each.signal().release();
      }
    }
  }

  /** Events delivered since the start, by sink. */
  public Map<String, Long> delivered() {
    return bySink(worker -> worker.counts().delivered());
  }

  /** Attempts that failed since the start, by sink. */
  public Map<String, Long> failed() {
    return bySink(worker -> worker.counts().failed());
  }

  /** Entries of the history that each sink has not passed; none while the store cannot be read. */
  public Map<String, Long> behind() {
    try {
      long newest = deliveries.newestSequence();
      return bySink(worker -> Math.max(0, newest - worker.passed()));
    } catch (StoreFailure e) {
      return Map.of(); // readiness tells of it; the other numbers are still worth seeing
    }
  }

  private Map<String, Long> bySink(ToLongFunction<SinkWorker> value) {
    Map<String, Long> values = new TreeMap<>();
    running.forEach(each -> values.put(each.worker().name(), value.applyAsLong(each.worker())));
    return values;
  }

  /** Stops all threads; what they are sending is finished or counts as not sent. */
  @Override
  public void close() {
    stopped = true;
    wake();
    boolean interrupted = false;
    for (Running each : running) {
      try {
        if (!each.thread().join(FINISH_MAX)) {
          each.thread().interrupt();
          each.thread().join(END_MAX);
        }
      } catch (InterruptedException e) {
        interrupted = true;
        each.thread().interrupt();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(SinkWorker worker, Semaphore signal) {
    try {
      while (!stopped) {
        await(signal, look(worker));
      }
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "The event sink " + worker.name() + " is stopped while it is sending.");
    }
    finish(worker);
  }

  /** Lets the worker do what is due; a fault of ours must not end its thread. */
  private Instant look(SinkWorker worker) throws InterruptedException {
    try {
      return worker.round(() -> stopped);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The event sink " + worker.name() + " met a fault; again soon.", e);
      return startOver(worker);
    }
  }

  private Instant startOver(SinkWorker worker) {
    try {
      worker.startOver();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The event sink " + worker.name() + " cannot read how far it is.", e);
    }
    return clock.instant().plus(AFTER_FAULT);
  }

  private void await(Semaphore signal, Instant until) throws InterruptedException {
    Instant latest = clock.instant().plus(LOOK_EVERY);
    Instant end = until.isBefore(latest) ? until : latest;
    long millis = Math.max(0, Duration.between(clock.instant(), end).toMillis());
    if (!stopped && signal.tryAcquire(millis + 1, TimeUnit.MILLISECONDS)) {
      signal.drainPermits();
    }
  }

  private static void finish(SinkWorker worker) {
    boolean interrupted = Thread.interrupted(); // or the store would refuse
    try {
      worker.save();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The event sink " + worker.name() + " will repeat some events.", e);
    }
    worker.parts().sink().close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
