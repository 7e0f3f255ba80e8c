package waybill.server.store.embedded;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waybill.registry.store.StoreFailure;

/**
 * One caller's work on its way through the writer. The caller waits on it; the writer's thread runs
 * it, perhaps several times, and answers it once.
 */
final class WriteJob<T> {

  /** What a work answers, and which described resources it changed. */
  record Outcome<T>(T answer, DescribeCache.Changes changes) {}

  private final Function<SqlConnection, Outcome<T>> work;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final CountDownLatch answered = new CountDownLatch(1);
  private @Nullable Outcome<T> outcome;
  private @Nullable Throwable failure;

  WriteJob(Function<SqlConnection, Outcome<T>> work) {
    this.work = work;
  }

  /** Claims the job, for the writer to run or for the caller to withdraw; true for the first. */
  boolean take() {
    return taken.compareAndSet(false, true);
  }

  /**
   * Runs the work between savepoints, so that what it throws undoes its own changes alone.
   *
   * @return what it changed
   * @throws StoreFailure when the database failed, which may have undone the whole transaction
   */
  DescribeCache.Changes run(SqlConnection connection) {
    outcome = null;
    failure = null;
    connection.update("SAVEPOINT work");
    try {
      Outcome<T> made = work.apply(connection);
      outcome = made;
      connection.update("RELEASE work");
      return made.changes();
    } catch (StoreFailure e) {
      throw e;
    } catch (Throwable e) { // whatever the work throws is its caller's business
      failure = e;
      connection.update("ROLLBACK TO work");
      connection.update("RELEASE work");
      return new DescribeCache.Changes();
    }
  }

  /** Lets the caller go on with what {@link #run} left. */
  void answer() {
    answered.countDown();
  }

  /** Lets the caller go on with this failure. */
  void fail(Throwable reason) {
    if (answered.getCount() > 0) {
      failure = reason;
      answered.countDown();
    }
  }

  /** Waits for the answer, however often the caller is interrupted meanwhile. */
  T await(long seconds) {
    if (!answeredWithin(seconds)) {
      String outcomeIs = take() ? "nothing was changed" : "the outcome is unknown";
      String message = "No answer of the store in " + seconds + " s; " + outcomeIs + ".";
      throw new StoreFailure(message, new IllegalStateException(message));
    }
    switch (failure) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException("A work threw a checked exception.", e);
    }
    Outcome<T> made = outcome;
    if (made == null) {
      throw new IllegalStateException("A job was answered without an outcome.");
    }
    return made.answer();
  }

  private boolean answeredWithin(long seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return answered.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true; // a commit is not given up half-way; the caller learns of it after
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
