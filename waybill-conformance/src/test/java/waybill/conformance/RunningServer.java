package waybill.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The built server as a process of its own, on a free port, in a data directory that lasts as long
 * as this object.
 *
 * <p>A stopped or killed server can be started again on the same data, as a machine does after a
 * crash. One thread at a time may start and stop it; any thread may read the endpoint and the key
 * while it runs.
 */
public final class RunningServer implements AutoCloseable {
  private static final Duration START_MAX = Duration.ofSeconds(30);
  private static final Duration STOP_MAX = Duration.ofSeconds(20);

  private final Path home;
  private final List<String> options;
  private @Nullable Process process;
  private @Nullable URI endpoint;

  private RunningServer(Path home, List<String> options) {
    this.home = home;
    this.options = options;
  }

  /** Starts a server in a fresh data directory and returns when it is ready. */
  public static RunningServer start(String... options) {
    try {
      RunningServer server =
          new RunningServer(Files.createTempDirectory("waybill-judged-"), List.of(options));
      Files.createDirectory(server.data());
      server.startAgain();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the program on the data that is there, and returns when {@code /readyz} answers 200. */
  public void startAgain() {
    if (process != null && process.isAlive()) {
      throw new IllegalStateException("the server runs already");
    }
    try {
      Files.deleteIfExists(endpointFile()); // a kill leaves it behind, and it names the old port
      List<String> words = new ArrayList<>();
      words.add("server");
      words.addAll(List.of("--data", data().toString(), "--listen", "127.0.0.1:0"));
      words.addAll(options);
      ProcessBuilder builder = Program.SERVER.with(words).redirectErrorStream(true);
      builder.environment().keySet().removeIf(name -> name.startsWith("WAYBILL_"));
      process =
          builder.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitReady(process);
  }

  /** Where it listens. */
  public URI endpoint() {
    if (endpoint == null) {
      throw new IllegalStateException("the server does not run");
    }
    return endpoint;
  }

  /** The administrator's key that the first start made. */
  public AccessKey key() {
    return AccessKey.read(data().resolve("credentials"));
  }

  /** The data directory. */
  public Path data() {
    return home.resolve("data");
  }

  /** The process id, to be read while the server runs. */
  public long pid() {
    return running().pid();
  }

  /** True until the process has ended. */
  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** All that the program printed since the data directory was made. */
  public String log() {
    try {
      return Files.exists(logFile()) ? Files.readString(logFile()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process as {@code kill -9} does, and returns when it is gone. */
  public void kill() {
    running().destroyForcibly();
    awaitEnd();
  }

  /** Ends the process as {@code kill} does, and returns its exit code. */
  public int stop() {
    running().destroy();
    return awaitEnd();
  }

  /** Kills the process if it runs, and removes the data directory. */
  @Override
  public void close() {
    if (isAlive()) {
      kill();
    }
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process running() {
    if (process == null || !process.isAlive()) {
      throw new IllegalStateException("the server does not run; it printed:\n" + log());
    }
    return process;
  }

  private int awaitEnd() {
    Process ended = Objects.requireNonNull(process);
    endpoint = null;
    try {
      if (!ended.waitFor(STOP_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
        ended.destroyForcibly();
        throw new IllegalStateException("the server did not end within " + STOP_MAX);
      }
      return ended.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitReady(Process started) {
    boolean ready = Eventually.holds(START_MAX, () -> !started.isAlive() || isReady());
    if (!ready || !started.isAlive()) {
      started.destroyForcibly();
      throw new IllegalStateException("the server did not become ready; it printed:\n" + log());
    }
  }

  private boolean isReady() {
    try {
      if (!Files.exists(endpointFile())) {
        return false;
      }
      String line = Files.readString(endpointFile()).strip();
      if (line.isEmpty() || status(URI.create(line).resolve("/readyz")) != 200) {
        return false;
      }
      endpoint = URI.create(line);
      return true;
    } catch (IOException e) {
      return false; // not there yet, or refused while it starts: the deadline decides
    }
  }

  private static int status(URI page) throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest get = HttpRequest.newBuilder(page).timeout(START_MAX).build();
      return client.send(get, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Path endpointFile() {
    return data().resolve("endpoint");
  }

  private Path logFile() {
    return home.resolve("server.log");
  }
}
