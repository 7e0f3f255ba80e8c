package waybill.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;
import waybill.cli.Parsed;
import waybill.cli.command.Names;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;

/**
 * Whole requests from one JSON document, for every operation: what arrives at the server is what
 * was given, and the sample that the command prints is such a document.
 */
class GivenBackTest {
  private static final Contract CONTRACT = Contract.load();
  private static final int REQUESTS = 12;
  private static final Json SAMPLE_TIME = new JsonString("1970-01-01T00:00:00");

  /** Samples have empty texts where the contract wants longer ones. */
  private static final String UNCHECKED = "[default]\nparameter_validation = false\n";

  @TempDir Path directory;
  private int runs;

  @TestFactory
  Stream<DynamicTest> sample_whenGivenBack_isSentAsItIs() {
    return each(this::checkSample);
  }

  @TestFactory
  Stream<DynamicTest> document_whenItPassesTheChecks_isSentAsItIs() {
    return each(this::checkDocuments);
  }

  private static Stream<DynamicTest> each(ThrowingConsumer<Operation> check) {
    return CONTRACT.operations().stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> check.accept(one)));
  }

  private void checkSample(Operation operation) throws IOException {
    CaseRun.Outcome printed = run(operation, UNCHECKED, "--generate-cli-skeleton");
    assertThat(printed.requests()).isEmpty();

    CaseRun.Outcome sent = run(operation, UNCHECKED, "--cli-input-json", printed.stdout());

    assertThat(body(sent)).isEqualTo(withEpoch(JsonReader.read(printed.stdout())));
  }

  private void checkDocuments(Operation operation) throws IOException {
    RandomRequests requests = new RandomRequests(new Random(operation.name().hashCode()));
    for (int i = 0; i < REQUESTS; i++) {
      JsonObject request = requests.structure(operation.input());

      CaseRun.Outcome sent = run(operation, "", "--cli-input-json", JsonWriter.write(request));

      assertThat(body(sent)).isEqualTo(request);
    }
  }

  /** The body of the only request. */
  private static Json body(CaseRun.Outcome outcome) {
    assertThat(outcome.stderr()).isEmpty();
    assertThat(outcome.requests()).hasSize(1);
    return Parsed.member(outcome.requests().getFirst(), "body");
  }

  /** The same with numbers for the times of a sample, as they go over the wire. */
  private static Json withEpoch(Json value) {
    return switch (value) {
      case JsonObject object -> {
        Map<String, Json> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> members.put(name, withEpoch(member)));
        yield new JsonObject(members);
      }
      case JsonArray list ->
          new JsonArray(list.items().stream().map(GivenBackTest::withEpoch).toList());
      default -> value.equals(SAMPLE_TIME) ? JsonNumber.of(0) : value;
    };
  }

  private CaseRun.Outcome run(Operation operation, String config, String... options)
      throws IOException {
    List<Json> words = new ArrayList<>();
    words.add(new JsonString(Names.option(operation.name())));
    words.add(new JsonString("--endpoint-url={ENDPOINT}"));
    for (String option : options) {
      words.add(new JsonString(option));
    }
    Json answer =
        new JsonObject(Map.of("status", JsonNumber.of(200), "body", new JsonString("{}")));
    Json files = new JsonObject(Map.of("config", new JsonString(config)));
    JsonObject script =
        new JsonObject(
            Map.of("argv", new JsonArray(words), "files", files, "stub_response", answer));
    Path place = Files.createDirectory(directory.resolve("run" + runs++));
    return new CaseRun(new RecordedCase(script), place, Integer.MAX_VALUE).run();
  }
}
