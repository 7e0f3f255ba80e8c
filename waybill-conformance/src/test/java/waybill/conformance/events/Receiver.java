package waybill.conformance.events;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A receiver of webhooks on a port of its own, which can go away and come back. Takes only what is
 * signed. Any thread may look at what it took.
 */
final class Receiver implements AutoCloseable {
  static final String SECRET = "a secret of the receiver's own";

  private final List<String> taken = new ArrayList<>();
  private final List<String> forged = new ArrayList<>();
  private final int port;
  private volatile IntUnaryOperator answers;
  private HttpServer server;
  private int asked;

  /**
   * @param answers the status for each request, which count from 1
   */
  Receiver(IntUnaryOperator answers) {
    this.answers = answers;
    this.server = listening(0);
    this.port = server.getAddress().getPort();
  }

  String url() {
    return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + "/hook";
  }

  void answer(IntUnaryOperator next) {
    answers = next;
  }

  void goAway() {
    server.stop(0);
  }

  void comeBack() {
    server = listening(port);
  }

  /** The bodies that were answered with success, in their order. */
  synchronized List<String> taken() {
    return List.copyOf(taken);
  }

  /** The bodies whose signatures were wrong. */
  synchronized List<String> forged() {
    return List.copyOf(forged);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private HttpServer listening(int wanted) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted);
      HttpServer opened = HttpServer.create(address, 0);
      opened.createContext("/hook", this::take);
      opened.start();
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String header = exchange.getRequestHeaders().getFirst("Waybill-Signature");
      exchange.sendResponseHeaders(judge(header, body), -1);
    }
  }

  private synchronized int judge(String header, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (!isGenuine(header, body)) {
      forged.add(text);
      return 401;
    }
    int status = answers.applyAsInt(++asked);
    if (status < 300) {
      taken.add(text);
    }
    return status;
  }

  private static boolean isGenuine(String header, byte[] body) {
    try {
      String seconds = header.substring(2, header.indexOf(','));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
      String wanted = HexFormat.of().formatHex(mac.doFinal(body));
      return header.equals("t=" + seconds + ",v1=" + wanted);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
