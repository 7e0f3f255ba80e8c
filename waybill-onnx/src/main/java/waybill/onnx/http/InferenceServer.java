package waybill.onnx.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import waybill.onnx.model.InvalidInput;

/** The HTTP server of the container: HTTP/1.1, a virtual thread for each request. */
public final class InferenceServer {
  private static final int BACKLOG = 128;

  static {
    // The JDK's server reads these once, when it is first used. Times are in seconds.
    System.setProperty("sun.net.httpserver.nodelay", "true"); // else small answers wait for an ACK
    System.setProperty("sun.net.httpserver.maxReqTime", "300");
    System.setProperty("sun.net.httpserver.maxRspTime", "300");
    System.setProperty("jdk.httpserver.maxConnections", "512");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ServedModel model;
  private final Limits limits;
  private final Invocations invocations;
  private final PrintStream log;

  private InferenceServer(HttpServer server, ServedModel model, Limits limits, Extras extras) {
    this.server = server;
    this.model = model;
    this.limits = limits;
    this.invocations = new Invocations(model, limits, extras.acceptUnasked());
    this.log = extras.log();
  }

  /**
   * What else a server is told.
   *
   * @param acceptUnasked what a request without Accept asks for; empty for the format it came in
   * @param log gets a line for each request that is refused
   */
  public record Extras(String acceptUnasked, PrintStream log) {}

  /**
   * Binds an address and answers there from now on.
   *
   * @throws IOException when the address is taken or none of this machine
   */
  public static InferenceServer start(
      InetSocketAddress address, ServedModel model, Limits limits, Extras extras)
      throws IOException {
    InferenceServer server =
        new InferenceServer(HttpServer.create(address, BACKLOG), model, limits, extras);
    server.server.setExecutor(server.threads);
    server.server.createContext("/", server::handle);
    server.server.start();
    return server;
  }

  /** Where it listens; the port is the one that was found if 0 was asked for. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Takes no more requests, and gives those that are under way some time to end. */
  public void stop(Duration grace) {
    server.stop(Math.toIntExact(grace.toSeconds()));
    threads.shutdown();
  }

  private void handle(HttpExchange exchange) {
    try (InputStream request = exchange.getRequestBody()) {
      Answer answer = answer(exchange);
      if (answer.status() != Answer.OK) {
        Body.discard(request, limits.bodyBytesMax());
      }
      send(exchange, answer);
    } catch (IOException gone) {
      exchange.close(); // the caller left in the middle: there is nobody to tell
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    try {
      return route(exchange);
    } catch (Refused refused) {
      String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
      log.println("waybill: " + refused.status() + " for " + asked + ": " + refused.sentence());
      return Answer.sentence(refused.status(), refused.sentence());
    } catch (RuntimeException | Error unexpected) {
      unexpected.printStackTrace(log);
      return Answer.sentence(Refused.UNEXPECTED, "The container failed; its log says how.");
    }
  }

  private Answer route(HttpExchange exchange) throws IOException, Refused {
    String path = exchange.getRequestURI().getRawPath();
    return switch (path) {
      case "/ping" -> {
        require(exchange, "GET");
        model.orRefused();
        yield Answer.sentence(Answer.OK, "The model is loaded.");
      }
      case "/execution-parameters" -> {
        require(exchange, "GET");
        yield ExecutionParameters.of(model.orRefused(), limits);
      }
      case "/invocations" -> {
        require(exchange, "POST");
        yield invocations.answer(exchange);
      }
      default ->
          throw new Refused(
              Refused.NOT_FOUND,
              "There is no "
                  + InvalidInput.quoted(String.valueOf(path))
                  + " here, only /ping, /execution-parameters and /invocations.");
    };
  }

  private static void require(HttpExchange exchange, String method) throws Refused {
    if (!exchange.getRequestMethod().equals(method)) {
      exchange.getResponseHeaders().set("Allow", method);
      throw new Refused(Refused.METHOD_NOT_ALLOWED, "This path takes " + method + " only.");
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(
        answer.status(), isHead || answer.body().length == 0 ? -1 : answer.body().length);
    try (OutputStream out = exchange.getResponseBody()) {
      if (!isHead) {
        out.write(answer.body());
      }
    }
  }
}
