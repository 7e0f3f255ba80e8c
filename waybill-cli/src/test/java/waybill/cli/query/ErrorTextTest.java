package waybill.cli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import waybill.cli.Parsed;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;

/** What jmespath.py 1.1.0 answered to wrong expressions, recorded. */
class ErrorTextTest {
  private static final Path RECORDED =
      Path.of("src/test/resources/waybill/cli/query/error-texts.json");

  @TestFactory
  Stream<DynamicTest> recordedTexts() throws IOException {
    JsonObject recorded = (JsonObject) JsonReader.read(Files.readString(RECORDED));
    Json document = Parsed.member(recorded, "document");
    return Stream.of("compile", "apply")
        .flatMap(kind -> Parsed.list(recorded, kind).stream())
        .map(JsonObject.class::cast)
        .map(
            one ->
                DynamicTest.dynamicTest(
                    "of " + Parsed.text(one, "expression"), () -> check(document, one)));
  }

  private static void check(Json document, JsonObject one) {
    QueryException failure =
        catchThrowableOfType(
            QueryException.class,
            () -> Query.compile(Parsed.text(one, "expression")).apply(document));

    assertThat(failure).isNotNull();
    assertThat(failure.text()).isEqualTo(Parsed.text(one, "error"));
  }
}
