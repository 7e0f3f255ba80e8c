package waybill.server.store.embedded;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import waybill.registry.store.StoreFailure;
import waybill.server.store.embedded.Connections.Role;

/**
 * Moves the write-ahead log into the database beside the writer, so that the writer seldom has to
 * and no caller waits for it. Passive: it stands in nobody's way and takes what it can get. May be
 * called from any thread.
 */
final class Checkpointer implements AutoCloseable {

  /** After so many works: some 3 000 pages of the log at 8 KB a package. */
  private static final int WORKS_BETWEEN = 512;

  private static final Logger LOG = System.getLogger(Checkpointer.class.getName());

  private enum Sign {
    CHECKPOINT,
    STOP
  }

  private final Connections connections;
  private final BlockingQueue<Sign> signs = new ArrayBlockingQueue<>(1);
  private final Thread thread = new Thread(this::loop, "waybill-store-checkpointer");
  private int worksSince; // of the writer's thread alone
  private @Nullable SqlConnection connection; // of this one's

  Checkpointer(Connections connections) {
    this.connections = connections;
    thread.start();
  }

  /** Called by the writer after each commit, with the number of works in it. */
  void committed(int works) {
    worksSince += works;
    if (worksSince >= WORKS_BETWEEN && signs.offer(Sign.CHECKPOINT)) {
      worksSince = 0;
    }
  }

  /** Finishes the checkpoint under way, if any, and stops. */
  @Override
  public void close() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        signs.clear();
        if (signs.offer(Sign.STOP)) {
          thread.join();
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    boolean stopped = false;
    while (!stopped) {
      try {
        stopped = signs.take() == Sign.STOP;
      } catch (InterruptedException e) {
        continue; // nobody has a reason to
      }
      if (!stopped) {
        checkpoint();
      }
    }
    discardConnection();
  }

  private void checkpoint() {
    try {
      if (connection == null) {
        connection = connections.open(Role.CHECKPOINTER);
      }
      connection.query(row -> row.getInt(1), "PRAGMA wal_checkpoint(PASSIVE)");
    } catch (StoreFailure e) {
      // Nothing is lost: the log keeps all of it, and the writer checkpoints by itself in the end.
      LOG.log(Level.WARNING, "A checkpoint failed and will be tried again.", e);
      discardConnection();
    }
  }

  private void discardConnection() {
    SqlConnection open = connection;
    if (open != null) {
      connection = null;
      open.close();
    }
  }
}
