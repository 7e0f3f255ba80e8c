package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.server.JobRequests.item;
import static waybill.server.JobServer.job;
import static waybill.server.JobServer.object;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ObjectUri;
import waybill.server.JobServer.Form;
import waybill.server.config.Setting;
import waybill.server.content.Members;
import waybill.server.runtime.EngineImage;
import waybill.server.runtime.TestImages;
import waybill.wire.json.Json;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;

/** Whole validations through the API, with real containers of a real engine. */
abstract class EngineJobsContract {
  private static final String ROWS = "1,2\n3,4";

  @TempDir private Path directory;

  private final String profile = "rows-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
  private String host = "unset";

  /** Names the engine. */
  protected abstract String variable();

  /** Whether it says that memory was the reason of an end. */
  protected boolean tellsOutOfMemory() {
    return true;
  }

  @BeforeEach
  void loadImage() throws Exception {
    host = EngineImage.host(variable());
    EngineImage.load(URI.create(host), directory);
  }

  @AfterEach
  void nothingIsLeftBehind() throws Exception {
    if (!host.equals("unset")) {
      assertThat(TestImages.containers(URI.create(host))).doesNotContain(profile);
    }
  }

  @Test
  void validation_ofAServingImage_completesWithItsDigest() throws Exception {
    try (JobServer server = server(Map.of())) {
      JsonObject ended = validated(server, List.of(container(Map.of())));

      assertThat(ended.text("ModelPackageStatus")).as("%s", ended).isEqualTo("Completed");
      assertThat(directory.resolve("objects/out/engine/rows.csv.out")).hasContent(ROWS);
      Members container =
          new Members(
              new Members(ended).inner("InferenceSpecification").items("Containers").getFirst());
      String digest = container.text("ImageDigest", "");
      assertThat(digest).matches("sha256:[0-9a-f]{64}");
      Members evidence = evidence(server);
      assertThat(run(evidence).text("ImageDigest", "")).isEqualTo(digest);
      Members request = new Members(evidence.inner("Requests").items("Listed").getFirst());
      assertThat(request.text("RequestSample", "")).isEqualTo(ROWS);
      assertThat(request.text("AnswerSample", "")).isEqualTo(ROWS);
      assertThat(log(server)).contains("container-1/0: serving as container-1\n");
    }
  }

  @Test
  void validation_ofAnImageThatNeverAnswersPing_fails() throws Exception {
    try (JobServer server = server(Map.of(Setting.CONTAINER_START_SECONDS, "3"))) {
      JsonObject ended = validated(server, List.of(container(Map.of("NEVER_READY", "1"))));

      assertThat(item(ended).text("FailureReason"))
          .startsWith("AlgorithmError: The container did not answer /ping with status 200")
          .contains("(T-E1)");
      assertThat(evidence(server).text("Rule", "")).isEqualTo("T-E1");
    }
  }

  @Test
  void validation_ofAnImageThatIsNotThere_fails() throws Exception {
    try (JobServer server = server(Map.of())) {
      Form absent = container(Map.of()).with("Image", "waybill-test/absent:1");

      assertThat(item(validated(server, List.of(absent))).text("FailureReason"))
          .startsWith("AlgorithmError: The image waybill-test/absent:1 is not in the engine at ");
    }
  }

  /** Eight containers share an instance's memory, so that a gibibyte is too much. */
  @Test
  void validation_ofAnImageThatTakesTooMuchMemory_failsAndTellsHowItEnded() throws Exception {
    try (JobServer server = server(Map.of())) {
      Form eater = container(Map.of("EAT", "1")).with("ContainerHostname", "eater");
      List<Form> pipeline = new ArrayList<>(List.of(eater));
      for (int i = 2; i <= 8; i++) {
        pipeline.add(container(Map.of()).with("ContainerHostname", "container-" + i));
      }

      JsonObject ended = validated(server, pipeline);

      assertThat(item(ended).text("FailureReason"))
          .matches( // the end of a container may be told later than that of its connection
              "AlgorithmError: s3://in/rows.csv: Container 1 of 8 (ended|closed the connection).*")
          .contains("(T-R3)");
      Members run = run(evidence(server));
      assertThat(run.number("ExitCode", 0)).isEqualTo(137);
      assertThat(run.flag("OutOfMemory", false)).isEqualTo(tellsOutOfMemory());
    }
  }

  @Test
  void stop_inTheMiddle_stopsTheJobAndStoresNothing() throws Exception {
    try (JobServer server = server(Map.of())) {
      register(server, List.of(container(Map.of("DELAY", "300"))));
      String name = awaitedJob(server);
      awaitLog(server, "BatchStrategy=");

      server.done("StopTransformJob", job(name));

      assertThat(server.endedJob(name).text("TransformJobStatus")).isEqualTo("Stopped");
      assertThat(directory.resolve("objects/out/engine/rows.csv.out")).doesNotExist();
      assertThat(evidence(server).text("Verdict", "")).isEqualTo("Stopped");
    }
  }

  private JobServer server(Map<Setting, String> more) throws Exception {
    Map<Setting, String> settings = new HashMap<>(more);
    settings.put(Setting.DOCKER_ENABLED, "true");
    settings.put(Setting.DOCKER_HOST, host);
    settings.put(Setting.DOCKER_IMAGES, "waybill-test/*");
    settings.put(Setting.DOCKER_PULL, "never");
    JobServer server = new JobServer(directory, settings);
    server.objects.put(new ObjectUri("in", "rows.csv"), ROWS.getBytes(StandardCharsets.UTF_8));
    return server;
  }

  private static Form container(Map<String, String> environment) {
    Form variables = object();
    environment.forEach(variables::with);
    return object().with("Image", EngineImage.NAME).with("Environment", variables.json());
  }

  private String register(JobServer server, List<Form> containers) throws Exception {
    server.done("CreateModelPackageGroup", object().with("ModelPackageGroupName", "engine").json());
    Json version = JobRequests.version("engine", profile, containers);
    return String.valueOf(server.done("CreateModelPackage", version).text("ModelPackageArn"));
  }

  private JsonObject validated(JobServer server, List<Form> containers) throws Exception {
    return server.awaited(
        "DescribeModelPackage",
        JobRequests.named(register(server, containers)),
        "ModelPackageStatus",
        List.of("Completed", "Failed"));
  }

  /** The only job there is. */
  private static String awaitedJob(JobServer server) throws Exception {
    for (int i = 0; i < 2400; i++) {
      JsonObject listed = server.done("ListTransformJobs", object().json());
      List<Json> jobs = new Members(listed).items("TransformJobSummaries");
      if (!jobs.isEmpty()) {
        return new Members(jobs.getFirst()).text("TransformJobName", "");
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("There is no job.");
  }

  private static Members evidence(JobServer server) throws Exception {
    JsonObject answer =
        server.done("Waybill.DescribeTransformJobEvidence", job(awaitedJob(server)));
    assertThat(answer.get("Verified")).as("%s", answer).isEqualTo(new JsonBoolean(true));
    return new Members(JsonReader.read(String.valueOf(answer.text("Evidence"))));
  }

  private static Members run(Members evidence) {
    return new Members(evidence.items("Runs").getFirst());
  }

  private static String log(JobServer server) throws Exception {
    JsonObject part = server.done("Waybill.GetTransformJobLog", job(awaitedJob(server)));
    return String.valueOf(part.text("Text"));
  }

  private static void awaitLog(JobServer server, String wanted) throws Exception {
    for (int i = 0; i < 2400; i++) {
      if (log(server).contains(wanted)) {
        return;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("The log has no " + wanted + ": " + log(server));
  }
}
