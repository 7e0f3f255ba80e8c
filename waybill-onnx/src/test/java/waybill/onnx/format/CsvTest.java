package waybill.onnx.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.onnx.model.Cells;
import waybill.onnx.model.ElementType;
import waybill.onnx.model.InvalidInput;
import waybill.onnx.model.Output;
import waybill.onnx.model.Tensor;
import waybill.onnx.model.TensorSpec;

/** Tables, mostly hostile ones. */
final class CsvTest {
  private static final TensorSpec PAIRS = spec("x", ElementType.FLOAT, -1, 2);
  private static final TensorSpec WORDS = spec("words", ElementType.STRING, -1, 2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2%n3            | Wrong shape: line 2 has 1 columns; the model takes 2 for input \"x\","
            + " float32 [?, 2].",
        "1,2%n%n3,4,5      | Wrong shape: line 3 has 3 columns; the model takes 2 for input \"x\","
            + " float32 [?, 2].",
        "1,%n              | Line 1, column 2: nothing is no value for input \"x\", float32 [?, 2]."
            + " A row of headers is not expected.",
        "1,2%n3,x          | Line 2, column 2: \"x\" is no value for input \"x\", float32 [?, 2].",
        "1,2%r3,4          | Wrong shape: line 1 has 3 columns; the model takes 2 for input \"x\","
            + " float32 [?, 2].",
        "1,\"2             | Line 1, column 2: the quoted field does not end.",
        "1,\"2\"3          | Line 1, column 2: text behind the end of a quoted field.",
        "1,2\"             | Line 1, column 2: a quote within a field that does not begin with"
            + " one.",
        "1;2               | Wrong shape: line 1 has 1 columns; the model takes 2 for input \"x\","
            + " float32 [?, 2].",
        "%n%n              | The body has no row.",
        "'                 '| Wrong shape: line 1 has 1 columns; the model takes 2 for input \"x\","
            + " float32 [?, 2]."
      })
  void read_withABadTable_namesThePlaceAndTheRule(String table, String sentence) {
    String body = table.replace("%n", "\n").replace("%r", "\r");

    assertThatThrownBy(() -> read(body, PAIRS))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(sentence);
  }

  @Test
  void read_withAnEmptyBody_saysSo() {
    assertThatThrownBy(() -> read("", PAIRS)).hasMessage("The body has no row.");
  }

  @Test
  void read_withControlCharactersAndLength_showsLittleOfThem() {
    String hostile = "\u001b[2J" + "x".repeat(5000);

    assertThatThrownBy(() -> read("1," + hostile, PAIRS))
        .hasMessageStartingWith(
            "Line 1, column 2: \"\uFFFD[2J" + "x".repeat(36) + "…\" is no value");
  }

  @Test
  void read_withQuotedFields_takesWhatTheyHold() throws Exception {
    Tensor tensor = read("\"a,\"\"b\"\"\",\"line\nbreak\"\r\nplain,\r\n", WORDS).getFirst();

    assertThat(tensor.shape()).containsExactly(2L, 2L);
    assertThat(answered(tensor)).isEqualTo("\"a,\"\"b\"\"\",\"line\nbreak\"\nplain,\n");
  }

  @Test
  void read_withBrokenUtf8_refuses() {
    byte[] body = "ab,c\uFFFDd\n".getBytes(StandardCharsets.UTF_8);
    byte[] broken = "ab,c?d\n".getBytes(StandardCharsets.ISO_8859_1);
    broken[4] = (byte) 0xC3;

    assertThat(new CsvRequest(List.of(WORDS)).read(body)).hasSize(1);
    assertThatThrownBy(() -> new CsvRequest(List.of(WORDS)).read(broken))
        .hasMessage("Line 1, column 2: the field is not valid UTF-8.");
  }

  @Test
  void read_withAnOpenDimension_takesAsManyColumnsAsThereAre() {
    TensorSpec series = spec("s", ElementType.FLOAT, -1, -1, 2);

    Tensor tensor = read("1,2,3,4,5,6\n", series).getFirst();

    assertThat(tensor.shape()).containsExactly(1L, 3L, 2L);
    assertThatThrownBy(() -> read("1,2,3\n", series))
        .hasMessage(
            "Wrong shape: line 1 has 3 columns; the model takes 0 and a multiple of 2 more for"
                + " input \"s\", float32 [?, ?, 2].");
    assertThatThrownBy(() -> read("1,2\n1,2,3,4\n", series))
        .hasMessage("Line 2 has another number of columns than the rows before it.");
  }

  @Test
  void read_withSeveralOpenDimensions_asksForJson() {
    TensorSpec image = spec("i", ElementType.FLOAT, -1, -1, -1);

    assertThatThrownBy(() -> read("1,2\n", image))
        .hasMessage(
            "A table cannot tell the sizes of input \"i\", float32 [?, ?, ?], where more than one"
                + " is open; send application/json.");
  }

  @Test
  void read_withAFixedNumberOfRows_takesNoOther() {
    TensorSpec single = spec("x", ElementType.FLOAT, 1, 2);

    assertThat(read("1,2\n", single)).hasSize(1);
    assertThatThrownBy(() -> read("1,2\n3,4\n", single))
        .hasMessage("Wrong shape: the model takes input \"x\", float32 [1, 2]; found [2, 2].");
  }

  static TensorSpec spec(String name, ElementType type, long... sizes) {
    List<Long> dimensions = Arrays.stream(sizes).boxed().toList();
    return new TensorSpec(name, type, dimensions, Collections.nCopies(sizes.length, ""));
  }

  private static List<Tensor> read(String body, TensorSpec... inputs) {
    return new CsvRequest(List.of(inputs)).read(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String answered(Tensor tensor) throws NoCommonRows {
    var cells = new Cells.Texts(texts(tensor));
    var output = new Output.OfTensor("y", tensor.shape(), cells);
    return new String(CsvAnswer.write(List.of(output)), StandardCharsets.UTF_8);
  }

  private static List<String> texts(Tensor tensor) {
    return tensor.elements().texts();
  }
}
