package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.server.JobServer.container;
import static waybill.server.JobServer.job;
import static waybill.server.JobServer.object;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ObjectUri;
import waybill.server.content.Members;
import waybill.server.files.LocalDisk;
import waybill.server.objects.ObjectDirectory;
import waybill.wire.json.Json;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;

/**
 * A server that is killed at random moments of validations, as a process of its own: three times,
 * and fifty times with {@code -Dwaybill.slow=true}. A validation that has ended is followed by the
 * next attempt.
 */
final class ValidationKillTest {
  private static final int ROUNDS = Boolean.getBoolean("waybill.slow") ? 50 : 3;
  private static final String BEHAVIOR =
      "{\"invocations\":{\"kind\":\"echo\",\"faults\":[{\"delay_s\":0.3}]}}";
  private static final Duration WAIT_MAX = Duration.ofMinutes(2);
  private static final int MILLIS_MAX = 4000;
  private static final String ROWS = "1,2\n3,4\n";

  private final long seed = Long.getLong("waybill.crash.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final String name = "kill-" + Math.floorMod(seed, 1_000_000_000L);

  @TempDir private Path directory;
  private Path output = Path.of("unset");
  private String arn = "unset";
  private int begun;

  @Test
  void validation_whoseServerIsKilledAgainAndAgain_endsAsItWouldHaveAndLeavesNothing()
      throws Exception {
    Path objects = directory.resolve("data/objects");
    output = objects.resolve("out").resolve(name).resolve("rows.csv.out");
    new ObjectDirectory(new LocalDisk(), objects)
        .put(new ObjectUri("in", "rows.csv"), ROWS.getBytes(StandardCharsets.UTF_8));
    Process server = start();
    register();
    for (int round = 1; round <= ROUNDS; round++) {
      kill(server);
      if (Files.exists(output)) {
        assertThat(output).as("seed %d, round %d", seed, round).hasContent(ROWS);
      }
      server = start();
      goOn();
    }

    try (SignedCalls calls = calls()) {
      assertThat(holds(() -> hasEnded(calls))).as("seed %d: %s", seed, status(calls)).isTrue();
      assertThat(status(calls)).as("seed %d", seed).isEqualTo("Completed");
      assertThat(output).hasContent(ROWS);
      assertEvidence(calls);
      assertThat(processes()).as("seed %d", seed).isEmpty();
    } finally {
      server.destroy();
      assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
    for (String place : List.of("transforms", "containers")) {
      assertThat(directory.resolve("data").resolve(place)).isEmptyDirectory();
    }
  }

  private void register() throws Exception {
    try (SignedCalls calls = calls()) {
      calls.call("CreateModelPackageGroup", object().with("ModelPackageGroupName", name).json());
      JsonObject made =
          calls.call(
              "CreateModelPackage", JobRequests.version(name, name, List.of(container(BEHAVIOR))));
      arn = String.valueOf(made.text("ModelPackageArn"));
      begun = 1;
    }
  }

  /** Validates the package once more if nothing is going on. */
  private void goOn() throws Exception {
    try (SignedCalls calls = calls()) {
      if (hasEnded(calls)) {
        assertThat(status(calls)).as("seed %d", seed).isEqualTo("Completed");
        assertThat(output).as("seed %d", seed).hasContent(ROWS);
        Files.delete(output);
        JsonObject started =
            calls.call("Waybill.StartModelPackageValidation", JobRequests.named(arn));
        assertThat(started.text("__type")).as("%s", started).isNull();
        begun++;
      }
    }
  }

  /** Each attempt at the package has evidence that tells of all that was begun of its job. */
  private void assertEvidence(SignedCalls calls) throws Exception {
    JsonObject described =
        calls.call("Waybill.DescribeModelPackageValidation", JobRequests.named(arn));
    List<Json> attempts = new Members(described).items("Attempts");
    assertThat(attempts).hasSize(begun);
    long runs = 0;
    for (Json attempt : attempts) {
      Members profile = new Members(new Members(attempt).items("Profiles").getFirst());
      String job = profile.text("TransformJobName", "");
      JsonObject answer = calls.call("Waybill.DescribeTransformJobEvidence", job(job));
      assertThat(answer.get("Verified")).as("%s", answer).isEqualTo(new JsonBoolean(true));
      Members evidence = new Members(JsonReader.read(String.valueOf(answer.text("Evidence"))));
      assertThat(evidence.text("Verdict", "")).isEqualTo("Completed");
      assertThat(evidence.items("Attempts")).hasSize((int) evidence.number("Attempt", 0));
      runs += evidence.number("Attempt", 0);
    }
    assertThat(runs).as("seed %d", seed).isBetween((long) begun, (long) begun + ROUNDS);
    System.out.printf(
        "seed %d: %d kills, %d validations, %d runs of their jobs%n", seed, ROUNDS, begun, runs);
  }

  /** Lets it work for a while, and kills it. */
  private void kill(Process server) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(random.nextInt(MILLIS_MAX));
    server.destroyForcibly().waitFor();
  }

  private Process start() throws IOException {
    Path config = directory.resolve("config.yaml");
    String command =
        JobServer.command().stream()
            .map(word -> "        - '" + word + "'\n")
            .collect(Collectors.joining());
    Files.writeString(
        config,
        "runtimes:\n  process:\n    stand-in:\n      images: '"
            + JobServer.IMAGE
            + "'\n      sandbox: none\n      command:\n"
            + command);
    Path endpoint = directory.resolve("data/endpoint");
    Files.deleteIfExists(endpoint);
    List<String> line =
        new ArrayList<>(JobServer.command().subList(0, JobServer.command().size() - 1));
    line.addAll(List.of(Main.class.getName(), "server", "--listen", "127.0.0.1:0"));
    line.addAll(List.of("--config", config.toString()));
    line.addAll(List.of("--data", directory.resolve("data").toString()));
    Process server =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()))
            .start();
    assertThat(holds(() -> Files.exists(endpoint) || !server.isAlive())).isTrue();
    assertThat(server.isAlive()).as(Files.readString(directory.resolve("log"))).isTrue();
    return server;
  }

  private SignedCalls calls() throws Exception {
    Path data = directory.resolve("data");
    return new SignedCalls(Files.readString(data.resolve("endpoint")).strip(), data);
  }

  private boolean hasEnded(SignedCalls calls) {
    return List.of("Completed", "Failed").contains(status(calls));
  }

  private String status(SignedCalls calls) {
    try {
      return String.valueOf(
          calls.call("DescribeModelPackage", JobRequests.named(arn)).text("ModelPackageStatus"));
    } catch (Exception e) {
      throw new AssertionError("The server does not answer.", e);
    }
  }

  private static boolean holds(BooleanSupplier condition) {
    long end = System.nanoTime() + WAIT_MAX.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return condition.getAsBoolean();
  }

  /** Those that have the profile's name in their environment. */
  private List<String> processes() {
    List<String> found = new ArrayList<>();
    for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
      if (environment(process).contains(name)) {
        found.add(process.info().commandLine().orElse("?"));
      }
    }
    return found;
  }

  private static String environment(ProcessHandle process) {
    try {
      Path file = Path.of("/proc", Long.toString(process.pid()), "environ");
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException gone) { // or somebody else's
      return "";
    }
  }
}
