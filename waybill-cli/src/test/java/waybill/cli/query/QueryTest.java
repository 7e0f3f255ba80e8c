package waybill.cli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonWriter;

/** Habits of {@code jmespath.py} that the official cases do not show. */
class QueryTest {
  private static String found(String expression) {
    return JsonWriter.write(Query.compile(expression).apply(JsonReader.read("{}")));
  }

  @Test
  void hash_whenAKeyIsWrittenTwice_keepsItsFirstPlaceAndItsLastValue() {
    assertThat(found("{a: `1`, b: `2`, a: `3`}")).isEqualTo("{\"a\":3,\"b\":2}");
  }

  @Test
  void hash_whenAKeyIsWrittenTwice_evaluatesBothParts() {
    assertThatThrownBy(() -> found("{a: abs('x'), a: `1`}"))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("In function abs()");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "contains(`[1, 2]`, `true`); true",
        "contains(`[2]`, `true`); false",
        "contains(`[[0]]`, `[false]`); true",
        "contains(`[{\"a\": 1.0}]`, `{\"a\": true}`); true",
        "`[1]` == `[true]`; true",
        "`1` == `true`; false",
        "`0` == `false`; false",
        "`1` == `1.0`; true",
      })
  void equality_whenANumberMeetsABoolean_holdsInsideOfListsOnly(String expression, String result) {
    assertThat(found(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "type(&a); null",
        "to_number('\u0663'); 3",
        "to_number('--5'); null",
        "to_number('1_000'); 1000",
        "length('é😀'); 2",
        "reverse('aé😀'); \"😀éa\"",
        "sum(`[1, 2.5]`); 3.5",
        "ceil(`1e20`); 100000000000000000000",
        "`foo`; \"foo\"",
      })
  void function_whenPythonHasAHabit_followsIt(String expression, String result) {
    assertThat(found(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "!", "a.", "[", "a|"})
  void compile_whenNestedOverAndOver_isToldToBeTooDeep(String part) {
    String expression = part.repeat(50_000) + "a";

    assertThatThrownBy(() -> found(expression))
        .isInstanceOf(QueryException.class)
        .hasMessage("The expression is nested too deep.");
  }
}
