package waybill.cli.cases;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import waybill.wire.json.Json;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** Answers whatever arrives with what a case prescribes, and remembers it. One case at a time. */
final class StubServer implements AutoCloseable {
  private final ServerSocket socket;
  private final List<ServerSocket> doors = new ArrayList<>();
  private final List<ReceivedRequest> received = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final RecordedCase script;
  private int answered;

  StubServer(RecordedCase script) throws IOException {
    this.script = script;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    open(socket);
  }

  /** Serves another door too, until the end of the case; returns its port. */
  int open(ServerSocket door) {
    doors.add(door);
    Thread.ofPlatform().daemon().start(() -> accept(door));
    return door.getLocalPort();
  }

  int port() {
    return socket.getLocalPort();
  }

  synchronized List<ReceivedRequest> received() {
    return List.copyOf(received);
  }

  @Override
  public void close() throws IOException {
    over.countDown();
    for (ServerSocket door : doors) {
      door.close();
    }
  }

  private void accept(ServerSocket door) {
    while (!door.isClosed()) {
      try {
        Socket connection = door.accept();
        Thread.ofPlatform().daemon().start(() -> serve(connection));
      } catch (IOException e) {
        return; // closed: the case is over
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      boolean open = true;
      while (open) {
        ReceivedRequest request = read(in);
        open = request != null && answer(request, connection);
      }
    } catch (IOException | InterruptedException e) {
      // the command went away, as some cases want it to
    }
  }

  private static ReceivedRequest read(InputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    String[] words = first.split(" ", 3);
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new ReceivedRequest(words[0], words[1], headers, in.readNBytes(length));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  /** Answers; false when the connection ends with that. */
  private boolean answer(ReceivedRequest request, Socket connection)
      throws IOException, InterruptedException {
    JsonObject answer = next(request);
    if (answer.get("delay") instanceof JsonNumber seconds) {
      long millis = (long) (1000 * Double.parseDouble(seconds.literal()));
      boolean ended = over.await(millis, TimeUnit.MILLISECONDS);
      if (ended) {
        return false;
      }
    }
    if (answer.members().containsKey("drop")) {
      return false;
    }
    String text = answer.text("body");
    byte[] body = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
    Map<String, Json> headers = new LinkedHashMap<>();
    headers.put("Content-Type", new JsonString("application/x-amz-json-1.1"));
    headers.put("x-amzn-RequestId", new JsonString("req-0001"));
    headers.put("Content-Length", new JsonString(String.valueOf(body.length)));
    if (answer.get("headers") instanceof JsonObject own) {
      own.members().forEach((name, value) -> headers.put(name, value));
      if (own.get("Content-Length") instanceof JsonNull) {
        headers.put("Content-Length", new JsonString(String.valueOf(body.length)));
      }
    }
    int status =
        answer.members().containsKey("status") ? RecordedCase.number(answer, "status") : 200;
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Answer\r\n");
    for (Map.Entry<String, Json> header : headers.entrySet()) {
      if (header.getValue() instanceof JsonString value) {
        head.append(header.getKey()).append(": ").append(value.value()).append("\r\n");
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body);
    connection.getOutputStream().write(out.toByteArray());
    return !request.method().equals("CONNECT");
  }

  private synchronized JsonObject next(ReceivedRequest request) {
    received.add(request);
    if (script.answersOfPaths().get(request.path()) instanceof JsonObject answer) {
      return answer;
    }
    List<JsonObject> answers = script.answers();
    if (answers.isEmpty()) {
      return new JsonObject(Map.of("status", JsonNumber.of(500)));
    }
    return answers.get(Math.min(answered++, answers.size() - 1));
  }
}
