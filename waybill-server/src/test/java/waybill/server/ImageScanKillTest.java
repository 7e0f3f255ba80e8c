package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.server.JobRequests.named;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.server.content.Members;
import waybill.server.imagescan.Reports;
import waybill.wire.json.JsonObject;

/**
 * A server that is killed at random moments of scans, as a process of its own; {@code
 * -Dwaybill.slow=true} kills it more often.
 */
final class ImageScanKillTest {
  private static final int ROUNDS = Boolean.getBoolean("waybill.slow") ? 30 : 3;
  private static final Duration WAIT_MAX = Duration.ofMinutes(4);
  private static final int MILLIS_MAX = 2000;

  private final long seed = Long.getLong("waybill.crash.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final String mark = "scan-kill-" + Math.floorMod(seed, 1_000_000_000L);

  @TempDir private Path directory;

  private interface Condition {
    boolean holds() throws Exception;
  }

  @Test
  void scan_whoseServerIsKilledAgainAndAgain_endsRightAndLeavesNothing() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      Process server = start();
      try (SignedCalls calls = calls()) {
        if (round == 1) {
          calls.call("CreateModelPackage", ScannedPackage.request("good", "good:1"));
          calls.call("CreateModelPackage", ScannedPackage.request("bad", "bad:1"));
        }
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(MILLIS_MAX)); // the random moment of the kill
      server.destroyForcibly().waitFor();
    }

    Process last = start();
    try (SignedCalls calls = calls()) {
      JsonObject good = ended(calls, "good");
      JsonObject bad = ended(calls, "bad");

      assertThat(ScannedPackage.scan(good).text("Status"))
          .as("seed %d", seed)
          .isEqualTo("Completed");
      assertThat(ScannedPackage.profile(good).text("FailureReason"))
          .as("seed %d: behind the scan its job ran", seed)
          .contains("No S3 objects found");
      assertThat(ScannedPackage.scan(bad).text("FailureReason"))
          .as("seed %d", seed)
          .contains("severity CRITICAL: CVE-2024-1");
      JsonObject jobs = calls.call("ListTransformJobs", object().json());
      assertThat(new Members(jobs).items("TransformJobSummaries")).as("seed %d", seed).hasSize(1);
      awaited(() -> scanners() == 0);
    } finally {
      last.destroy();
      assertThat(last.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(scanners()).as("seed %d", seed).isZero();
  }

  private static JsonObject ended(SignedCalls calls, String name) throws Exception {
    awaited(
        () ->
            "Failed"
                .equals(
                    calls.call("DescribeModelPackage", named(name)).text("ModelPackageStatus")));
    return calls.call("DescribeModelPackage", named(name));
  }

  /** A server whose scanner takes a second, and has a child in another session. */
  private Process start() throws Exception {
    Path script = directory.resolve("scan.sh");
    Files.writeString(
        script,
        "setsid sleep 600 &\nsleep 1\ncase $1 in bad*) "
            + Reports.printing(Reports.CRITICAL).strip()
            + ";; *) "
            + Reports.printing(Reports.CLEAN).strip()
            + ";; esac\n");
    Path endpoint = directory.resolve("data/endpoint");
    Files.deleteIfExists(endpoint);
    List<String> line =
        new ArrayList<>(JobServer.command().subList(0, JobServer.command().size() - 1));
    line.addAll(List.of(Main.class.getName(), "server", "--listen", "127.0.0.1:0"));
    line.addAll(List.of("--data", directory.resolve("data").toString()));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()));
    builder.environment().put("WAYBILL_IMAGE_SCAN_COMMAND", "/bin/sh " + script + " {image}");
    builder.environment().put("SCAN_KILL_MARK", mark);
    Process server = builder.start();
    awaited(() -> Files.exists(endpoint) || !server.isAlive());
    assertThat(server.isAlive()).as(Files.readString(directory.resolve("log"))).isTrue();
    return server;
  }

  private SignedCalls calls() throws Exception {
    Path data = directory.resolve("data");
    return new SignedCalls(Files.readString(data.resolve("endpoint")).strip(), data);
  }

  private static void awaited(Condition condition) throws Exception {
    long end = System.nanoTime() + WAIT_MAX.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** Processes of scanners that came from servers of this test. */
  private long scanners() {
    return ProcessHandle.allProcesses()
        .map(ImageScanKillTest::environment)
        .filter(found -> found.contains(mark) && found.contains("WAYBILL_SCAN="))
        .count();
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
