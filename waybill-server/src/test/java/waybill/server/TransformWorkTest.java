package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.server.JobRequests.item;
import static waybill.server.JobServer.container;
import static waybill.server.JobServer.job;
import static waybill.server.JobServer.object;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.TransformJobs;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.identity.Caller;
import waybill.registry.job.JobRules;
import waybill.registry.record.RecordKind;
import waybill.server.content.Members;
import waybill.server.files.LocalDisk;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;

/** Transform jobs and validations in a whole server, with containers that are processes. */
final class TransformWorkTest {
  private static final String ECHO = "{\"invocations\":{\"kind\":\"echo\"}}";
  private static final String REFUSING =
      "{\"invocations\":{\"kind\":\"echo\",\"faults\":[{\"status\":400,\"body\":\"no\"}]}}";

  private static String slow(int seconds) {
    return "{\"invocations\":{\"kind\":\"echo\",\"faults\":[{\"delay_s\":" + seconds + "}]}}";
  }

  @TempDir private Path directory;

  @Test
  void validation_whenItsJobCompletes_completesThePackage() throws Exception {
    try (JobServer server = new JobServer(directory)) {
      givenInput(server);

      String arn = givenVersion(server, "good", container(ECHO));

      JsonObject ended = ended(server, arn);
      assertThat(ended.text("ModelPackageStatus")).isEqualTo("Completed");
      assertThat(item(ended).text("Status")).isEqualTo("Completed");
      assertThat(output("out/good/rows.csv.out")).contains("1,2\n3,4\n");
      assertThat(awaitedEvidence(server))
          .contains("\"RequestSample\":\"1,2\\n3,4\\n\",\"AnswerSample\":\"1,2\\n3,4\\n\"");
    }
  }

  @Test
  void validation_whenTheContainerRefuses_failsThePackageWithTheReason() throws Exception {
    try (JobServer server = new JobServer(directory)) {
      givenInput(server);

      String arn = givenVersion(server, "bad", container(REFUSING));

      JsonObject ended = ended(server, arn);
      assertThat(ended.text("ModelPackageStatus")).isEqualTo("Failed");
      assertThat(item(ended).text("FailureReason"))
          .startsWith("ClientError: s3://in/rows.csv: ")
          .contains("(T-H4)");
      assertThat(output("out/bad/rows.csv.out")).isEmpty();
    }
  }

  @Test
  void validation_whenModelDataIsNotThere_failsThePackageWithTheRule() throws Exception {
    try (JobServer server = new JobServer(directory)) {
      givenInput(server);

      String arn =
          givenVersion(server, "gone", container(ECHO).with("ModelDataUrl", "s3://in/gone.tar.gz"));

      assertThat(item(ended(server, arn)).text("FailureReason"))
          .startsWith("ClientError: Failed to download model data for container \"container-1\"")
          .contains("S-F1");
    }
  }

  @Test
  void job_ofAnImageThatNobodyRuns_failsAndSaysWhatToDo() throws Exception {
    try (JobServer server = new JobServer(directory)) {
      givenInput(server);
      server.givenModel("other", List.of(container(ECHO).with("Image", "other:1").json()));

      server.done("CreateTransformJob", request("other", "other"));

      assertThat(server.endedJob("other").text("FailureReason"))
          .startsWith("AlgorithmError: No runtime is configured for the image other:1.");
    }
  }

  @Test
  void log_whileTheJobRuns_hasWhatItsContainerWroteSoFar() throws Exception {
    try (JobServer server = new JobServer(directory)) {
      givenInput(server);
      server.givenModel("live", List.of(container(slow(300)).json()));
      server.done("CreateTransformJob", request("live", "live"));

      awaitLog(server, "live", "container-1/0: POST /invocations\n");

      server.done("StopTransformJob", job("live"));
      server.endedJob("live");
      assertThat(file("logs", "live.log"))
          .containsOnlyOnce("container-1/0: POST /invocations\n")
          .contains("container-1/0: GET /ping\n");
    }
  }

  @Test
  void stop_whileTheJobRuns_stopsItAndStoresNothing() throws Exception {
    try (JobServer server = new JobServer(directory)) {
      givenInput(server);
      server.givenModel("slow", List.of(container(slow(300)).json()));
      server.done("CreateTransformJob", request("slow", "slow"));
      awaitInvocation(server, "slow");

      server.done("StopTransformJob", job("slow"));

      assertThat(server.endedJob("slow").text("TransformJobStatus")).isEqualTo("Stopped");
      assertThat(output("out/slow/rows.csv.out")).isEmpty();
      assertNothingIsLeft();
    }
  }

  @Test
  void delete_whileThePackageIsValidated_stopsItsJob() throws Exception {
    try (JobServer server = new JobServer(directory)) {
      givenInput(server);
      String arn = givenVersion(server, "short", container(slow(300)));
      String name = awaitedJob(server);
      awaitInvocation(server, name);

      server.done("DeleteModelPackage", object().with("ModelPackageName", arn).json());

      assertThat(server.endedJob(name).text("TransformJobStatus")).isEqualTo("Stopped");
    }
  }

