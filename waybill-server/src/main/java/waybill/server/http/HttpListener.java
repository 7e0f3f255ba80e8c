package waybill.server.http;

import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import waybill.server.api.Api;

/** Listens for requests, each served by a virtual thread of its connection. */
public final class HttpListener implements AutoCloseable {
  /** How long requests in flight may take to finish once the server is told to stop. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ScheduledExecutorService timer;
  private final ConnectionWatch watch;
  private final WebServer server;

  private HttpListener(ScheduledExecutorService timer, ConnectionWatch watch, WebServer server) {
    this.timer = timer;
    this.watch = watch;
    this.server = server;
  }

  /**
   * Binds the address and starts to answer.
   *
   * @throws BindException when the address cannot be bound
   */
  public static HttpListener start(Parts parts) throws BindException {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("connection-watch").daemon().factory());
    ConnectionWatch watch = new ConnectionWatch(timer);
    WebServer server = WebServer.create(config(parts, watch)).start();
    HttpListener listener = new HttpListener(timer, watch, server);
    if (!server.isRunning()) { // the library only logs that it could not bind
      listener.close();
      throw new BindException(
          "The address "
              + shown(parts.address())
              + " cannot be bound; another process may have it.");
    }
    return listener;
  }

  private static String shown(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  /** The port that is bound, also where any free one was asked for. */
  public int port() {
    return server.port();
  }

  /** How many connections are open. */
  public int connections() {
    return watch.size();
  }

  /** Accepts no more, lets the requests in flight finish, then closes. */
  @Override
  public void close() {
    server.stop();
    watch.close();
    timer.shutdown();
  }

  private static WebServerConfig config(Parts parts, ConnectionWatch watch) {
    HttpLimits limits = parts.limits();
    ApiDoor api =
        new ApiDoor(parts.callers(), parts.api(), parts.listener(), limits, parts.nanos());
    FrontDoor door = new FrontDoor(api, parts.pages(), parts.ids(), limits);
    Http1ConnectionSelector http1 = Http1ConnectionSelector.builder().config(http1(limits)).build();
    WebServerConfig.Builder config =
        WebServer.builder()
            .address(parts.address().getAddress())
            .port(parts.address().getPort())
            .shutdownHook(false)
            .shutdownGracePeriod(GRACE)
            .maxPayloadSize(limits.bodyBytesMax())
            .maxTcpConnections(limits.connectionsMax())
            .maxConcurrentRequests(limits.requestsMax())
            .connectionOptions(options -> options.readTimeout(limits.idleTime()))
            .protocolsDiscoverServices(false)
            .contentEncoding(encoding -> encoding.contentEncodingsDiscoverServices(false))
            .addConnectionSelector(new WatchedSelector(http1, limits, watch, parts.nanos()))
            .directHandlers(DirectErrors.handlers(parts.ids(), limits))
            .routing(HttpRouting.builder().any(door));
    SSLContext tls = parts.tls();
    if (tls != null) {
      config.tls(Tls.builder().sslContext(tls).build());
    }
    return config.buildPrototype();
  }

  private static Http1Config http1(HttpLimits limits) {
    return Http1Config.builder()
        .maxPrologueLength(limits.requestLineBytesMax())
        .maxHeadersSize(limits.headBytesMax())
        .validatePrologue(false) // the query is the signature check's to judge
        .validatePath(true)
        .build();
  }

  /**
   * What a listener is made of.
   *
   * @param address to bind; port 0 takes any free one
   * @param tls null for clear text
   * @param pages by path, for operators
   * @param nanos a clock that never goes back, in nanoseconds
   */
  public record Parts(
      InetSocketAddress address,
      @Nullable SSLContext tls,
      HttpLimits limits,
      Callers callers,
      Api api,
      Map<String, Supplier<Page>> pages,
      AnswerListener listener,
      RequestIds ids,
      LongSupplier nanos) {
    public Parts {
      pages = Map.copyOf(pages);
    }
  }
}
