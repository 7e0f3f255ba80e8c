package waybill.onnx;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, and a client of it. */
public final class Container implements AutoCloseable {
  private static final Duration WAIT_MAX = Duration.ofSeconds(60);

  private final Process process;
  private final URI address;
  private final List<String> log;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Container(Process process, URI address, List<String> log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /** Starts it for a model directory and waits until its port answers. */
  public static Container start(Path models, Map<String, String> variables) throws IOException {
    return start(models, variables, List.of());
  }

  /** The same, with options of the Java machine. */
  public static Container start(
      Path models, Map<String, String> variables, List<String> javaOptions) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("waybill.onnx.Main", "serve"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SAGEMAKER_BIND_TO_PORT", "0");
    builder.environment().put("WAYBILL_MODEL_DIR", models.toString());
    builder.environment().putAll(variables);
    Process process = builder.start();
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    String line = reader.readLine();
    String start = "waybill: listening at ";
    if (line == null || !line.startsWith(start)) {
      throw new IOException("it said " + line);
    }
    log.add(line);
    Thread.ofVirtual().start(() -> reader.lines().forEach(log::add));
    return new Container(process, URI.create(line.substring(start.length())), log);
  }

  /** What it printed so far. */
  public List<String> log() {
    return List.copyOf(log);
  }

  /** Asks for {@code /ping} until the model is there or is known to be broken. */
  public int settledPing() throws IOException, InterruptedException {
    long end = System.nanoTime() + WAIT_MAX.toNanos();
    while (System.nanoTime() < end) {
      HttpResponse<String> answer = get("/ping");
      if (!answer.body().contains("being loaded")) {
        return answer.statusCode();
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new IOException("the model is still being loaded");
  }

  /** A GET. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
  }

  /** An invocation; headers in pairs. */
  public HttpResponse<String> invoke(String body, String... headers)
      throws IOException, InterruptedException {
    return client.send(invocation(headers).POST(BodyPublishers.ofString(body)).build(), text());
  }

  /** An invocation whose body comes in chunks, without its length. */
  public HttpResponse<String> invokeInChunks(byte[] body, String... headers)
      throws IOException, InterruptedException {
    var chunks =
        BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)); // of unknown length
    return client.send(invocation(headers).POST(chunks).build(), text());
  }

  private HttpRequest.Builder invocation(String... headers) {
    var builder = HttpRequest.newBuilder(address.resolve("/invocations"));
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  private static HttpResponse.BodyHandler<String> text() {
    return BodyHandlers.ofString();
  }

  /** Its port. */
  public int port() {
    return address.getPort();
  }

  /** The process. */
  public Process process() {
    return process;
  }

  @Override
  public void close() throws IOException {
    client.close();
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
