package waybill.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.inference.ContainerEnd;
import waybill.registry.inference.ContainerFailure;
import waybill.registry.inference.ContainerLimits;
import waybill.registry.inference.ContainerRequest;
import waybill.registry.inference.ContainerRequest.Mount;
import waybill.registry.inference.ContainerUse;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.inference.InferenceRuntime;

/** What each runtime promises, asked of real containers. */
public abstract class RuntimeContract {
  private static final long MEMORY_BYTES = 256L << 20;
  private static final int PROCESSES = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final AtomicInteger COUNT = new AtomicInteger();

  @TempDir Path directory;

  private final List<InferenceContainer> started = new ArrayList<>();
  private final String owner =
      "test" + ProcessHandle.current().pid() + "x" + COUNT.incrementAndGet();
  private InferenceRuntime runtime;
  private Path model;

  /** As {@link TestRuntimes#of} has it. Says by an assumption what is missing on this machine. */
  protected abstract String kind() throws Exception;

  /** As {@link TestRuntimes#of} has it. */
  protected abstract String place(Path scratch);

  /** Whether limits of memory and processes are held on this machine. */
  protected boolean limits() {
    return true;
  }

  /** Whether a container can be cut off. */
  protected boolean isolates() {
    return true;
  }

  /** Whether it says that memory was the reason of an end. */
  protected boolean tellsOutOfMemory() {
    return true;
  }

  /** Where a container finds its model. */
  protected String modelDirectory(Path source) {
    return "/opt/ml/model";
  }

  @BeforeEach
  void makeRuntime() throws Exception {
    runtime = TestRuntimes.of(kind(), place(directory.resolve("scratch")));
    model = Files.createDirectory(directory.resolve("model"));
    Files.writeString(model.resolve("weights"), "0.5");
  }

  @AfterEach
  void closeContainers() throws Exception {
    started.forEach(InferenceContainer::close);
    if (runtime != null) {
      runtime.removeLeftovers(owner);
    }
  }

  @Test
  void start_ofAServingImage_answersPingAtItsAddress() throws Exception {
    InferenceContainer container = start("ping", Map.of());

    awaitReady(container);

    assertThat(ask(container, "/ping")).isEqualTo("pong");
    assertThat(container.end()).isEmpty();
  }

  @Test
  void start_withEnvironment_givesItToTheContainerAndNothingOfTheServers() throws Exception {
    InferenceContainer container = start("env", Map.of("THRESHOLD", "0.5 $(id) \"x\""));
    awaitReady(container);

    assertThat(ask(container, "/env/THRESHOLD")).isEqualTo("0.5 $(id) \"x\"");
    assertThat(ask(container, "/env/JAVA_HOME")).isIn("", "null");
    assertThat(ask(container, "/env/HOSTNAME")).isEqualTo("algo-1");
  }

  @Test
  void mounts_always_areReadable() throws Exception {
    InferenceContainer container = start("read", Map.of());
    awaitReady(container);

    assertThat(ask(container, "/read" + modelDirectory(model) + "/weights")).isEqualTo("0.5");
  }

  @Test
  void mounts_always_areReadOnly() throws Exception {
    assumeTrue(modelDirectory(model).startsWith("/opt/"), "a plain process can write what it owns");
    InferenceContainer container = start("write", Map.of());
    awaitReady(container);

    assertThat(ask(container, "/write/opt/ml/model/x")).isEqualTo("refused");
    assertThat(ask(container, "/write/etc/x")).isEqualTo("refused");
    assertThat(ask(container, "/write/x")).isEqualTo("refused");
    assertThat(ask(container, "/write/tmp/x")).isEqualTo("written");
    assertThat(model).isDirectoryContaining(file -> file.endsWith("weights"));
    assertThat(model.resolve("x")).doesNotExist();
  }

  @Test
  void start_fromAThreadThatEnds_keepsTheContainer() throws Exception {
    Thread thread = Thread.ofPlatform().start(() -> startUnchecked("thread"));
    thread.join();
    InferenceContainer container = started.getFirst();
    awaitReady(container);

    Thread.sleep(300); // the kernel would have acted on the thread's end by now

    assertThat(ask(container, "/ping")).isEqualTo("pong");
  }

