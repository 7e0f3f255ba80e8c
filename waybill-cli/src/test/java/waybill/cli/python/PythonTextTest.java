package waybill.cli.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.wire.json.JsonReader;

/** Expected texts are those of Python 3.11. */
class PythonTextTest {
  @Test
  void repr_whenNested_isPythonsNotation() {
    String json = "{\"a\": null, \"b\": [true, 1.50, \"it's\"], \"c\": {}, \"d\": []}";

    String repr = PythonText.repr(JsonReader.read(json));

    assertThat(repr).isEqualTo("{'a': None, 'b': [True, 1.5, \"it's\"], 'c': {}, 'd': []}");
  }

  @Test
  void quote_whenNotPrintable_escapes() {
    assertThat(PythonText.quote("\u0001\u00ad\ue000\u2028\uD83D\u007f"))
        .isEqualTo("'\\x01\\xad\\ue000\\u2028\\ud83d\\x7f'");
  }

  @Test
  void quote_whenPrintable_keepsAllScripts() {
    assertThat(PythonText.quote("é日😀")).isEqualTo("'é日😀'");
  }

  @Test
  void quote_whenCharacterIsNewerThanThatPython_escapes() {
    String fromUnicode14 = "\uD83E\uDEE7";
    String fromUnicode15 = "\uD83E\uDEE8";

    assertThat(PythonText.quote(fromUnicode14 + fromUnicode15))
        .isEqualTo("'" + fromUnicode14 + "\\U0001fae8'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "false", "0", "-0.0", "\"\"", "[]", "{}"})
  void isTrue_whenEmptyOrZero_isFalse(String json) {
    assertThat(PythonText.isTrue(JsonReader.read(json))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "0.1", "NaN", "\" \"", "[null]", "{\"a\": 0}"})
  void isTrue_whenAnythingElse_isTrue(String json) {
    assertThat(PythonText.isTrue(JsonReader.read(json))).isTrue();
  }
}
