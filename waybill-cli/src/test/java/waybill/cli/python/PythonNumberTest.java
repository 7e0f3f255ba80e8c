package waybill.cli.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.wire.json.JsonNumber;

/** Expected texts are those of Python 3.11. */
class PythonNumberTest {
  @ParameterizedTest
  @CsvSource({
    "7.0, 7.0",
    "1E2, 100.0",
    "-0.0, -0.0",
    "1e15, 1000000000000000.0",
    "1e16, 1e+16",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "1718000000.25, 1718000000.25",
    "123456789.0e10, 1.23456789e+18",
    "9007199254740993.0, 9007199254740992.0",
    "1e23, 1e+23",
    "1e400, Infinity",
    "NaN, NaN",
  })
  void json_whenFloat_isShortestTextThatReadsBack(String literal, String shown) {
    assertThat(PythonNumber.json(new JsonNumber(literal))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"4.9e-324, 5e-324", "9.9e-324, 1e-323", "2e-323, 2e-323", "3.5e-323, 3.5e-323"})
  void json_whenOneDigitWouldDo_isTheNearestOfOneDigit(String literal, String shown) {
    assertThat(PythonNumber.json(new JsonNumber(literal))).isEqualTo(shown);
  }

  @Test
  void json_whenWhole_isAsItWasWritten() {
    String digits = "123456789012345678901234567890";

    assertThat(PythonNumber.json(new JsonNumber(digits))).isEqualTo(digits);
  }

  @Test
  void json_whenWholeMinusZero_hasNoSign() {
    assertThat(PythonNumber.json(new JsonNumber("-0"))).isEqualTo("0");
  }

  @Test
  void text_whenNotFinite_isInSmallLetters() {
    assertThat(PythonNumber.text(new JsonNumber("-Infinity"))).isEqualTo("-inf");
  }

  @ParameterizedTest
  @CsvSource({
    "' 7 ', 7",
    "+3, 3",
    "1_000, 1000",
    "-0, 0",
    "\u0663, 3",
    "\uD835\uDFD9\uD835\uDFD8, 10",
    "'\u00a07\u3000', 7",
  })
  void parseInt_whenPythonReadsIt_givesItsDigits(String text, String digits) {
    JsonNumber number = PythonNumber.parseInt(text);

    assertThat(number).isEqualTo(new JsonNumber(digits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1.0", "0x1", "_1", "1_", "1__0", "--1", "1 0", "7\u001c"})
  void parseInt_whenPythonRefusesIt_givesNothing(String text) {
    assertThat(PythonNumber.parseInt(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "5.0, 5.0",
    ".5, 0.5",
    "1., 1.0",
    "1e3, 1000.0",
    "1_0.5, 10.5",
    "\u0661.\u0665, 1.5",
    "INF, Infinity",
    "-infinity, -Infinity",
    "+nan, NaN",
  })
  void parseFloat_whenPythonReadsIt_givesAFloat(String text, String literal) {
    assertThat(PythonNumber.parseFloat(text)).isEqualTo(new JsonNumber(literal));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "--5", "+-5", "0x1p3", "1f", "1e", "e1", "1_.5"})
  void parseFloat_whenPythonRefusesIt_givesNothing(String text) {
    assertThat(PythonNumber.parseFloat(text)).isNull();
  }
}