  private void startUnchecked(String name) {
    try {
      start(name, Map.of());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void end_afterAnExit_isItsCode() throws Exception {
    InferenceContainer container = start("exit", Map.of());
    awaitReady(container);

    ask(container, "/exit/9");

    assertThat(await(container::end)).contains(new ContainerEnd(9, false));
  }

  @Test
  void end_ofAnImageThatFailsAtItsStart_isSeenWithWhatItSaid() throws Exception {
    InferenceContainer container = start("crash", Map.of("EXIT_AT_START", "3"));

    assertThat(await(container::end)).contains(new ContainerEnd(3, false));
    assertThat(await(() -> line(container, "leaving with 3"))).isPresent();
  }

  @Test
  void lastLines_always_areTheEndOfBothStreams() throws Exception {
    InferenceContainer container = start("lines", Map.of());
    awaitReady(container);
    for (int i = 1; i <= 5; i++) {
      ask(container, "/say/line" + i);
    }

    assertThat(await(() -> line(container, "line5"))).isPresent();
    assertThat(container.lastLines(2)).containsExactly("line4", "line5");
    assertThat(container.lastLines(100)).contains("serving as algo-1");
    container.close();
    assertThat(container.lastLines(100)).contains("line4", "line5");
  }

  @Test
  void output_isHeardWhileTheContainerRunsAndToItsEnd() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    InferenceContainer container =
        runtime.start(request(owner, "heard", model).build(), heard::add);
    started.add(container);
    awaitReady(container);

    ask(container, "/say/now");

    assertThat(await(() -> heard.stream().filter("now"::equals).findFirst())).isPresent();
    ask(container, "/say/last");
    container.close();
    assertThat(heard).startsWith("serving as algo-1").containsOnlyOnce("now", "last");
  }

  @Test
  void ping_ofAnImageThatIsNeverReady_staysUnsuccessfulWhileItRuns() throws Exception {
    InferenceContainer container = start("busy", Map.of("NEVER_READY", "1"));

    assertThat(await(() -> status(container, "/ping"))).contains(503);
    assertThat(container.end()).isEmpty();
  }

  @Test
  void close_always_letsTheContainerEndByItself() throws Exception {
    InferenceContainer container = start("term", Map.of());
    awaitReady(container);

    container.close();

    assertThat(container.end()).contains(new ContainerEnd(143, false)); // 128 and SIGTERM
    assertThatThrownBy(() -> ask(container, "/ping")).isInstanceOf(IOException.class);
    container.close();
  }

  @Test
  void close_ofAContainerThatIgnoresTheSignal_killsIt() throws Exception {
    InferenceContainer container = start("deaf", Map.of("IGNORE_TERM", "1"));
    awaitReady(container);

    container.close();

    assertThat(container.end()).contains(new ContainerEnd(137, false)); // 128 and SIGKILL
  }

  @Test
  void close_always_endsProcessesThatLeftTheirParents() throws Exception {
    InferenceContainer container = start("orphan", Map.of());
    awaitReady(container);
    String seconds = Integer.toString(100_000 + COUNT.incrementAndGet());
    ask(container, "/orphan/" + seconds);
    assertThat(await(() -> sleeping(seconds))).isPresent();

    container.close();

    assertThat(sleeping(seconds)).isEmpty();
  }

  @Test
  void end_afterTooMuchMemory_saysSo() throws Exception {
    assumeTrue(limits(), "no limits of memory on this machine");
    InferenceContainer container = start("eat", Map.of());
    awaitReady(container);

    ask(container, "/eat");

    Optional<ContainerEnd> end = await(container::end);
    assertThat(end.map(ContainerEnd::exitCode)).contains(137);
    assertThat(end.map(ContainerEnd::isOutOfMemory)).contains(tellsOutOfMemory());
  }

  @Test
  void processes_beyondTheLimit_cannotBegin() throws Exception {
    assumeTrue(limits(), "no limits of processes on this machine");
    InferenceContainer container = start("fork", Map.of());
    awaitReady(container);

    int begun = Integer.parseInt(ask(container, "/fork/300"));

    assertThat(begun).isBetween(10, PROCESSES);
  }

  @Test
  void use_ofARunningContainer_tellsMemoryAndTime() throws Exception {
    InferenceContainer container = start("use", Map.of());
    awaitReady(container);

    Optional<ContainerUse> use = await(() -> container.use().filter(some -> !some.cpu().isZero()));

    assertThat(use.orElseThrow().memoryBytes()).isBetween(100_000L, MEMORY_BYTES);
    container.close();
    assertThat(container.use().orElseThrow().cpu()).isGreaterThanOrEqualTo(use.get().cpu());
  }

  @Test
  void start_ofAnIsolatedContainer_reachesNoOtherButAnswers() throws Exception {
    ContainerRequest isolated = request(owner, "isolated", model).isolated().build();
    if (!isolates()) {
      assertThatThrownBy(() -> runtime.start(isolated))
          .isInstanceOf(ContainerFailure.class)
          .hasMessageContaining("network isolation");
      return;
    }
    InferenceContainer container = runtime.start(isolated);
    started.add(container);
    InferenceContainer free = start("free", Map.of());
    InferenceContainer other = start("other", Map.of());
    awaitReady(container);
    awaitReady(free);
    awaitReady(other);
    String path = "/connect/" + ask(other, "/ip/") + "/8080";

    assertThat(ask(container, path)).isEqualTo("refused");
    assertThat(ask(free, path)).isEqualTo("reached");
  }

  @Test
  void removeLeftovers_afterTheServerWasKilled_endsItsContainersAndNoOthers() throws Exception {
    String seconds = Integer.toString(100_000 + COUNT.incrementAndGet());
    Process server = otherServer("left");
    URI left;
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      left = URI.create(String.valueOf(out.readLine()));
      await(() -> status(left, "/ping"));
      ask(left, "/orphan/" + seconds);
      assertThat(await(() -> sleeping(seconds))).isPresent();
      InferenceContainer own = start("own", Map.of());
      awaitReady(own);

      server.destroyForcibly().waitFor();
      runtime.removeLeftovers(owner);

      assertThatThrownBy(() -> ask(left, "/ping")).isInstanceOf(IOException.class);
      assertThat(sleeping(seconds)).isEmpty();
      assertThat(ask(own, "/ping")).isEqualTo("pong");
    } finally {
      server.destroyForcibly();
    }
    start("left", Map.of()).close(); // its name is free again
  }

