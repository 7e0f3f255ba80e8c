package waybill.server.transform.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import waybill.registry.inference.ContainerEnd;
import waybill.registry.inference.ContainerUse;
import waybill.registry.inference.InferenceContainer;
import waybill.server.content.Members;

/** A container with a described behaviour: a server of HTTP/1.1 on a free port. */
public final class StandIn implements InferenceContainer {
  private final ServerSocket server;
  private final Behavior behavior;
  private final Consumer<Received> watcher;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final Optional<ContainerEnd> end;
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger atOnce = new AtomicInteger();

  /**
   * @param watcher hears of each request before it is answered
   */
  public StandIn(Members description, Consumer<Received> watcher) throws IOException {
    this(0, description, watcher);
  }

  /** The same on a port that somebody else chose. */
  StandIn(int port, Members description, Consumer<Received> watcher) throws IOException {
    this.server = new ServerSocket(port, 128, InetAddress.getLoopbackAddress());
    this.behavior = new Behavior(description);
    this.watcher = watcher;
    this.end =
        description.has("exit_at_start")
            ? Optional.of(new ContainerEnd((int) description.number("exit_at_start", 0), false))
            : Optional.empty();
    if (end.isPresent()) {
      server.close();
    } else {
      Thread.ofVirtual().start(this::accept);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        sockets.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException closed) {
      close();
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        OutputStream out = socket.getOutputStream()) {
      boolean goesOn = true;
      while (goesOn) {
        Received request = receive(in);
        watcher.accept(request);
        atOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        Behavior.Reply reply = behavior.answer(request);
        Thread.sleep(reply.delayMillis());
        underWay.decrementAndGet();
        goesOn = send(out, reply);
      }
    } catch (IOException | InterruptedException gone) {
      sockets.remove(socket);
    }
  }

  private static boolean send(OutputStream out, Behavior.Reply reply) throws IOException {
    if (reply.status() == 0) {
      return false;
    }
    StringBuilder answer = new StringBuilder("HTTP/1.1 " + reply.status() + " Said\r\n");
    answer.append("Content-Type: ").append(reply.contentType()).append("\r\n");
    if (reply.status() != 204) {
      long length = reply.body().length() + reply.missing();
      answer.append("Content-Length: ").append(length).append("\r\n\r\n").append(reply.body());
    } else {
      answer.append("\r\n");
    }
    out.write(answer.toString().getBytes(ISO_8859_1));
    out.flush();
    return reply.missing() == 0;
  }

  private static Received receive(InputStream in) throws IOException {
    String[] first = line(in).split(" ", 3);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
    }
    return new Received(first[0], first[1], headers, body(in, headers));
  }

  private static String body(InputStream in, Map<String, String> headers) throws IOException {
    if (!headers.containsKey("transfer-encoding")) {
      return bytes(in, Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }
    StringBuilder body = new StringBuilder();
    for (int length = chunk(in); length > 0; length = chunk(in)) {
      body.append(bytes(in, length));
      line(in);
    }
    line(in);
    return body.toString();
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static String bytes(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return new String(bytes, ISO_8859_1);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      line.append((char) c);
    }
    return line.substring(0, line.length() - 1);
  }

  /** The most requests that it had at one time. */
  public int atOnce() {
    return atOnce.get();
  }

  /** Whether it was closed. */
  public boolean isClosed() {
    return server.isClosed();
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  @Override
  public Optional<ContainerEnd> end() {
    return end;
  }

  @Override
  public Optional<String> imageDigest() {
    return Optional.empty();
  }

  @Override
  public List<String> lastLines(int count) {
    return List.of();
  }

  @Override
  public Optional<ContainerUse> use() {
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException closedAllTheSame) {
      sockets.clear();
    }
  }
}
