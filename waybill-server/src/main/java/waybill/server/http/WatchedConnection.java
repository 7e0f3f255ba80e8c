package waybill.server.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/** A connection that the watch may end. */
final class WatchedConnection implements ServerConnection {
  private final ServerConnection connection;
  private final DataReader reader;
  private final ConnectionDeadline deadline;
  private final ConnectionWatch watch;

  WatchedConnection(
      ServerConnection connection,
      DataReader reader,
      ConnectionDeadline deadline,
      ConnectionWatch watch) {
    this.connection = connection;
    this.reader = reader;
    this.deadline = deadline;
    this.watch = watch;
  }

  @Override
  public void handle(Limit limit) throws InterruptedException {
    watch.add(this);
    try {
      ScopedValue.where(ConnectionDeadline.CURRENT, deadline)
          .call(
              () -> {
                connection.handle(limit);
                return true;
              });
    } catch (InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new CloseConnectionException("The connection failed.", e);
    } finally {
      LingeringClose.drop(reader, deadline.unreadBytes());
      watch.remove(this);
    }
  }

  void closeIfLate() {
    if (deadline.expire()) {
      connection.close(true);
    }
  }

  @Override
  public Duration idleTime() {
    return connection.idleTime();
  }

  @Override
  public void close(boolean interrupt) {
    connection.close(interrupt);
  }
}
