package waybill.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import waybill.cli.failure.Failure;
import waybill.cli.python.PythonNumber;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;

/**
 * Whatever a query makes of an answer can be printed, and no layout loses a scalar of it. Every
 * string and number of a document gets a mark of its own, so each can be looked for; of true, false
 * and null there must be as many as in the document.
 *
 * <p>Tables have exceptions, which they share with those of the AWS CLI; each has a name here: a
 * result that is one scalar shows its title only ({@link #isBareScalar}), objects that come after
 * something else in a list show their names only ({@link #shownInTable}), and lists of unequal
 * length in one section are refused in words ({@link #RAGGED}).
 */
class ScalarsPropertyTest {
  private static final Json NOTHING = new JsonArray(List.of());
  private static final String RAGGED = "Row should have \\d+ elements, instead it has \\d+";

  @Property(tries = 1000)
  void text_whenAnyDocument_showsEveryScalarExactlyOnce(@ForAll("documents") Json document) {
    Json marked = new Marks().mark(document);

    String text = printed(new TextFormatter(), marked);

    assertThat(marksIn(text)).containsExactlyInAnyOrderElementsOf(marksOf(marked));
    assertThat(wordsIn(text)).isEqualTo(wordsOf(marked));
  }

  @Property(tries = 1000)
  void table_whenAnyDocument_showsEveryScalar(@ForAll("documents") Json document) {
    Json marked = new Marks().mark(document);

    String table;
    try {
      table = printed(new TableFormatter(80, TableStyle.PLAIN), marked);
    } catch (Failure e) {
      assertThat(e.message()).matches(RAGGED);
      return;
    }

    Json shown = isBareScalar(marked) ? NOTHING : shownInTable(marked);
    assertThat(marksIn(table)).containsAll(marksOf(shown));
    assertThat(wordsIn(table)).hasSizeGreaterThanOrEqualTo(wordsOf(shown).size());
  }

  @Property(tries = 1000)
  void table_whenNoListIsRagged_isNeverRefused(@ForAll("evenDocuments") Json document) {
    Json marked = new Marks().mark(document);

    String table = printed(new TableFormatter(80, TableStyle.COLOURED), marked);

    assertThat(marksIn(table)).containsAll(marksOf(isBareScalar(marked) ? NOTHING : marked));
  }

  @Property(tries = 1000)
  void json_whenAnyDocument_readsBackAsTheSame(@ForAll("documents") Json document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sink sink = new Sink(out);

    new JsonFormatter().document(document, sink);
    sink.end();

    assertThat(plain(JsonReader.read(out.toString(StandardCharsets.UTF_8))))
        .isEqualTo(plain(document));
  }

  @Test
  void table_whenABareScalar_showsItsTitleOnly() {
    String table = printed(new TableFormatter(80, TableStyle.PLAIN), new JsonString("lost"));

    assertThat(table).isEqualTo("-------\n|Title|\n+-----+\n");
  }

  @Test
  void table_whenAnObjectComesAfterAList_showsItsNamesOnly() {
    Json document = JsonReader.read("[[\"x\"], {\"name\": 1}]");

    String table = printed(new TableFormatter(80, TableStyle.PLAIN), document);

    assertThat(table)
        .isEqualTo("----------\n|  Title |\n+--------+\n|  x     |\n|  name  |\n+--------+\n");
  }

  private static boolean isBareScalar(Json value) {
    return !(value instanceof JsonObject) && !(value instanceof JsonArray);
  }

  /** What a table shows of a value: all but the members of objects behind something else. */
  private static Json shownInTable(Json value) {
    if (value instanceof JsonObject object) {
      Map<String, Json> members = new LinkedHashMap<>();
      object.members().forEach((name, member) -> members.put(name, shownInTable(member)));
      return new JsonObject(members);
    }
    if (value instanceof JsonArray array && !array.items().isEmpty()) {
      boolean objects = array.items().get(0) instanceof JsonObject;
      List<Json> items = new ArrayList<>();
      for (Json item : array.items()) {
        if (objects || !(item instanceof JsonObject)) {
          items.add(shownInTable(item));
        }
      }
      return new JsonArray(items);
    }
    return value;
  }

  private static List<String> marksIn(String text) {
    return found(text, "[0-9]{7}");
  }

  private static List<String> wordsIn(String text) {
    return found(text, "True|False|None").stream().sorted().toList();
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<String> marksOf(Json value) {
    List<String> marks = new ArrayList<>();
    for (Json scalar : scalars(value)) {
      if (scalar instanceof JsonString string) {
        marks.addAll(marksIn(string.value()));
      } else if (scalar instanceof JsonNumber number) {
        marks.addAll(marksIn(number.literal()));
      }
    }
    return marks;
  }

  private static List<String> wordsOf(Json value) {
    List<String> words = new ArrayList<>();
    for (Json scalar : scalars(value)) {
      if (scalar instanceof JsonBoolean flag) {
        words.add(flag.value() ? "True" : "False");
      } else if (scalar instanceof JsonNull) {
        words.add("None");
      }
    }
    return words.stream().sorted().toList();
  }

  private static List<Json> scalars(Json value) {
    List<Json> scalars = new ArrayList<>();
    switch (value) {
      case JsonObject object -> object.members().values().forEach(v -> scalars.addAll(scalars(v)));
      case JsonArray array -> array.items().forEach(item -> scalars.addAll(scalars(item)));
      default -> scalars.add(value);
    }
    return scalars;
  }

  /** Gives each string and each number of a document seven digits that no other has. */
  private static final class Marks {
    private int next = 1_000_000;

    Json mark(Json value) {
      return switch (value) {
        case JsonObject object -> {
          Map<String, Json> members = new LinkedHashMap<>();
          object.members().forEach((name, member) -> members.put(name, mark(member)));
          yield new JsonObject(members);
        }
        case JsonArray array -> new JsonArray(array.items().stream().map(this::mark).toList());
        case JsonString string -> new JsonString(string.value() + "#" + next++);
        case JsonNumber number ->
            new JsonNumber(next++ + (PythonNumber.isFloat(number) ? ".5" : ""));
        default -> value;
      };
    }
  }

  /** The same value with its numbers as JSON shows them. */
  private static Json plain(Json value) {
    return switch (value) {
      case JsonObject object -> {
        Map<String, Json> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> members.put(name, plain(member)));
        yield new JsonObject(members);
      }
      case JsonArray array ->
          new JsonArray(array.items().stream().map(ScalarsPropertyTest::plain).toList());
      case JsonNumber number -> new JsonNumber(PythonNumber.json(number));
      default -> value;
    };
  }

  private static String printed(Formatter formatter, Json value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sink sink = new Sink(out);
    formatter.format("Title", value, sink);
    sink.end();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<Json> documents() {
    return Arbitraries.randomValue(random -> new Documents(random).any(4));
  }

  @Provide
  Arbitrary<Json> evenDocuments() {
    return Arbitraries.randomValue(random -> new Documents(random).even(3));
  }
}
