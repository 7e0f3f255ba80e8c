package waybill.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;

/** Whatever a query makes of an answer can be printed, and text loses no scalar of it. */
class ScalarsPropertyTest {
  @Property(tries = 300)
  void text_whenAnyValue_holdsEveryScalar(@ForAll("values") Json value) {
    String text = printed(new TextFormatter(), value);

    assertHolds(text, value);
  }

  @Property(tries = 300)
  void json_whenAnyValue_readsBackAsTheSame(@ForAll("values") Json value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sink sink = new Sink(out);

    new JsonFormatter().document(value, sink);
    sink.end();

    assertThat(JsonReader.read(out.toString(StandardCharsets.UTF_8))).isEqualTo(value);
  }

  private static void assertHolds(String text, Json value) {
    switch (value) {
      case JsonObject object -> object.members().values().forEach(v -> assertHolds(text, v));
      case JsonArray array -> array.items().forEach(v -> assertHolds(text, v));
      case JsonString string -> assertThat(text).contains(string.value());
      case JsonNumber number -> assertThat(text).contains(number.literal());
      default -> throw new AssertionError(value);
    }
  }

  private static String printed(Formatter formatter, Json value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sink sink = new Sink(out);
    formatter.format("Title", value, sink);
    sink.end();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<Json> values() {
    return tree(3);
  }

  private static Arbitrary<Json> tree(int depth) {
    Arbitrary<Json> scalar =
        Arbitraries.oneOf(
            List.of(
                Arbitraries.strings().alpha().ofMaxLength(5).map(s -> (Json) new JsonString(s)),
                Arbitraries.integers().between(-999, 999).map(i -> (Json) JsonNumber.of(i))));
    if (depth == 0) {
      return scalar;
    }
    Arbitrary<Json> inner = tree(depth - 1);
    Arbitrary<Json> list = inner.list().ofMaxSize(4).map(JsonArray::new);
    Arbitrary<Json> object =
        Arbitraries.maps(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(4), inner)
            .ofMaxSize(4)
            .map(JsonObject::new);
    return Arbitraries.oneOf(List.of(scalar, list, object));
  }
}
