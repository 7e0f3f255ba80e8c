package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.server.JobRequests.named;
import static waybill.server.JobServer.container;
import static waybill.server.JobServer.object;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ObjectUri;
import waybill.server.config.Setting;
import waybill.server.content.Members;
import waybill.server.imagescan.Reports;
import waybill.wire.json.Json;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonObject;

/** Scans of images in a whole server, with a scanner that is a program. */
final class ImageScanTest {
  private static final String ECHO = "{\"invocations\":{\"kind\":\"echo\"}}";
  private static final String VERSION = "scored/1";

  /** Waits as long as a file is there. */
  private static final String WAITING =
      "touch \"$0.began\"; while [ -e \"$0.wait\" ]; do sleep 0.1; done\n";

  private static final Duration WAIT_MAX = Duration.ofMinutes(4);

  @TempDir private Path directory;

  @Test
  void image_withoutAFinding_completesAndItsProfileRuns() throws Exception {
    try (JobServer server = server(Reports.printing(Reports.CLEAN))) {
      JsonObject ended = validated(server);

      assertThat(ended.text("ModelPackageStatus")).isEqualTo("Completed");
      assertThat(ScannedPackage.scan(ended).text("Name")).isEqualTo("image-1");
      assertThat(ScannedPackage.scan(ended).text("Status")).isEqualTo("Completed");
      JsonObject attempt = attempt(server);
      String job =
          new Members(new Members(attempt).items("Profiles").getFirst())
              .text("TransformJobName", "");
      JsonObject evidence =
          server.done(
              "Waybill.DescribeTransformJobEvidence",
              object().with("TransformJobName", job).json());
      String sha256 =
          new Members(new Members(attempt).items("ImageScans").getFirst()).text("ReportSha256", "");
      assertThat(sha256).hasSize(64);
      assertThat(evidence.text("Evidence"))
          .contains(
              "\"ImageScans\":[{\"Name\":\"image-1\",\"Image\":\"stand-in:1\","
                  + "\"Status\":\"Completed\",\"ImageDigest\":\"sha256:0a\"")
          .contains("\"ReportSha256\":\"" + sha256 + "\"");
    }
  }

  @Test
  void image_withACriticalVulnerability_failsThePackageAndNoProfileRuns() throws Exception {
    try (JobServer server = server(Reports.printing(Reports.CRITICAL))) {
      JsonObject ended = validated(server);

      assertThat(ended.text("ModelPackageStatus")).isEqualTo("Failed");
      assertThat(ScannedPackage.scan(ended).text("FailureReason"))
          .isEqualTo(
              "The image stand-in:1 has a vulnerability of severity CRITICAL: CVE-2024-1 in"
                  + " openssl 3.0.1, fixed in 3.0.2.");
      assertThat(ScannedPackage.profile(ended).text("FailureReason"))
          .isEqualTo("ClientError: the profile did not run, as scans of images failed: image-1.");
      assertThat(new Members(attempt(server)).items("ImageScans")).hasSize(1);
      assertThat(evidence(server).text("Evidence"))
          .startsWith(
              "{\"Format\":\"waybill-evidence/1\",\"ModelPackageArn\":\""
                  + ended.text("ModelPackageArn")
                  + "\",\"ProfileName\":\"rows\",\"ValidationAttempt\":1,\"StartTime\":")
          .contains("\"Verdict\":\"Failed\",\"Rule\":\"I-V1\",\"FailureReason\":\"ClientError: the")
          .contains("\"ImageScans\":[{\"Name\":\"image-1\"", "\"VulnerabilityId\":\"CVE-2024-1\"")
          .endsWith("\"Requests\":{\"Count\":0}}");
      JsonObject jobs = server.done("ListTransformJobs", object().json());
      assertThat(new Members(jobs).items("TransformJobSummaries")).isEmpty();
    }
  }

  @Test
  void scanner_thatFails_failsThePackageWithItsWords() throws Exception {
    try (JobServer server = server("echo no such image >&2; exit 1\n")) {
      JsonObject ended = validated(server);

      assertThat(ended.text("ModelPackageStatus")).isEqualTo("Failed");
      assertThat(ScannedPackage.scan(ended).text("FailureReason"))
          .isEqualTo(
              "The image stand-in:1 was not scanned: The scanner ended with 1: no such image");
      JsonObject evidence = evidence(server);
      assertThat(evidence.get("Verified")).isEqualTo(new JsonBoolean(true));
      assertThat(evidence.text("Evidence"))
          .contains("\"Rule\":\"I-S1\"", "ended with 1: no such image");
      Path file = evidenceFile(String.valueOf(evidence.text("Sha256")));
      Files.writeString(file, Files.readString(file).replace("Failed", "Completed"));
      assertThat(evidence(server).get("Verified")).isEqualTo(new JsonBoolean(false));
      Files.delete(file);
      assertThat(evidence(server).text("Evidence")).isNull();
    }
  }

