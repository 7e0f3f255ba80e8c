package waybill.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that answers each operation with what was prepared, the last answer again and again. */
final class ValidationServer implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Deque<String>> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  ValidationServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** A prompt at which this server is the one that is asked. */
  TypedCommand typed(TypedCommand command) {
    return command
        .with("AWS_ACCESS_KEY_ID", "AKIAADA")
        .with("AWS_SECRET_ACCESS_KEY", "secret")
        .with("AWS_DEFAULT_REGION", "us-west-2")
        .with("AWS_MAX_ATTEMPTS", "1")
        .with("AWS_ENDPOINT_URL_SAGEMAKER", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Prepares answers; one that begins with an error's name and a colon is that error. */
  ValidationServer with(String operation, String... bodies) {
    answers.put(operation, new ArrayDeque<>(List.of(bodies)));
    return this;
  }

  /** The operations that were asked for, each with its body. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String operation =
        exchange.getRequestHeaders().getFirst("X-Amz-Target").replace("Waybill.", "");
    asked.add(operation + " " + body.replace('"', '\''));
    Deque<String> prepared = answers.getOrDefault(operation, new ArrayDeque<>());
    String next = prepared.size() > 1 ? prepared.remove() : prepared.getFirst();
    boolean error = !next.startsWith("{");
    int colon = next.indexOf(": ");
    String text =
        error
            ? "{'__type':'"
                + next.substring(0, colon)
                + "','message':'"
                + next.substring(colon + 2)
                + "'}"
            : next;
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(error ? 400 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
