package waybill.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import waybill.cli.python.PythonNumber;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** What is printed as YAML is, to a parser of somebody else's, the document that was printed. */
class YamlPropertyTest {
  /** Strings that would be something else, or end, if they stood bare. */
  private static final List<String> TRICKY =
      List.of(
          "",
          " ",
          "~",
          "null",
          "Null",
          "true",
          "False",
          "yes",
          "NO",
          "on",
          "y",
          "n",
          "1",
          "-1",
          "0x1F",
          "0o17",
          "1_000",
          "1:30",
          "1.",
          ".5",
          "1e3",
          "1.0e+3",
          ".inf",
          "-.INF",
          ".nan",
          "2026-01-02",
          "2026-01-02T03:04:05Z",
          "2026-1-2 3:04:05 +1",
          "123456789012",
          "=",
          "<<",
          "- a",
          "-",
          "---",
          "--- a",
          "...",
          "? a",
          "a: b",
          "a:",
          "a #b",
          "#a",
          "&a",
          "*a",
          "!a",
          "%a",
          "@a",
          "`a",
          "|",
          ">",
          "'",
          "''",
          "\"",
          "a'b",
          "a\"b",
          "\\",
          "{a}",
          "[a]",
          "a, b",
          "{",
          "]",
          " a",
          "a ",
          "a\nb",
          "a\nb\n",
          "a\n\nb\n\n",
          "\n",
          "\n\n",
          "\na",
          " a\nb",
          "a\n  b\n c",
          "a\n \n",
          "a\n ",
          "a\n---\nb",
          "a\n#b: c\n- d",
          "a\tb",
          "\ta",
          "a\n\tb",
          "a\r\nb",
          "\r",
          "\u0000",
          "\u0007",
          "\u001b",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u2028",
          "\u2029",
          "\ufeff",
          "\ufffe",
          "\uffff",
          "\ud83c\udf3a",
          "\ud83c",
          "\udf3a",
          "ü",
          "日本",
          "arn:aws:sagemaker:us-east-1:111122223333:model-package/iris/1",
          "111122223333.dkr.ecr.us-east-1.amazonaws.com/iris:1",
          "s3://models/iris.tar.gz");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "12345678901234567890123",
          "1.5",
          "-0.0",
          "1e2",
          "1e16",
          "1e-7",
          "1.25e300",
          "5e-324",
          "1718000000.25",
          "NaN",
          "Infinity",
          "-Infinity");

  @Property(tries = 1000)
  void yaml_whenAnyDocument_readsBackAsTheSame(@ForAll("documents") Json document) {
    String yaml = printed(document);

    assertThat(read(yaml)).as(yaml).isEqualTo(plain(document));
  }

  private static String printed(Json value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sink sink = new Sink(out);
    new YamlFormatter().format("Title", value, sink);
    sink.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Object read(String yaml) {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return yaml.isEmpty() ? Map.of() : comparable(read);
  }

  /** Numbers by their values, whatever Java type the parser chose for them. */
  private static Object comparable(Object value) {
    return switch (value) {
      case null -> "nothing";
      case Map<?, ?> map -> {
        Map<Object, Object> members = new LinkedHashMap<>();
        map.forEach((name, member) -> members.put(List.of("key", name), comparable(member)));
        yield members;
      }
      case List<?> list -> list.stream().map(YamlPropertyTest::comparable).toList();
      case String string -> List.of("string", string);
      case Double real -> List.of("real", real);
      case Number whole -> List.of("whole", whole.toString());
      default -> value;
    };
  }

  private static Object plain(Json value) {
    return switch (value) {
      case JsonObject object -> {
        Map<Object, Object> members = new LinkedHashMap<>();
        object.members().forEach((name, v) -> members.put(List.of("key", name), plain(v)));
        yield members;
      }
      case JsonArray array -> array.items().stream().map(YamlPropertyTest::plain).toList();
      case JsonString string -> List.of("string", string.value());
      case JsonBoolean flag -> flag.value();
      case JsonNull _ -> "nothing";
      case JsonNumber number when PythonNumber.isFloat(number) ->
          List.of("real", PythonNumber.doubleValue(number));
      case JsonNumber number -> List.of("whole", PythonNumber.json(number));
    };
  }

  @Provide
  Arbitrary<Json> documents() {
    return tree(4);
  }

  private static Arbitrary<Json> tree(int depth) {
    if (depth == 0) {
      return scalars();
    }
    Arbitrary<Json> inner = tree(depth - 1);
    return Arbitraries.oneOf(
        List.of(
            scalars(),
            inner.list().ofMaxSize(4).map(JsonArray::new),
            Arbitraries.maps(keys(), inner).ofMaxSize(4).map(JsonObject::new)));
  }

  private static Arbitrary<Json> scalars() {
    List<Arbitrary<Json>> scalars = new ArrayList<>();
    scalars.add(strings().map(JsonString::new));
    scalars.add(strings().map(JsonString::new));
    scalars.add(Arbitraries.of(NUMBERS).map(JsonNumber::new));
    scalars.add(Arbitraries.of(new JsonBoolean(true), new JsonBoolean(false), JsonNull.NULL));
    return Arbitraries.oneOf(scalars);
  }

  private static Arbitrary<String> keys() {
    Arbitrary<String> longOnes = Arbitraries.of("k".repeat(1030), "k\u0007".repeat(600));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(20, strings()), net.jqwik.api.Tuple.of(1, longOnes));
  }

  private static Arbitrary<String> strings() {
    Arbitrary<String> short_ =
        Arbitraries.strings().withChars("a1 \n\t:#-'\"\\{[,\u00fc\u0000").ofMaxLength(8);
    return Arbitraries.oneOf(List.of(Arbitraries.of(TRICKY), short_, Arbitraries.strings()));
  }
}
