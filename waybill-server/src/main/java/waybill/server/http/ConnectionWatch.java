package waybill.server.http;

import java.lang.System.Logger;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends connections that keep the server waiting. The HTTP library can only limit the silence
 * between two bytes, which a client that sends one byte a second never breaks. Looking at all
 * connections a few times a second costs less than a timer for each request.
 */
final class ConnectionWatch implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ConnectionWatch.class.getName());
  private static final Duration PERIOD = Duration.ofMillis(250);

  private final Set<WatchedConnection> open = ConcurrentHashMap.newKeySet();
  private final ScheduledFuture<?> rounds;

  ConnectionWatch(ScheduledExecutorService executor) {
    rounds =
        executor.scheduleWithFixedDelay(
            this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  void add(WatchedConnection connection) {
    open.add(connection);
  }

  void remove(WatchedConnection connection) {
    open.remove(connection);
  }

  /** How many connections are open. */
  int size() {
    return open.size();
  }

  private void look() {
    for (WatchedConnection connection : open) {
      try {
        connection.closeIfLate();
      } catch (RuntimeException e) { // would end all further rounds
        LOG.log(Logger.Level.WARNING, "A late connection could not be closed.", e);
      }
    }
  }

  @Override
  public void close() {
    rounds.cancel(false);
  }
}
