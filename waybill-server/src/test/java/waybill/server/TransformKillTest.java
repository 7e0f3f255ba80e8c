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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ObjectUri;
import waybill.server.files.LocalDisk;
import waybill.server.objects.ObjectDirectory;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonReader;

/**
 * A server that is killed at random moments of a job, as a process of its own; {@code
 * -Dwaybill.crash.rounds=N} kills it more often.
 */
final class TransformKillTest {
  private static final int ROUNDS = Integer.getInteger("waybill.crash.rounds", 3);
  private static final String BEHAVIOR =
      "{\"invocations\":{\"kind\":\"echo\",\"faults\":[{\"delay_s\":1}]}}";
  private static final Duration WAIT_MAX = Duration.ofMinutes(2);
  private static final int MILLIS_MAX = 3000;

  private final long seed = Long.getLong("waybill.crash.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final String name = "kill-" + Math.floorMod(seed, 1_000_000_000L);

  @TempDir private Path directory;

  @Test
  void job_whoseServerIsKilledAgainAndAgain_completesAndLeavesNothing() throws Exception {
    ObjectDirectory objects =
        new ObjectDirectory(new LocalDisk(), directory.resolve("data/objects"));
    objects.put(new ObjectUri("in", "rows.csv"), "1,2\n".getBytes(StandardCharsets.UTF_8));
    Process first = start();
    try (SignedCalls calls = calls()) {
      calls.call("CreateModel", model());
      assertThat(calls.call("CreateTransformJob", request()).text("TransformJobArn")).isNotNull();
    } finally {
      kill(first);
    }
    for (int round = 1; round < ROUNDS; round++) {
      kill(start());
    }

    Process last = start();
    try (SignedCalls calls = calls()) {
      assertThat(holds(() -> status(calls).equals("Completed")))
          .as("seed %d: %s", seed, status(calls))
          .isTrue();
      assertThat(directory.resolve("data/objects/out/rows.csv.out")).hasContent("1,2\n");
      assertThat(processes()).as("seed %d", seed).isEmpty();
    } finally {
      last.destroy();
      assertThat(last.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
    try (Stream<Path> left = Files.list(directory.resolve("data/transforms"))) {
      assertThat(left).isEmpty();
    }
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

  private String status(SignedCalls calls) {
    try {
      return String.valueOf(
          calls.call("DescribeTransformJob", job(name)).text("TransformJobStatus"));
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

  /** Those that have the job's name in their environment. */
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

  private Json model() {
    return object()
        .with("ModelName", name)
        .with("ExecutionRoleArn", "arn:aws:iam::123456789012:role/models")
        .with("Containers", new JsonArray(List.of(container(BEHAVIOR).json())))
        .json();
  }

  private Json request() {
    return object()
        .with("TransformJobName", name)
        .with("ModelName", name)
        .with(
            "TransformInput",
            JsonReader.read(
                "{\"DataSource\":{\"S3DataSource\":{\"S3DataType\":\"S3Prefix\","
                    + "\"S3Uri\":\"s3://in/rows\"}}}"))
        .with("TransformOutput", object().with("S3OutputPath", "s3://out/").json())
        .with(
            "TransformResources",
            object().with("InstanceType", "ml.m5.large").with("InstanceCount", 1).json())
        .json();
  }
}
