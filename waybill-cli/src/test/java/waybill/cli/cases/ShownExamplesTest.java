package waybill.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.cli.Parsed;
import waybill.cli.command.Names;
import waybill.cli.help.PrintedPage;
import waybill.cli.input.RequestBody;
import waybill.cli.python.Today;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;
import waybill.wire.operation.Contract;
import waybill.wire.operation.ContractDocs;
import waybill.wire.operation.Operation;
import waybill.wire.operation.RequestExample;
import waybill.wire.shape.Shape;
import waybill.wire.shape.Validator;

/**
 * Every command and every option that help shows, run as it is printed: what is sent is the request
 * that the contract has for it, and keeps all its constraints.
 */
class ShownExamplesTest {
  private static final Contract CONTRACT = Contract.load();
  private static final ContractDocs DOCS = ContractDocs.load();
  private static final Today TODAY = new Today(1_800_000_000_000L, "UTC");

  /** Placeholders are shorter than some values may be. */
  private static final Map<String, String> UNCHECKED =
      Map.of("config", "[default]\nparameter_validation = false\n");

  @TempDir Path directory;
  private int runs;

  @TestFactory
  Stream<DynamicTest> commands_onPagesOfOperations_sendWhatTheContractHas() {
    return CONTRACT.operations().stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> checkCommands(one)));
  }

  @TestFactory
  Stream<DynamicTest> values_onPagesOfOptions_sendWhatTheContractHas() {
    return CONTRACT.operations().stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> checkOptions(one)));
  }

  @TestFactory
  Stream<DynamicTest> syntaxes_onPagesOfOptions_areReadAlike() {
    return CONTRACT.operations().stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> checkSyntaxes(one)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"query", "output", "options"})
  void commands_onPagesOfTopics_printASample(String topic) throws IOException {
    List<ShownCommand> commands = ShownCommand.inLines(PrintedPage.of("help", topic));

    assertThat(commands).hasSizeGreaterThan(1);
    for (ShownCommand command : commands) {
      List<String> words = new ArrayList<>(command.words());
      words.addAll(List.of("--generate-cli-skeleton", "output"));
      assertThat(run(words.subList(1, words.size()), Map.of()).stdout()).isNotBlank();
    }
  }

  private void checkCommands(Operation operation) throws IOException {
    String word = Names.option(operation.name());
    List<ShownCommand> commands = ShownCommand.of(PrintedPage.of(word, "help"), "EXAMPLES");
    List<RequestExample> examples = shown(operation);

    assertThat(commands).hasSize(examples.size() + (lists(operation) ? 1 : 0));
    for (int i = 0; i < commands.size(); i++) {
      ShownCommand command = commands.get(i);
      assertThat(command.words().subList(0, 2)).containsExactly("waybill", word);
      JsonObject sent = sent(command.words().subList(1, command.words().size()), command.files());
      if (i < examples.size()) {
        checkRequest(operation, sent, examples.get(i).input());
      } else {
        assertThat(Validator.check(operation.input(), sent)).isEmpty();
      }
    }
  }

  private static List<RequestExample> shown(Operation operation) {
    return DOCS.examples(operation).stream().filter(one -> !one.isOnlyForItsValues()).toList();
  }

  /** Whether the results of a list have names to print, which search's records have not. */
  private static boolean lists(Operation operation) {
    return operation.paging() != null && !operation.name().equals("Search");
  }

  private void checkOptions(Operation operation) throws IOException {
    JsonObject request = DOCS.examples(operation).getFirst().input();
    for (Shape.Member member : operation.input().members()) {
      ShownCommand option = ShownCommand.of(page(operation, member), "EXAMPLE").getFirst();

      JsonObject sent = sent(words(operation, request, option.words()), option.files());

      checkRequest(operation, sent, with(request, member, value(operation, member)));
    }
  }

  private static Json value(Operation operation, Shape.Member member) {
    return DOCS.examples(operation).stream()
        .map(example -> example.input().get(member.name()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private void checkSyntaxes(Operation operation) throws IOException {
    JsonObject request = DOCS.examples(operation).getFirst().input();
    for (Shape.Member member : operation.input().members()) {
      PrintedPage page = page(operation, member);
      String option = "--" + Names.option(member.name());
      String json = syntax(page, "JSON");
      String shorthand = syntax(page, "SHORTHAND");
      if (!shorthand.isEmpty()) {
        JsonObject sent = sent(words(operation, request, List.of(option, json)), UNCHECKED);

        assertThat(sent(words(operation, request, List.of(option, shorthand)), UNCHECKED))
            .as(operation.name() + " " + option)
            .isEqualTo(sent);
      }
    }
  }

  /** What is written in a part, without the remark in its last line. */
  private static String syntax(PrintedPage page, String heading) {
    List<String> lines = new ArrayList<>(page.part(heading));
    lines.removeIf(line -> line.startsWith("From a file") || line.startsWith("A word of"));
    return String.join("\n", lines).strip();
  }

  private static PrintedPage page(Operation operation, Shape.Member member) {
    return PrintedPage.of(
        Names.option(operation.name()), "help", "--" + Names.option(member.name()));
  }

  private static List<String> words(Operation operation, JsonObject request, List<String> option) {
    List<String> words = new ArrayList<>();
    words.add(Names.option(operation.name()));
    words.add("--cli-input-json");
    words.add(JsonWriter.write(request));
    words.addAll(option);
    return words;
  }

  private static void checkRequest(Operation operation, JsonObject sent, JsonObject wanted) {
    Map<String, Json> members = new LinkedHashMap<>(sent.members());
    if (wanted.get("ClientToken") == null) {
      members.remove("ClientToken"); // made anew for each call
    }
    JsonObject request = (JsonObject) compact(new JsonObject(members));

    assertThat(request).isEqualTo(compact(RequestBody.of(operation.input(), wanted, TODAY)));
    assertThat(Validator.check(operation.input(), request)).isEmpty();
  }

  /** Texts that are JSON themselves without their blanks, which a file has and the contract not. */
  private static Json compact(Json value) {
    return switch (value) {
      case JsonObject object -> {
        Map<String, Json> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> members.put(name, compact(member)));
        yield new JsonObject(members);
      }
      case JsonString text when text.value().startsWith("{") ->
          new JsonString(JsonWriter.write(JsonReader.read(text.value())));
      default -> value;
    };
  }

  private static JsonObject with(JsonObject request, Shape.Member member, Json value) {
    Map<String, Json> members = new LinkedHashMap<>(request.members());
    members.put(member.name(), value);
    return new JsonObject(members);
  }

  /** The body of the request that a command line sends. */
  private JsonObject sent(List<String> words, Map<String, String> files) throws IOException {
    List<String> onePage = new ArrayList<>(words);
    onePage.add("--no-paginate");
    JsonObject request = (JsonObject) run(onePage, files).requests().getFirst();
    return (JsonObject) Parsed.member(request, "body");
  }

  private CaseRun.Outcome run(List<String> words, Map<String, String> files) throws IOException {
    List<Json> argv = new ArrayList<>();
    words.forEach(word -> argv.add(new JsonString(word)));
    argv.add(new JsonString("--endpoint-url"));
    argv.add(new JsonString("{ENDPOINT}"));
    Map<String, Json> contents = new LinkedHashMap<>();
    files.forEach((name, content) -> contents.put(name, new JsonString(content)));
    JsonObject answer =
        new JsonObject(Map.of("status", JsonNumber.of(200), "body", new JsonString("{}")));
    JsonObject one =
        new JsonObject(
            Map.of(
                "id", new JsonString("shown"),
                "scope", new JsonString("global"),
                "argv", new JsonArray(argv),
                "files", new JsonObject(contents),
                "stub_response", answer));
    Path place = Files.createDirectory(directory.resolve("run" + runs++));
    CaseRun.Outcome outcome = new CaseRun(new RecordedCase(one), place, Integer.MAX_VALUE).run();
    assertThat(outcome.exitCode()).as("%s: %s", words, outcome.stderr()).isZero();
    return outcome;
  }
}
