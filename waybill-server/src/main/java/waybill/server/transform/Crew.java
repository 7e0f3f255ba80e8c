package waybill.server.transform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import waybill.registry.transform.TransformFault;

/**
 * The threads of one job. May be used from any thread. They are threads of the system: there are
 * few, each moves many bytes, and a virtual one pays for every wait on a socket, some 9
 * microseconds a request in bench/README.md.
 */
final class Crew {
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private volatile boolean isDismissed;

  /** Work of one thread. */
  @FunctionalInterface
  interface Work {
    void run() throws TransformFault, IOException, InterruptedException;
  }

  /**
   * Does all work at once and returns when the last is done. The first that fails ends the others.
   *
   * @throws TransformFault when the first one that failed threw it
   * @throws IOException likewise
   */
  void doAll(List<? extends Work> all) throws TransformFault, IOException, InterruptedException {
    AtomicReference<@Nullable Throwable> first = new AtomicReference<>();
    List<Thread> started = new ArrayList<>();
    for (Work work : all) {
      Thread thread = Thread.ofPlatform().daemon().unstarted(() -> doOne(work, first, started));
      started.add(thread);
    }
    threads.addAll(started);
    try {
      started.forEach(Thread::start);
      if (isDismissed) {
        started.forEach(Thread::interrupt);
      }
      for (Thread thread : started) {
        thread.join();
      }
    } catch (InterruptedException | Error e) { // no more threads can be had, for example
      started.forEach(Thread::interrupt);
      joinAll(started);
      throw e;
    } finally {
      started.forEach(threads::remove);
    }
    Throwable failure = first.get();
    switch (failure) {
      case null -> {} // all is done
      case TransformFault fault -> throw fault;
      case IOException io -> throw io;
      case InterruptedException interrupted -> throw interrupted;
      case RuntimeException unexpected -> throw unexpected;
      case Error error -> throw error; // its thread left work undone
      default -> throw new IllegalStateException(failure);
    }
  }

  private static void doOne(
      Work work, AtomicReference<@Nullable Throwable> first, List<Thread> others) {
    try {
      work.run();
    } catch (TransformFault | IOException | InterruptedException | RuntimeException | Error e) {
      if (first.compareAndSet(null, e)) {
        others.forEach(Thread::interrupt);
      }
    }
  }

  /** Waits for threads whatever comes; an interrupt is kept for later. */
  static void joinAll(List<Thread> threads) {
    boolean isInterrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException later) {
          isInterrupted = true;
        }
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Interrupts all threads, and those that start later. */
  void dismiss() {
    isDismissed = true;
    threads.forEach(Thread::interrupt);
  }

  boolean isDismissed() {
    return isDismissed;
  }
}