  @Test
  void delete_whileItsImageIsScanned_endsTheScannerAndThePackageMadeAgainIsScanned()
      throws Exception {
    try (JobServer server = server(WAITING + Reports.printing(Reports.CLEAN))) {
      Files.createFile(Path.of(script() + ".wait"));
      Json again = ScannedPackage.request("again", JobServer.IMAGE);
      server.done("CreateModelPackage", again);
      awaited(() -> Files.exists(Path.of(script() + ".began")));

      server.done("DeleteModelPackage", named("again"));
      awaited(() -> scanners() == 0);
      Files.delete(Path.of(script() + ".wait"));
      server.done("CreateModelPackage", again);

      JsonObject ended = ended(server, "again");
      assertThat(ScannedPackage.scan(ended).text("Status")).isEqualTo("Completed");
    }
  }

  @Test
  void restart_whileAnImageIsScanned_scansItAgain() throws Exception {
    String lines = WAITING + Reports.printing(Reports.CLEAN);
    try (JobServer server = server(lines)) {
      Files.createFile(Path.of(script() + ".wait"));
      make(server);
      awaited(() -> Files.exists(Path.of(script() + ".began")));
    }
    assertThat(scanners()).isZero();
    Files.delete(Path.of(script() + ".wait"));

    try (JobServer server = server(lines)) {
      JsonObject ended = ended(server, VERSION);

      assertThat(ended.text("ModelPackageStatus")).isEqualTo("Completed");
      assertThat(ScannedPackage.scan(ended).text("Status")).isEqualTo("Completed");
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void awaited(Condition condition) throws Exception {
    long end = System.nanoTime() + WAIT_MAX.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private String script() {
    return directory.resolve("scan.sh").toString();
  }

  /** How many processes run the script. */
  private long scanners() {
    return ProcessHandle.allProcesses()
        .filter(each -> each.info().commandLine().orElse("").contains(script()))
        .count();
  }

  private JobServer server(String lines) throws Exception {
    Files.writeString(Path.of(script()), lines);
    JobServer server =
        new JobServer(
            directory, Map.of(Setting.IMAGE_SCAN_COMMAND, "/bin/sh " + script() + " {image}"));
    server.objects.put(new ObjectUri("in", "rows.csv"), "1\n".getBytes(StandardCharsets.UTF_8));
    return server;
  }

  /** The first version of a group. */
  private static void make(JobServer server) throws Exception {
    server.done("CreateModelPackageGroup", object().with("ModelPackageGroupName", "scored").json());
    server.done("CreateModelPackage", ScannedPackage.version("scored", container(ECHO)));
  }

  private static JsonObject validated(JobServer server) throws Exception {
    make(server);
    return ended(server, VERSION);
  }

  private static JsonObject ended(JobServer server, String name) throws Exception {
    return server.awaited(
        "DescribeModelPackage", named(name), "ModelPackageStatus", List.of("Completed", "Failed"));
  }

  /** What proves why the only profile of the only attempt did not run. */
  private static JsonObject evidence(JobServer server) throws Exception {
    JsonObject answer =
        server.done(
            "Waybill.DescribeModelPackageValidationEvidence",
            object()
                .with("ModelPackageName", VERSION)
                .with("Attempt", 1)
                .with("ProfileName", "rows")
                .json());
    JsonObject profile = (JsonObject) new Members(attempt(server)).items("Profiles").getFirst();
    assertThat(profile.text("EvidenceSha256")).isEqualTo(answer.text("Sha256"));
    return answer;
  }

  private Path evidenceFile(String sha256) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(each -> each.endsWith(sha256 + ".json")).findFirst().orElseThrow();
    }
  }

  private static JsonObject attempt(JobServer server) throws Exception {
    JsonObject answer = server.done("Waybill.DescribeModelPackageValidation", named(VERSION));
    return (JsonObject) new Members(answer).items("Attempts").getFirst();
  }
}
