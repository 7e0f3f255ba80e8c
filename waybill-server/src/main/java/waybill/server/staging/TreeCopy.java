package waybill.server.staging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.StagingRefusal;

/**
 * Does the steps of copying one tree by several threads. They are the platform's own: calls to the
 * file system hold a virtual thread's carrier, of which there are as many as processors.
 */
final class TreeCopy {
  private final List<Step> steps;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final List<Thread> workers = new ArrayList<>();

  /** A file, or a part of one. */
  interface Step {
    void run() throws StagingRefusal, IOException, InterruptedException;
  }

  private TreeCopy(List<Step> steps) {
    this.steps = steps;
  }

  /** Does all steps, and ends with the first failure when no thread works any more. */
  static void run(List<Step> steps, int parallel)
      throws StagingRefusal, IOException, InterruptedException {
    TreeCopy copy = new TreeCopy(steps);
    for (int i = 0; i < Math.min(parallel, steps.size()); i++) {
      copy.workers.add(
          Thread.ofPlatform().name("staging-copy-" + i).daemon().unstarted(copy::work));
    }
    try {
      copy.workers.forEach(Thread::start);
    } catch (OutOfMemoryError e) { // the system allows no more threads: those that run shall end
      copy.failure.compareAndSet(null, e);
    }
    copy.join();
  }

  private void work() {
    try {
      for (int i = next.getAndIncrement();
          i < steps.size() && failure.get() == null;
          i = next.getAndIncrement()) {
        steps.get(i).run();
      }
    } catch (Throwable e) { // thrown again by the thread that waits
      failure.compareAndSet(null, e);
      workers.forEach(Thread::interrupt); // the others may be in the middle of large objects
    }
  }

  /** Waits for all, also after a failure: none may still write when the tree is removed. */
  private void join() throws StagingRefusal, IOException, InterruptedException {
    boolean interrupted = false;
    for (Thread worker : workers) {
      while (worker.isAlive()) {
        try {
          worker.join();
        } catch (InterruptedException e) {
          interrupted = true;
          failure.compareAndSet(null, e);
          workers.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted) {
      throw new InterruptedException();
    }
    switch (failure.get()) {
      case null -> {}
      case StagingRefusal e -> throw e;
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }
}
