package waybill.cli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import waybill.cli.Parsed;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonWriter;

/** The official cases of JMESPath (jmespath/jmespath.test), every one. */
class ComplianceTest {
  private static final Path CASES = Path.of("src/test/resources/waybill/cli/query/compliance");

  @TestFactory
  Stream<DynamicTest> officialCases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        addFile(tests, file);
      }
    }
    return tests.stream();
  }

  private static void addFile(List<DynamicTest> tests, Path file) throws IOException {
    for (Json suite : ((JsonArray) JsonReader.read(Files.readString(file))).items()) {
      Json given = Parsed.member(suite, "given");
      for (Json one : Parsed.list(suite, "cases")) {
        String name = file.getFileName() + " " + Parsed.text(one, "expression");
        tests.add(DynamicTest.dynamicTest(name, () -> check(given, (JsonObject) one)));
      }
    }
  }

  private static void check(Json given, JsonObject one) {
    String expression = Parsed.text(one, "expression");
    if (one.members().containsKey("error")) {
      assertThatThrownBy(() -> Query.compile(expression).apply(given))
          .isInstanceOf(QueryException.class);
      return;
    }
    Json wanted = one.get("result");

    Json found = Query.compile(expression).apply(given);

    if (wanted != null) {
      assertThat(Truth.areEqual(found, wanted))
          .as("%s gives %s, wanted %s", expression, found, JsonWriter.write(wanted))
          .isTrue();
    }
  }
}