  @Test
  void restart_whileTheJobRuns_repeatsIt() throws Exception {
    try (JobServer server = new JobServer(directory)) {
      givenInput(server);
      server.givenModel("again", List.of(container(slow(8)).json()));
      server.done("CreateTransformJob", request("again", "again"));
      awaitInvocation(server, "again");
    }
    assertNothingIsLeft();
    assertThat(output("out/again/rows.csv.out")).isEmpty();

    try (JobServer server = new JobServer(directory)) {
      assertThat(server.endedJob("again").text("TransformJobStatus")).isEqualTo("Completed");

      assertThat(output("out/again/rows.csv.out")).contains("1,2\n3,4\n");
      assertThat(file("evidence", "again.json")).contains("\"Attempt\":2,");
      assertThat(file("logs", "again.log"))
          .contains("Attempt 1 begins.\n", "will be done again", "Attempt 2 begins.\n");
    }
  }

  @Test
  void job_thatWasStoppedBeforeARestart_isStopped() throws Exception {
    try (JobServer server = new JobServer(directory)) {
      givenInput(server);
      server.givenModel("late", List.of(container(slow(300)).json()));
      server.done("CreateTransformJob", request("late", "late"));
      awaitInvocation(server, "late");
    }
    try (Wiring idle = new Wiring(new LocalDisk(), data())) {
      var store = idle.store().registry();
      var open = store.findInProgress(RecordKind.TRANSFORM_JOB, 1).getFirst();
      new TransformJobs(store, JobRules.NONE, () -> {})
          .stop(new Caller(open.key().tenant(), "test", "", "test"), "late");
    }

    try (JobServer server = new JobServer(directory)) {
      assertThat(server.endedJob("late").text("TransformJobStatus")).isEqualTo("Stopped");
    }
  }

  private DataDirectory data() {
    return new DataDirectory(new LocalDisk(), directory);
  }

  private static void givenInput(JobServer server) throws Exception {
    server.objects.put(
        new ObjectUri("in", "rows.csv"), "1,2\n3,4\n".getBytes(StandardCharsets.UTF_8));
  }

  private static Json request(String name, String model) {
    return JobRequests.definition(name)
        .with("TransformJobName", name)
        .with("ModelName", model)
        .json();
  }

  /** Registers the first version of a group, and answers its ARN. */
  private static String givenVersion(JobServer server, String name, JobServer.Form container)
      throws Exception {
    server.done("CreateModelPackageGroup", object().with("ModelPackageGroupName", name).json());
    return String.valueOf(
        server
            .done("CreateModelPackage", JobRequests.version(name, "rows", List.of(container)))
            .text("ModelPackageArn"));
  }

  private static JsonObject ended(JobServer server, String modelPackage) throws Exception {
    return server.awaited(
        "DescribeModelPackage",
        object().with("ModelPackageName", modelPackage).json(),
        "ModelPackageStatus",
        List.of("Completed", "Failed"));
  }

  /** The only job there is. */
  private static String awaitedJob(JobServer server) throws Exception {
    for (int i = 0; i < 1000; i++) {
      JsonObject listed = server.done("ListTransformJobs", object().json());
      List<Json> jobs = new Members(listed).items("TransformJobSummaries");
      if (!jobs.isEmpty()) {
        return new Members(jobs.getFirst()).text("TransformJobName", "");
      }
    }
    throw new AssertionError("There is no job.");
  }

  private String awaitedEvidence(JobServer server) throws Exception {
    return file("evidence", awaitedJob(server) + ".json");
  }

  /** Waits until the engine has asked the container for its parameters, and so sends requests. */
  private void awaitInvocation(JobServer server, String name) throws Exception {
    awaitLog(server, name, "BatchStrategy=");
  }

  private void awaitLog(JobServer server, String name, String wanted) throws Exception {
    for (int i = 0; i < 2400; i++) {
      if (file("logs", name + ".log").contains(wanted)) {
        return;
      }
      JsonObject described = server.done("DescribeTransformJob", job(name));
      assertThat(described.text("TransformJobStatus")).as("%s", described).isEqualTo("InProgress");
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("The job's log has no " + wanted);
  }

  private Optional<String> output(String name) throws Exception {
    Path file = directory.resolve("objects").resolve(name);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  private String file(String kind, String name) throws Exception {
    try (Stream<Path> files = Files.walk(directory)) {
      Optional<Path> found =
          files
              .filter(path -> path.toString().contains("/" + kind + "/") && path.endsWith(name))
              .findFirst();
      return found.isPresent() ? Files.readString(found.get()) : "";
    } catch (UncheckedIOException gone) { // a file that was there a moment ago
      return "";
    }
  }

  private void assertNothingIsLeft() throws Exception {
    try (Stream<Path> left = Files.list(directory.resolve("transforms"))) {
      assertThat(left).isEmpty();
    }
    try (Stream<Path> left = Files.list(directory.resolve("containers"))) {
      assertThat(left).isEmpty();
    }
  }
}
