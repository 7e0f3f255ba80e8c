package waybill.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wordings and places are those that Python 3.11 tells for the same texts. */
class JsonReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~|Expecting value: line 1 column 1 (char 0)",
        "~  ~|Expecting value: line 1 column 3 (char 2)",
        "nul|Expecting value: line 1 column 1 (char 0)",
        "-|Expecting value: line 1 column 1 (char 0)",
        "01|Extra data: line 1 column 2 (char 1)",
        "1.|Extra data: line 1 column 2 (char 1)",
        "[1,]|Expecting value: line 1 column 4 (char 3)",
        "[1 2]|Expecting ',' delimiter: line 1 column 4 (char 3)",
        "{'a': 1}|Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
        "{\"a\":1,}|Expecting property name enclosed in double quotes: line 1 column 8 (char 7)",
        "{\"a\" 1}|Expecting ':' delimiter: line 1 column 6 (char 5)",
        "{\"a\": }|Expecting value: line 1 column 7 (char 6)",
        "{\"a\": 1|Expecting ',' delimiter: line 1 column 8 (char 7)",
        "[\"a|Unterminated string starting at: line 1 column 2 (char 1)",
        "[\"a\\|Unterminated string starting at: line 1 column 2 (char 1)",
        "\"\\q\"|Invalid \\escape: line 1 column 2 (char 1)",
        "\"\\u12g4\"|Invalid \\uXXXX escape: line 1 column 3 (char 2)",
        "\"\\u12\"|Invalid \\uXXXX escape: line 1 column 3 (char 2)",
        "~{\n\"é\uD83C\uDF88\": x}~|Expecting value: line 2 column 7 (char 8)",
        "~\"a\nb\"~|Invalid control character at: line 1 column 3 (char 2)",
        "~\uFEFF1~|Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)"
      })
  void read_whenTextIsNotJson_tellsFaultAndPlaceAsPythonDoes(String text, String message) {
    assertThatThrownBy(() -> JsonReader.read(text))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessage(message);
  }

  @Test
  void read_whenMemberIsGivenTwice_keepsTheLast() {
    Json value = JsonReader.read("{\"a\": 1, \"b\": 2, \"a\": 3}");

    assertThat(JsonWriter.write(value)).isEqualTo("{\"a\":3,\"b\":2}");
  }

  @Test
  void read_whenNumbersAreWritten_keepsTheirLiterals() {
    Json value =
        JsonReader.read("[0, -1, 1.50, 1E+5, 123456789012345678901234567890, NaN, -Infinity]");

    assertThat(JsonWriter.write(value))
        .isEqualTo("[0,-1,1.50,1E+5,123456789012345678901234567890,NaN,-Infinity]");
  }

  @Test
  void read_whenNestedDeeperThanTheLimit_isRefused() {
    String deep = "[".repeat(JsonReader.DEPTH_MAX) + "]".repeat(JsonReader.DEPTH_MAX);

    assertThat(JsonReader.read(deep)).isInstanceOf(JsonArray.class);
    assertThatThrownBy(() -> JsonReader.read("[" + deep + "]"))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessageStartingWith("Nested too deep");
  }

  @Property
  void read_whenStringWasWritten_givesItBack(@ForAll String text) {
    String written = JsonWriter.write(new JsonString(text));

    assertThat(JsonReader.read(written)).isEqualTo(new JsonString(text));
  }
}
