package waybill.server.work;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Attempts that run, a few at once, each on a thread of its own. Which work is due is for whoever
 * holds the crew to find out; its methods may be called from any thread.
 *
 * @param <K> by what the work of one attempt is told from that of another
 * @param <A> the attempts
 */
public final class WorkCrew<K, A extends WorkAttempt> implements AutoCloseable {
  private static final Logger LOG = System.getLogger(WorkCrew.class.getName());

  private final int atOnce;
  private final Duration closeWaitMax;
  private final Runnable onFree;
  private final Map<K, Running<A>> running = new ConcurrentHashMap<>();
  private boolean isClosing;

  private record Running<A>(A attempt, Thread thread) {}

  /**
   * @param atOnce how many attempts may run
   * @param closeWaitMax how long those that run may take to end when they are given up
   * @param onFree told when one is over, so that another may begin; must return at once
   */
  public WorkCrew(int atOnce, Duration closeWaitMax, Runnable onFree) {
    this.atOnce = atOnce;
    this.closeWaitMax = closeWaitMax;
    this.onFree = onFree;
  }

  /** Whether another attempt may begin. */
  public synchronized boolean isFree() {
    return running.size() < atOnce && !isClosing;
  }

  /** The attempt that runs for this work; empty when none does. */
  public Optional<A> find(K key) {
    return Optional.ofNullable(running.get(key)).map(Running::attempt);
  }

  /** Gives up all attempts but those at this work. */
  public void abandonAllBut(List<K> wanted) {
    running.forEach(
        (key, each) -> {
          if (!wanted.contains(key)) {
            each.attempt().abandon();
          }
        });
  }

  /**
   * Begins an attempt, unless the crew is closed.
   *
   * @param name of its thread, and of the work in the log
   */
  public synchronized void begin(K key, String name, A attempt) {
    if (isClosing) {
      return;
    }
    Thread thread =
        Thread.ofPlatform().daemon().name(name).unstarted(() -> run(key, name, attempt));
    running.put(key, new Running<>(attempt, thread));
    try {
      thread.start();
    } catch (Error none) { // the machine has no more threads
      running.remove(key);
      throw none;
    }
  }

  private void run(K key, String name, A attempt) {
    boolean isOver = false;
    try {
      attempt.run();
      isOver = true;
    } catch (Exception | Error e) {
      LOG.log(Level.ERROR, "The " + name + " could not be brought to an end; it stays open", e);
    } finally {
      running.remove(key);
      if (isOver) { // else it would fail again at once; the next look will find it
        onFree.run();
      }
    }
  }

  /** Gives up what runs, and returns when it is over; that work stays open. */
  @Override
  public void close() {
    List<Running<A>> all = closing();
    all.forEach(each -> each.attempt().abandon());
    long end = System.nanoTime() + closeWaitMax.toNanos();
    try {
      for (Running<A> each : all) {
        if (!each.thread().join(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
          LOG.log(Level.WARNING, "The " + each.thread().getName() + " does not end");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What runs; nothing begins behind it. */
  private synchronized List<Running<A>> closing() {
    isClosing = true;
    return List.copyOf(running.values());
  }
}
