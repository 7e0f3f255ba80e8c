package waybill.server.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;
import java.util.function.LongSupplier;

/** Puts a watch and deadlines around the connections of another selector. */
final class WatchedSelector implements ServerConnectionSelector {
  private final ServerConnectionSelector selector;
  private final HttpLimits limits;
  private final ConnectionWatch watch;
  private final LongSupplier nanos;

  WatchedSelector(
      ServerConnectionSelector selector,
      HttpLimits limits,
      ConnectionWatch watch,
      LongSupplier nanos) {
    this.selector = selector;
    this.limits = limits;
    this.watch = watch;
    this.nanos = nanos;
  }

  @Override
  public int bytesToIdentifyConnection() {
    return selector.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData data) {
    return selector.supports(data);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return selector.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    ConnectionDeadline deadline = new ConnectionDeadline(limits, nanos);
    WatchedContext watched = new WatchedContext(context, deadline);
    ServerConnection connection = selector.connection(watched);
    return new WatchedConnection(connection, watched.dataReader(), deadline, watch);
  }
}
