package waybill.server.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The stand-in container of the tests for commands: it does what the path of a request says. The
 * script {@code containers/answer} does the same in an engine.
 */
final class ServedActions {
  private static final int MEBIBYTE = 1 << 20;

  private ServedActions() {}

  public static void main(String[] args) throws IOException {
    String exit = System.getenv("EXIT_AT_START");
    if (exit != null) {
      System.out.println("leaving with " + exit);
      System.exit(Integer.parseInt(exit));
    }
    if (System.getenv("IGNORE_TERM") != null) {
      Runtime.getRuntime().addShutdownHook(new Thread(ServedActions::sleepLong));
    }
    int port = Integer.parseInt(System.getenv("SAGEMAKER_BIND_TO_PORT"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", ServedActions::answer);
    server.start();
    System.out.println("serving as " + System.getenv("HOSTNAME"));
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String[] parts = exchange.getRequestURI().getPath().split("/", 3);
    String rest = parts.length > 2 ? parts[2] : "";
    String text = answer(parts[1], rest);
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    boolean busy = parts[1].equals("ping") && System.getenv("NEVER_READY") != null;
    exchange.sendResponseHeaders(busy ? 503 : 200, body.length == 0 ? -1 : body.length);
    try (OutputStream stream = exchange.getResponseBody()) {
      stream.write(body);
    }
    if (parts[1].equals("exit")) {
      Runtime.getRuntime().halt(Integer.parseInt(rest));
    }
    if (parts[1].equals("eat")) {
      eat();
    }
  }

  private static String answer(String action, String rest) throws IOException {
    return switch (action) {
      case "ping" -> "pong";
      case "env" -> String.valueOf(System.getenv(rest));
      case "read" -> read(Path.of("/" + rest));
      case "write" -> write(Path.of("/" + rest));
      case "say" -> {
        System.err.println(rest);
        yield "said";
      }
      case "orphan" -> {
        begin("sh", "-c", "setsid sleep " + rest + " >/dev/null 2>&1 </dev/null &");
        yield "begun";
      }
      case "connect" -> connect(rest.split("/", 2));
      case "fork" -> Integer.toString(fork(Integer.parseInt(rest)));
      default -> "leaving";
    };
  }

  private static String read(Path path) {
    try (InputStream stream = Files.newInputStream(path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "refused";
    }
  }

  private static String write(Path path) {
    try {
      Files.writeString(path, "x");
      return "written";
    } catch (IOException e) {
      return "refused";
    }
  }

  private static String connect(String[] address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address[0], Integer.parseInt(address[1])), 2000);
      return "reached";
    } catch (IOException e) {
      return "refused";
    }
  }

  private static int fork(int count) {
    int begun = 0;
    try {
      while (begun < count) {
        begin("sleep", "300");
        begun++;
      }
    } catch (IOException | OutOfMemoryError e) {
      return begun; // no more processes, or no more threads that watch them
    }
    return begun;
  }

  private static void begin(String... command) throws IOException {
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void eat() {
    List<byte[]> eaten = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      byte[] mebibyte = new byte[MEBIBYTE];
      for (int at = 0; at < MEBIBYTE; at += 4096) {
        mebibyte[at] = 1; // memory that is not touched is not there
      }
      eaten.add(mebibyte);
    }
    System.out.println("ate " + eaten.size());
  }

  private static void sleepLong() {
    try {
      Thread.sleep(600_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
