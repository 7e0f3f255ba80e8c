package waybill.cli.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.spool.Spool;
import waybill.wire.sigv4.Header;

/** Sends requests, one connection each. */
public final class HttpClient {
  private final Limits limits;
  private final Proxies proxies;
  private final Trust trust;
  private final @Nullable Spool spool;

  /** A client that holds any answer in memory. */
  public HttpClient(Limits limits, Proxies proxies, Trust trust) {
    this(limits, proxies, trust, null);
  }

  private HttpClient(Limits limits, Proxies proxies, Trust trust, @Nullable Spool spool) {
    this.limits = limits;
    this.proxies = proxies;
    this.trust = trust;
    this.spool = spool;
  }

  /** The same client, but answers of success that have no room in memory go to a spool. */
  public HttpClient spooling(Spool into) {
    return new HttpClient(limits, proxies, trust, into);
  }

  /**
   * How long to wait, in milliseconds; 0 is for ever.
   *
   * @param connectMillis for the connection
   * @param readMillis for each part of the answer
   */
  public record Limits(int connectMillis, int readMillis) {}

  /**
   * Sends a request and reads the answer.
   *
   * @param headers Host included; the length of the body is added
   */
  public HttpReply send(String method, Url url, List<Header> headers, byte[] body)
      throws HttpFault {
    HttpReply reply = attempt(method, url, headers, body, trust);
    if (reply == null) {
      reply = attempt(method, url, headers, body, trust.offeringAll());
    }
    if (reply == null) {
      throw new IllegalStateException("A handshake that offered all asked for more.");
    }
    return reply;
  }

  /** The answer, or null when TLS was offered on narrow terms and the other side has others. */
  private @Nullable HttpReply attempt(
      String method, Url url, List<Header> headers, byte[] body, Trust terms) throws HttpFault {
    HttpProxy proxy = proxies.of(url);
    byte[] request = request(method, url, headers, body, url.isSecure() ? null : proxy);
    try (Socket plain = connect(proxy == null ? url : proxy.url(), proxy)) {
      plain.setSoTimeout(limits.readMillis());
      plain.setTcpNoDelay(true);
      Socket way = proxy == null ? plain : through(proxy, plain, url);
      if (!url.isSecure()) {
        return exchange(way, request);
      }
      try (Socket secure = terms.secure(way, url)) {
        return secure == null ? null : exchange(secure, request);
      }
    } catch (SocketTimeoutException e) {
      throw new HttpFault(HttpFault.Kind.READ_TIMEOUT, "");
    } catch (IOException e) {
      throw new HttpFault(HttpFault.Kind.CLOSED, "");
    }
  }

  private Socket connect(Url url, @Nullable HttpProxy proxy) throws HttpFault {
    // Proxies are our own business; asking Java for its own takes milliseconds.
    Socket socket = new Socket(Proxy.NO_PROXY);
    HttpFault.Kind kind;
    try {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.getByName(url.host()), url.effectivePort());
      socket.connect(address, limits.connectMillis());
      return socket;
    } catch (SocketTimeoutException e) {
      kind = HttpFault.Kind.CONNECT_TIMEOUT;
    } catch (IOException e) {
      kind = timedOut(e) ? HttpFault.Kind.CONNECT_TIMEOUT : HttpFault.Kind.UNREACHABLE;
    }
    closeQuietly(socket);
    throw proxy == null ? new HttpFault(kind, "") : refused(proxy);
  }

  /** The system's own patience may end before ours; Java tells that only in words. */
  private static boolean timedOut(IOException e) {
    String message = e.getMessage();
    return e instanceof ConnectException && message != null && message.contains("timed out");
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it never was open
    }
  }

  /**
   * The way through a proxy: encrypted if the proxy wants that, and a tunnel for what is secret.
   */
  private Socket through(HttpProxy proxy, Socket plain, Url url) throws IOException, HttpFault {
    @Nullable Socket way = plain;
    if (proxy.url().isSecure()) {
      try {
        way = trust.offeringAll().secure(plain, proxy.url());
      } catch (HttpFault e) {
        throw refused(proxy);
      }
      if (way == null) {
        throw refused(proxy);
      }
    }
    if (url.isSecure()) {
      openTunnel(way, url, proxy);
    }
    return way;
  }

  private static void openTunnel(Socket socket, Url url, HttpProxy proxy)
      throws IOException, HttpFault {
    String name = url.host().indexOf(':') < 0 ? url.host() : "[" + url.host() + "]";
    String end = name + ":" + url.effectivePort();
    String who = proxy.authorization();
    OutputStream out = socket.getOutputStream();
    String head =
        "CONNECT "
            + end
            + " HTTP/1.1\r\nHost: "
            + end
            + (who == null ? "" : "\r\nProxy-Authorization: ".concat(who))
            + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.flush();
    if (new ReplyReader(socket.getInputStream(), null).readTunnelStatus() / 100 != 2) {
      throw refused(proxy);
    }
  }

  private static HttpFault refused(HttpProxy proxy) {
    return new HttpFault(HttpFault.Kind.PROXY, proxy.shown());
  }

  /**
   * A request as bytes.
   *
   * @param proxy that passes it on and so must know where to; null to name only the target
   */
  private static byte[] request(
      String method, Url url, List<Header> headers, byte[] body, @Nullable HttpProxy proxy)
      throws HttpFault {
    StringBuilder head = new StringBuilder(512);
    head.append(method).append(' ').append(proxy == null ? url.target() : url.text());
    head.append(" HTTP/1.1\r\n");
    for (Header header : headers) {
      append(head, header.name(), header.value());
    }
    if (proxy != null && proxy.authorization() != null) {
      append(head, "Proxy-Authorization", proxy.authorization());
    }
    head.append("Connection: close\r\n");
    if (body.length > 0 || method.equals("POST")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(start, start.length + body.length);
    System.arraycopy(body, 0, whole, start.length, body.length);
    return whole;
  }

  /** A line break in a value would begin another header, or another request. */
  private static void append(StringBuilder head, String name, String value) throws HttpFault {
    if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
      throw new HttpFault(
          HttpFault.Kind.REQUEST,
          "The header " + name + " would hold a line break, so nothing was sent.");
    }
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private HttpReply exchange(Socket socket, byte[] request) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(request);
    out.flush();
    return new ReplyReader(new BufferedInputStream(socket.getInputStream()), spool).read();
  }
}
