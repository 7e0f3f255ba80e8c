package waybill.server.store.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waybill.registry.store.StoreFailure;
import waybill.server.store.embedded.Connections.Role;
import waybill.server.store.embedded.WriteJob.Outcome;

/**
 * The only writer of the database in this process. Callers on any thread hand it works and wait;
 * one thread takes all that are waiting, up to a limit, runs them one after the other in one
 * transaction, commits, and only then answers them all. So a sync of the disk, by far the dearest
 * part of a commit, is shared by as many callers as came while the last one lasted.
 *
 * <p>Each work runs between savepoints: what it throws undoes its own changes and nobody else's.
 * When the database itself fails, the whole transaction is given up with its connection, and the
 * works are run again one by one on a new one, so that only those fail that cannot succeed. A
 * transaction that cannot even begin fails all its callers at once.
 */
final class GroupCommitWriter implements AutoCloseable {

  /** Measured: with 64 writers batches are about 43, and longer ones gain nothing more. */
  private static final int BATCH_MAX = 256;

  /**
   * Works that may wait, many times what a server's connections can bring; more are refused at once
   * rather than kept waiting without hope.
   */
  private static final int WAITING_MAX = 10_000;

  /** How long a caller waits; commits take milliseconds, a busy database is tried for 5 s. */
  private static final int ANSWER_SECONDS = 60;

  private final Connections connections;
  private final DescribeCache cache;
  private final Checkpointer checkpointer;
  private final BlockingQueue<WriteJob<?>> waiting = new LinkedBlockingQueue<>(WAITING_MAX);
  private final WriteJob<?> stop =
      new WriteJob<>(
          connection -> {
            throw new IllegalStateException("Only a sign to stop.");
          });
  private final Thread thread = new Thread(this::loop, "waybill-store-writer");
  private @Nullable SqlConnection connection; // of the writer's thread alone
  private volatile boolean stopped;

  GroupCommitWriter(Connections connections, DescribeCache cache, Checkpointer checkpointer) {
    this.connections = connections;
    this.cache = cache;
    this.checkpointer = checkpointer;
    thread.start();
  }

  /**
   * Runs a work in a transaction and waits until that is on the disk.
   *
   * @throws StoreFailure when the database failed, or too many works are waiting
   */
  <T> T run(Function<SqlConnection, Outcome<T>> work) {
    if (Thread.currentThread().equals(thread)) {
      throw new IllegalStateException("A commit inside a commit.");
    }
    var job = new WriteJob<>(work);
    if (!waiting.offer(job)) {
      String message = "More than " + WAITING_MAX + " changes are waiting; try again later.";
      throw new StoreFailure(message, new IllegalStateException(message));
    }
    if (stopped && job.take()) {
      throw closed();
    }
    return job.await(ANSWER_SECONDS);
  }

  /** Finishes the works that are waiting, then stops. Works that come later are refused. */
  @Override
  public void close() {
    if (!thread.isAlive()) {
      return;
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        waiting.put(stop);
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    List<WriteJob<?>> batch = new ArrayList<>();
    while (!stopped) {
      batch.clear();
      try {
        batch.add(waiting.take());
      } catch (InterruptedException e) {
        continue; // nobody has a reason to; the sign to stop comes through the queue
      }
      waiting.drainTo(batch, BATCH_MAX - 1);
      stopped = batch.contains(stop);
      if (stopped) {
        waiting.drainTo(batch); // all that a caller may still be waiting for
      }
      write(batch.stream().filter(job -> job != stop && job.take()).toList());
    }
    discardConnection();
  }

  private void write(List<WriteJob<?>> jobs) {
    try {
      if (!commitTogether(jobs)) {
        jobs.forEach(job -> commitTogether(List.of(job)));
      }
    } catch (Throwable e) { // no transaction can begin, or a mistake of ours: nobody may be left
      giveUp();
      jobs.forEach(job -> job.fail(e));
    }
  }

  /**
   * True when all are answered; false when they are to be tried one by one.
   *
   * @throws StoreFailure when the transaction did not even begin
   */
  private boolean commitTogether(List<WriteJob<?>> jobs) {
    SqlConnection open = begin();
    var changes = new DescribeCache.Changes();
    try {
      jobs.forEach(job -> changes.follow(job.run(open)));
      cache.hold(changes);
      open.update("COMMIT");
    } catch (StoreFailure e) {
      giveUp();
      if (jobs.size() == 1) {
        jobs.getFirst().fail(e);
      }
      return jobs.size() == 1;
    }
    cache.settle(changes);
    jobs.forEach(WriteJob::answer);
    checkpointer.committed(jobs.size());
    return true;
  }

  private SqlConnection begin() {
    SqlConnection open = connection;
    if (open == null) {
      open = connections.open(Role.WRITER);
      connection = open;
    }
    open.update("BEGIN IMMEDIATE");
    return open;
  }

  /** Undoes the transaction, whatever is left of it, by letting go of its connection. */
  private void giveUp() {
    discardConnection();
    cache.settle(new DescribeCache.Changes());
  }

  private void discardConnection() {
    SqlConnection open = connection;
    if (open != null) {
      connection = null;
      open.close();
    }
  }

  static IllegalStateException closed() {
    return new IllegalStateException("The store is closed.");
  }
}
