package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import waybill.server.config.NamedEntry;
import waybill.server.config.Setting;
import waybill.server.config.Settings;
import waybill.server.files.LocalDisk;
import waybill.server.objects.ObjectDirectory;
import waybill.server.transform.cases.StandInProgram;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;

/** A server in this process, whose image {@code stand-in:1} is a program of the tests. */
final class JobServer implements AutoCloseable {
  static final String IMAGE = "stand-in:1";
  private static final Duration WAIT_MAX = Duration.ofMinutes(4);

  final Wiring wiring;
  final ObjectDirectory objects;
  private final SignedCalls calls;

  JobServer(Path directory) throws Exception {
    this(directory, Map.of());
  }

  /**
   * @param more settings, before those of the tests
   */
  JobServer(Path directory, Map<Setting, String> more) throws Exception {
    this.objects = new ObjectDirectory(new LocalDisk(), directory.resolve("objects"));
    this.wiring = new Wiring(new LocalDisk(), new DataDirectory(new LocalDisk(), directory));
    this.calls = new SignedCalls(wiring.listen(config(more)), directory);
  }

  private static ServerConfig config(Map<Setting, String> more) {
    Map<Setting, String> options = new HashMap<>(more);
    options.put(Setting.LISTEN, "127.0.0.1:0");
    options.put(Setting.JOBS_AT_ONCE, "4");
    options.put(Setting.RETRY_WAITS, "0");
    NamedEntry program =
        new NamedEntry(
            NamedEntry.PROCESSES,
            "stand-in",
            "the test",
            Map.of(
                "images", new Settings.Given(IMAGE, "the test"),
                "sandbox", new Settings.Given("none", "the test"),
                "command", new Settings.Given(command(), "the test")));
    return ServerConfig.of(Settings.of(Map.of(), Map.of(), options).with(List.of(program)));
  }

  static List<String> command() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx64m",
        "-cp",
        classPath,
        StandInProgram.class.getName());
  }

  JsonObject call(String operation, String request) throws Exception {
    return call(operation, JsonReader.read(request));
  }

  JsonObject call(String operation, Json request) throws Exception {
    return calls.call(operation, request);
  }

  /** The same where success is taken for granted. */
  JsonObject done(String operation, Json request) throws Exception {
    JsonObject answer = call(operation, request);
    assertThat(answer.text("__type")).as("%s", answer).isNull();
    return answer;
  }

  /** A model of containers of the stand-in. */
  void givenModel(String name, List<JsonObject> containers) throws Exception {
    done(
        "CreateModel",
        object()
            .with("ModelName", name)
            .with("ExecutionRoleArn", "arn:aws:iam::123456789012:role/models")
            .with("Containers", new JsonArray(List.copyOf(containers)))
            .json());
  }

  /** A container that behaves so. */
  static Form container(String behavior) {
    return object()
        .with("Image", IMAGE)
        .with("Environment", object().with("STAND_IN", behavior).json());
  }

  /** Waits until a member of a describe answer is one of these. */
  JsonObject awaited(String operation, Json request, String member, List<String> wanted)
      throws Exception {
    Instant deadline = Instant.now().plus(WAIT_MAX);
    while (true) {
      JsonObject answer = done(operation, request);
      @Nullable String now = answer.text(member);
      if (now != null && wanted.contains(now)) {
        return answer;
      }
      assertThat(Instant.now()).as("%s", answer).isBefore(deadline);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  JsonObject endedJob(String name) throws Exception {
    return awaited(
        "DescribeTransformJob",
        job(name),
        "TransformJobStatus",
        List.of("Completed", "Failed", "Stopped"));
  }

  static Json job(String name) {
    return object().with("TransformJobName", name).json();
  }

  static Form object() {
    return new Form();
  }

  /** Members of an object as they come. */
  static final class Form {
    private final Map<String, Json> members = new LinkedHashMap<>();

    Form with(String name, Json value) {
      members.put(name, value);
      return this;
    }

    Form with(String name, String value) {
      return with(name, new JsonString(value));
    }

    Form with(String name, int value) {
      return with(name, new JsonNumber(Integer.toString(value)));
    }

    JsonObject json() {
      return new JsonObject(members);
    }
  }

  @Override
  public void close() throws IOException {
    calls.close();
    wiring.close();
  }
}
