package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.server.JobServer.object;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StoredObject;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;
import waybill.registry.job.TransformJob;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.server.content.Members;
import waybill.server.transform.cases.TransformCase;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;

/**
 * Shared cases of batch transform through the whole server: created, described and judged over the
 * API, run by the process runtime. A third of those that make a job, and all that make none; every
 * one with {@code -Dwaybill.slow=true}.
 */
final class TransformCasesTest {
  /** Of a variable in a model, by the API's constraints. */
  private static final int VARIABLE_CHARACTERS_MAX = 1024;

  @TempDir private static Path directory;

  private static @Nullable JobServer server;
  private static final Map<String, JsonObject> CREATED = new LinkedHashMap<>();

  @BeforeAll
  static void start() throws Exception {
    JobServer started = new JobServer(directory);
    server = started;
    for (TransformCase each : chosen()) { // all at once, so that they run side by side
      each.putObjects(started.objects);
      String id = each.members().text("id", "");
      started.givenModel(id, containers(each));
      Map<String, Json> request = new LinkedHashMap<>();
      request.put("TransformJobName", new JsonString(id));
      request.put("ModelName", new JsonString(id));
      request.putAll(new Members(each.members().required("job")).all());
      CREATED.put(id, started.call("CreateTransformJob", new JsonObject(request)));
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  /** A key that a directory of files cannot have. */
  private static boolean isNoFile(String uri) {
    String path = uri.substring("s3://".length());
    return path.endsWith("/") || path.contains("//");
  }

  private static List<TransformCase> chosen() throws IOException {
    boolean isSlow = Boolean.getBoolean("waybill.slow");
    List<TransformCase> chosen = new ArrayList<>();
    int count = 0;
    for (TransformCase each : TransformCase.allApart()) {
      Members all = each.members();
      boolean isPlain =
          !all.has("stop_after_requests") && !all.has("stop_after_end") && !all.has("config");
      boolean fits =
          each.containers().stream().allMatch(c -> behavior(c).length() <= VARIABLE_CHARACTERS_MAX);
      boolean isForFiles = each.objects().texts().keySet().stream().noneMatch(uri -> isNoFile(uri));
      boolean isTurn = each.expected().has("create_error") || count++ % 3 == 0;
      if (isPlain && fits && isForFiles && (isSlow || isTurn)) {
        chosen.add(each);
      }
    }
    return chosen;
  }

  private static String behavior(Members container) {
    return JsonWriter.write(new JsonObject(container.inner("behavior").all()));
  }

  private static List<JsonObject> containers(TransformCase theCase) {
    List<JsonObject> containers = new ArrayList<>();
    for (Members container : theCase.containers()) {
      Map<String, Json> environment = new LinkedHashMap<>(container.inner("environment").all());
      environment.put("STAND_IN", new JsonString(behavior(container)));
      JobServer.Form form =
          object().with("Image", JobServer.IMAGE).with("Environment", new JsonObject(environment));
      if (container.has("hostname")) {
        form.with("ContainerHostname", container.text("hostname", ""));
      }
      containers.add(form.json());
    }
    return containers;
  }

  @TestFactory
  Stream<DynamicTest> cases_overTheApi_endAsExpected() throws IOException {
    List<TransformCase> chosen = chosen();
    assertThat(chosen.stream().filter(each -> !each.expected().has("create_error")))
        .hasSizeGreaterThan(59);
    return chosen.stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.members().text("id", "") + " " + each.members().text("title", ""),
                    () -> check(each)));
  }

  private static void check(TransformCase theCase) throws Exception {
    JobServer running = Objects.requireNonNull(server);
    String id = theCase.members().text("id", "");
    Members expected = theCase.expected();
    JsonObject created = Objects.requireNonNull(CREATED.get(id));
    if (expected.has("create_error")) {
      assertThat(created.text("__type")).isEqualTo("ValidationException");
      assertThat(created.text("message"))
          .contains(expected.inner("create_error").text("rule", "no rule"));
      return;
    }
    assertThat(created.text("TransformJobArn")).as("%s", created).endsWith("transform-job/" + id);

    JsonObject ended = running.endedJob(id);

    assertThat(ended.text("TransformJobStatus")).isEqualTo(expected.text("status", ""));
    if (expected.has("rule")) {
      assertThat(ended.text("FailureReason"))
          .startsWith(expected.text("reason_class", "") + ": ")
          .contains("(" + expected.text("rule", "") + ")");
    }
    assertThat(outputs(running, theCase))
        .isEqualTo(TransformCase.bodies(expected.inner("outputs")));
    checkEvidence(running, ended, expected);
  }

  private static Map<String, String> outputs(JobServer running, TransformCase theCase)
      throws Exception {
    Map<String, String> outputs = new TreeMap<>();
    String own = theCase.members().text("id", "") + "-";
    List<StoredObject> found = new ArrayList<>();
    for (String bucket : running.objects.buckets()) {
      if (bucket.startsWith(own)) {
        running.objects.list(new ObjectUri(bucket, ""), found::add);
      }
    }
    var given = theCase.objects();
    for (StoredObject object : found) {
      if (!given.texts().containsKey(object.uri().text())) {
        try (InputStream content = running.objects.open(object, 0, object.size())) {
          String bytes = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
          outputs.put(object.uri().text(), TransformCase.body(bytes));
        }
      }
    }
    return outputs;
  }

  /** What proves the outcome says the same, is what the record names, and knows all requests. */
  private static void checkEvidence(JobServer running, JsonObject ended, Members expected)
      throws Exception {
    Arn arn = Arn.parse(String.valueOf(ended.text("TransformJobArn"))).orElseThrow();
    RecordKey key = RecordKey.of(RecordKind.TRANSFORM_JOB, arn).orElseThrow();
    String id = key.name();
    Path file =
        directory
            .resolve("evidence")
            .resolve(arn.tenant().account().digits())
            .resolve(SignedCalls.REGION)
            .resolve(id + ".json");
    byte[] bytes = Files.readAllBytes(file);
    TransformJob job =
        TransformJob.of(running.wiring.store().registry().findRecord(key).orElseThrow().value());
    assertThat(job.evidence()).contains(Digest.of(bytes).text());
    Members evidence = new Members(JsonReader.read(new String(bytes, StandardCharsets.UTF_8)));
    assertThat(evidence.text("Verdict", "")).isEqualTo(expected.text("status", ""));
    assertThat(evidence.text("Rule", "")).isEqualTo(expected.text("rule", ""));
    List<Json> containers = expected.items("containers");
    boolean isExact =
        !containers.isEmpty()
            && new Members(containers.getFirst()).has("requests")
            && new Members(containers.getFirst()).text("requests_mode", "exact").equals("exact");
    if (isExact && evidence.inner("Requests").number("Retries", 0) == 0) {
      assertThat(
              evidence.inner("Requests").items("Listed").stream()
                  .map(Members::new)
                  .map(
                      each ->
                          each.number("RequestBytes", 0)
                              + " bytes "
                              + each.text("RequestSha256", "")))
          .containsExactlyElementsOf(
              new Members(containers.getFirst())
                  .items("requests").stream()
                      .map((Json body) -> TransformCase.body(body))
                      .toList());
    }
  }
}
