package waybill.server.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.transform.EffectiveParameters;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRefusal;
import waybill.server.content.Members;
import waybill.server.transform.cases.Received;
import waybill.server.transform.cases.TransformCase;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonString;

/** The shared cases of batch transform, each against containers that answer over HTTP. */
final class SharedCasesTest {
  @TempDir private Path directory;

  @TestFactory
  Stream<DynamicTest> cases_always_endAsExpected() {
    return TransformCase.all().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.members().text("id", "") + " " + each.members().text("title", ""),
                    () -> check(each)));
  }

  private void check(TransformCase theCase) throws Exception {
    CaseRun run = new CaseRun(theCase, directory);
    Members expected = theCase.expected();
    if (expected.has("create_error")) {
      TransformRefusal refusal = catchThrowableOfType(TransformRefusal.class, run::created);
      assertThat(refusal).isNotNull();
      assertThat(refusal.rule().id()).isEqualTo(expected.inner("create_error").text("rule", ""));
      return;
    }
    Map<String, String> before = stored(run);

    TransformResult result = run.result();

    checkResult(result, expected);
    checkOutputs(run, before, expected);
    List<Json> containers = expected.items("containers");
    for (int i = 0; i < containers.size(); i++) {
      checkContainer(run, i, new Members(containers.get(i)));
    }
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  private static void checkResult(TransformResult result, Members expected) {
    assertThat(result.status().name()).isEqualToIgnoringCase(expected.text("status", ""));
    TransformFault fault = result.fault();
    assertThat(fault == null ? "" : fault.rule().id()).isEqualTo(expected.text("rule", ""));
    assertThat(fault == null ? "" : fault.failureClass().text())
        .isEqualTo(expected.text("reason_class", ""));
    String reason = result.failureReason();
    if (reason != null) {
      assertThat(reason)
          .startsWith(expected.text("reason_class", "") + ": ")
          .contains("(" + expected.text("rule", "") + ")")
          .hasSizeLessThanOrEqualTo(1024);
    }
    if (expected.has("failed_objects")) {
      assertThat(
              result.objects().stream()
                  .filter(o -> o.fault() != null)
                  .map(o -> o.object().uri().text()))
          .containsExactlyElementsOf(texts(expected.items("failed_objects")));
    }
    if (expected.has("effective")) {
      EffectiveParameters effective = Objects.requireNonNull(result.effective());
      Members wanted = expected.inner("effective");
      assertThat(effective.logText())
          .isEqualTo(
              "MaxConcurrentTransforms="
                  + wanted.number("MaxConcurrentTransforms", 0)
                  + ", MaxPayloadInMB="
                  + wanted.number("MaxPayloadInMB", 0)
                  + ", BatchStrategy="
                  + wanted.text("BatchStrategy", ""));
    }
    for (Json pair : expected.items("instances")) {
      List<Json> items = ((JsonArray) pair).items();
      assertThat(result.objects())
          .anySatisfy(
              o -> {
                assertThat(o.object().uri().key()).isEqualTo(((JsonString) items.get(0)).value());
                assertThat(Integer.toString(o.instance()))
                    .isEqualTo(waybill.wire.json.JsonWriter.write(items.get(1)));
              });
    }
  }

  private static List<String> texts(List<Json> items) {
    return items.stream().map(item -> ((JsonString) item).value()).toList();
  }

  private static Map<String, String> stored(CaseRun run) throws Exception {
    Map<String, String> stored = new TreeMap<>();
    for (String name : run.objects.texts().keySet()) {
      ObjectUri uri = ObjectUri.parse(name).orElseThrow();
      var found = run.objects.head(uri);
      try (var content = run.objects.open(found, 0, found.size())) {
        stored.put(
            name,
            TransformCase.body(
                new String(content.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1)));
      }
    }
    return stored;
  }

  private static void checkOutputs(CaseRun run, Map<String, String> before, Members expected)
      throws Exception {
    Map<String, String> outputs = stored(run);
    outputs.keySet().removeAll(before.keySet());
    assertThat(outputs).isEqualTo(TransformCase.bodies(expected.inner("outputs")));
  }

  private static void checkContainer(CaseRun run, int position, Members expected) {
    List<Received> invocations =
        run.received.get(position).stream().filter(r -> r.path().equals("/invocations")).toList();
    if (expected.has("requests")) {
      checkRequests(invocations, expected);
    }
    for (Received invocation : invocations) {
      checkHeader(invocation, "content-type", "content_type", expected);
      checkHeader(invocation, "accept", "accept", expected);
      assertThat(invocation.headers().containsKey("transfer-encoding"))
          .isEqualTo(
              expected.flag("chunked", invocation.headers().containsKey("transfer-encoding")));
      assertThat(invocation.headers().keySet())
          .isSubsetOf(
              Set.of("host", "content-type", "accept", "content-length", "transfer-encoding"));
    }
    Map<String, String> environment = run.environments.get(position);
    expected
        .inner("env")
        .all()
        .forEach(
            (name, value) -> {
              if (value instanceof JsonNull) {
                assertThat(environment).doesNotContainKey(name);
              } else {
                assertThat(environment).containsEntry(name, ((JsonString) value).value());
              }
            });
  }

  private static void checkRequests(List<Received> invocations, Members expected) {
    List<String> bodies = invocations.stream().map(r -> TransformCase.body(r.body())).toList();
    List<String> wanted =
        expected.items("requests").stream()
            .map((Json description) -> TransformCase.body(description))
            .toList();
    switch (expected.text("requests_mode", "exact")) {
      case "exact" -> assertThat(bodies).containsExactlyElementsOf(wanted);
      case "unordered" -> assertThat(bodies).containsExactlyInAnyOrderElementsOf(wanted);
      default -> assertThat(wanted).containsAll(bodies);
    }
  }

  private static void checkHeader(
      Received invocation, String header, String member, Members expected) {
    if (!expected.has(member)) {
      return;
    }
    if (expected.required(member) instanceof JsonString(String value)) {
      assertThat(invocation.headers()).containsEntry(header, value);
    } else {
      assertThat(invocation.headers()).doesNotContainKey(header);
    }
  }
}
