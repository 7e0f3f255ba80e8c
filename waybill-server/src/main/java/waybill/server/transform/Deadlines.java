package waybill.server.transform;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends exchanges that take too long, by closing their connections: a blocking channel has no
 * time-outs of its own. One thread looks at all of them, so that a request costs two stores.
 */
final class Deadlines implements AutoCloseable {
  private static final long TICK_MILLIS = 20;

  private final Set<Connection> watched = ConcurrentHashMap.newKeySet();
  private final Thread watch;

  Deadlines() {
    watch = Thread.ofVirtual().name("transform-deadlines").start(this::watch);
  }

  void add(Connection connection) {
    watched.add(connection);
  }

  void remove(Connection connection) {
    watched.remove(connection);
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(TICK_MILLIS);
        long now = System.nanoTime();
        watched.forEach(connection -> connection.expireAt(now));
      }
    } catch (InterruptedException ended) {
      watched.clear();
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
