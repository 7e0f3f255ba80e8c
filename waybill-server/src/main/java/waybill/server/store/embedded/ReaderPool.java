package waybill.server.store.embedded;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waybill.registry.store.StoreFailure;
import waybill.server.store.embedded.Connections.Role;

/**
 * Connections for reads, opened when first needed. A connection that failed is not used again, so
 * reads work as soon as the database does. May be called from any thread.
 */
final class ReaderPool implements AutoCloseable {

  /** Measured with two cores; reads take microseconds, so few are enough. */
  private static final int READERS = 4;

  private static final int WAIT_SECONDS = 30;

  private final Connections connections;
  private final Semaphore free = new Semaphore(READERS);
  private final Queue<SqlConnection> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  ReaderPool(Connections connections) {
    this.connections = connections;
  }

  /**
   * Reads with one of the connections. A single statement sees one moment of the database.
   *
   * @throws StoreFailure when the database fails, or no connection becomes free
   */
  <T> T read(Function<SqlConnection, T> reading) {
    acquire(1);
    @Nullable SqlConnection open = null;
    try {
      if (closed) {
        throw GroupCommitWriter.closed();
      }
      SqlConnection found = idle.poll();
      open = found == null ? connections.open(Role.READER) : found;
      T answer = reading.apply(open);
      idle.add(open);
      open = null;
      return answer;
    } finally {
      if (open != null) {
        open.close();
      }
      free.release();
    }
  }

  /** Waits for the reads under way and closes all connections. */
  @Override
  public void close() {
    closed = true;
    acquire(READERS);
    try {
      idle.forEach(SqlConnection::close);
      idle.clear();
    } finally {
      free.release(READERS);
    }
  }

  private void acquire(int permits) {
    try {
      if (free.tryAcquire(permits, WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFailure("Interrupted while waiting for a database connection.", e);
    }
    String message = "No database connection became free in " + WAIT_SECONDS + " s.";
    throw new StoreFailure(message, new IllegalStateException(message));
  }
}