  private Process otherServer(String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
            TestRuntimes.class.getName(),
            kindUnchecked(),
            place(directory.resolve("scratch")),
            owner,
            name,
            model.toString())
        .redirectError(new File("/dev/null"))
        .start();
  }

  private String kindUnchecked() throws IOException {
    try {
      return kind();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** The request of the tests, which may be changed before it is built. */
  static Request request(String owner, String name, Path model) {
    return new Request(owner, name, model);
  }

  static final class Request {
    private final String owner;
    private final String name;
    private final Path model;
    private final Map<String, String> environment = new HashMap<>();
    private String image = TestRuntimes.IMAGE;
    private boolean isIsolated;

    Request(String owner, String name, Path model) {
      this.owner = owner;
      this.name = name;
      this.model = model;
    }

    Request isolated() {
      isIsolated = true;
      return this;
    }

    Request image(String another) {
      image = another;
      return this;
    }

    Request with(Map<String, String> variables) {
      environment.putAll(variables);
      return this;
    }

    ContainerRequest build() {
      return new ContainerRequest(
          owner,
          name,
          image,
          "algo-1",
          environment,
          List.of(new Mount(model, "/opt/ml/model")),
          new ContainerLimits(MEMORY_BYTES, 2, PROCESSES),
          isIsolated);
    }
  }

  private InferenceContainer start(String name, Map<String, String> environment)
      throws IOException, InterruptedException {
    InferenceContainer container =
        runtime.start(request(owner, name, model).with(environment).build());
    started.add(container);
    return container;
  }

  private static void awaitReady(InferenceContainer container) throws Exception {
    Optional<Integer> status = await(() -> status(container, "/ping"));
    assertThat(status).as(() -> container.end() + " " + container.lastLines(20)).contains(200);
  }

  /** What is there within the tests' patience, or nothing. */
  private static <T> Optional<T> await(Callable<Optional<T>> look) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<T> seen = look.call();
    while (seen.isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(50);
      seen = look.call();
    }
    return seen;
  }

  private static Optional<String> line(InferenceContainer container, String line) {
    return container.lastLines(100).stream().filter(line::equals).findFirst();
  }

  private static Optional<Integer> status(InferenceContainer container, String path) {
    return container.end().isPresent() ? Optional.of(0) : status(container.address(), path);
  }

  private static Optional<Integer> status(URI address, String path) {
    try {
      return Optional.of(connection(address, path).getResponseCode());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String ask(InferenceContainer container, String path) throws IOException {
    return ask(container.address(), path);
  }

  private static String ask(URI address, String path) throws IOException {
    byte[] body = connection(address, path).getInputStream().readAllBytes();
    return new String(body, StandardCharsets.UTF_8);
  }

  private static HttpURLConnection connection(URI address, String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) address.resolve(path).toURL().openConnection();
    connection.setConnectTimeout(2000);
    connection.setReadTimeout(20_000);
    connection.setRequestProperty("Connection", "close");
    return connection;
  }

  /** The processes of this machine, in whatever container, that sleep so many seconds. */
  private static Optional<List<Long>> sleeping(String seconds) {
    List<Long> ids =
        ProcessHandle.allProcesses()
            .filter(process -> process.info().commandLine().orElse("").endsWith(" " + seconds))
            .map(ProcessHandle::pid)
            .toList();
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
  }
}
