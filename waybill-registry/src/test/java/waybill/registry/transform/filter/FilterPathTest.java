package waybill.registry.transform.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.transform.filter.JsonValue.Items;
import waybill.registry.transform.filter.JsonValue.Literal;
import waybill.registry.transform.filter.JsonValue.Members;
import waybill.registry.transform.filter.JsonValue.Text;

/** Paths of filters, and what they choose. */
final class FilterPathTest {
  /** {@code {"a":1.50,"list":[{"id":7},{"x":0},{"id":8}],"n":{"\u00e9":"t","b c":null}}}. */
  private static final JsonValue RECORD =
      new Members(
          Map.of(
              "a", new Literal("1.50"),
              "list",
                  new Items(
                      List.of(
                          new Members(Map.of("id", new Literal("7"))),
                          new Members(Map.of("x", new Literal("0"))),
                          new Members(Map.of("id", new Literal("8"))))),
              "n",
                  new Members(
                      Map.of("\u00e9", new Text("t\n\"\u001f"), "b c", new Literal("null")))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $.a                    | 1.50
          $['a']                 | 1.50
          $.['a']                | 1.50
          $.n                    | {"b c":null,"é":"t\\n\\"\\u001f"}
          $.n['b c']             | null
          $['a','none']          | {"a":1.50}
          $['none','other']      | {}
          $.list[1]              | {"x":0}
          $.list[-1].id          | 8
          $.list[*].id           | [7,8]
          $.list[0,2].id         | [7,8]
          $.list[1:]             | [{"x":0},{"id":8}]
          $.list[ :-1 ]          | [{"id":7},{"x":0}]
          $.list[5:9]            | []
          $.list[0,1:].id        | [7,8]
          $.list[2].*            | [8]
          """)
  void paths_chooseInJson(String path, String chosen) throws BadPath, FilterMiss {
    assertThat(JsonText.of(JsonFilter.apply(FilterPath.parse(path), RECORD))).isEqualTo(chosen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$.b",
        "$.a.b",
        "$.list[3]",
        "$.list[-4]",
        "$.a[0]",
        "$.n[0]",
        "$.a.*",
        "$.list[99999999999]"
      })
  void paths_toWhatIsNotThere_areMisses(String path) {
    assertThatThrownBy(() -> JsonFilter.apply(FilterPath.parse(path), RECORD))
        .isInstanceOf(FilterMiss.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "$a",
        "$.",
        "$..a",
        "$.a..b",
        "$[",
        "$[]",
        "$['a'",
        "$['a]",
        "$[\"a\"]",
        "$[?(@.a)]",
        "$[0:4:2]",
        "$[0,]",
        "$[,0]",
        "$['a',0]",
        "$[1.5]",
        "$[a]",
        "$.a b",
        "$[0]x",
        "$[-]",
        "$ .a"
      })
  void texts_thatAreNoPaths_areRefused(String text) {
    assertThatThrownBy(() -> FilterPath.parse(text)).isInstanceOf(BadPath.class);
  }

  @Test
  void paths_ofMoreThan63Characters_areRefused() throws BadPath {
    assertThat(FilterPath.parse("$." + "a".repeat(61)).steps()).hasSize(1);
    assertThatThrownBy(() -> FilterPath.parse("$." + "a".repeat(62)))
        .isInstanceOfSatisfying(
            BadPath.class, e -> assertThat(e.sentence()).contains("63 characters"));
  }

  @ParameterizedTest
  @CsvSource({
    "$, true",
    "$[*], true",
    "$[1], true",
    "'$[0,2:]', true",
    "$.*, false",
    "$.a, false",
    "$['a'], false",
    "$[0][1], false"
  })
  void paths_forRows_areOneStepOfColumns(String path, boolean isForRows) throws BadPath {
    assertThat(FilterPath.parse(path).isForRows()).isEqualTo(isForRows);
  }

  @Test
  void members_inText_areSortedByCodePoints() {
    JsonValue value =
        new Members(
            Map.of(
                "\uFF5E",
                new Literal("1"),
                "\uD83D\uDE00",
                new Literal("2"),
                "a",
                new Literal("0")));

    assertThat(JsonText.of(value)).isEqualTo("{\"a\":0,\"\uFF5E\":1,\"\uD83D\uDE00\":2}");
  }
}
