package waybill.onnx.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
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

final class JsonTest {
  private static final TensorSpec PAIRS = CsvTest.spec("x", ElementType.FLOAT, -1, 2);
  private static final TensorSpec WHOLE = CsvTest.spec("n", ElementType.INT32, -1);
  private static final TensorSpec FLAGS = CsvTest.spec("b", ElementType.BOOL, -1);
  private static final TensorSpec ANY = CsvTest.spec("any", ElementType.DOUBLE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[[1,2],[3]]             | Line 1, \"/1\": the value has 1 items where others have 2; the"
            + " model takes input \"x\", float32 [?, 2].",
        "[[1,2,3]]               | Wrong shape: the model takes input \"x\", float32 [?, 2]; found"
            + " [1, 3].",
        "[1,2]                   | Line 1, \"/0\": the value has 1 dimensions; the model takes"
            + " input \"x\", float32 [?, 2].",
        "[[[1,2]]]               | Line 1, \"/0/0\": the value has more than 2 dimensions; the"
            + " model takes input \"x\", float32 [?, 2].",
        "5                       | Line 1: the value has 0 dimensions; the model takes input \"x\","
            + " float32 [?, 2].",
        "[[1,\"2\"]]             | Line 1, \"/0/1\": the value is \"2\"; the model takes input"
            + " \"x\", float32 [?, 2].",
        "[[1,null]]              | Line 1, \"/0/1\": the value is null; the model takes input"
            + " \"x\", float32 [?, 2].",
        "[[1,true]]              | Line 1, \"/0/1\": the value is true; the model takes input"
            + " \"x\", float32 [?, 2].",
        "[[1,{}]]                | Line 1, \"/0/1\": the value is an object; the model takes input"
            + " \"x\", float32 [?, 2].",
        "[[1,1e99]]              | Line 1, \"/0/1\": the value is 1e99; the model takes input"
            + " \"x\", float32 [?, 2].",
        "[]                      | Wrong shape: the model takes input \"x\", float32 [?, 2]; found"
            + " [0].",
        "[[],[]]                 | Wrong shape: the model takes input \"x\", float32 [?, 2]; found"
            + " [2, 0].",
        "{}                      | There is nothing for input \"x\", float32 [?, 2].",
        "{\"z\":[[1,2]]}         | The model has no input \"z\"; it takes input \"x\", float32 [?,"
            + " 2].",
        "{\"x\":[[1,2]],\"x\":[[1,2]]} | Line 1, \"/x\": the input is given twice.",
        "{\"inputs\":[[1,2]],\"x\":[[1,2]]} | The member \"inputs\" holds all inputs and stands"
            + " alone in its object.",
        "{\"instances\":5}       | Line 1, \"/instances\": the instances must be an array.",
        "{\"instances\":[]}      | The body has no row.",
        "{\"instances\":[{}]}    | Line 1, \"/instances/0\": there is nothing for input \"x\","
            + " float32 [?, 2].",
        "[[1,2]                  | Invalid JSON at line 1, column 7.",
        "[[1,2]] 7               | Line 1: there is text behind the value.",
        "[[1,02]]                | Invalid JSON at line 1, column 6."
      })
  void read_withABadValue_namesThePlaceAndTheRule(String body, String sentence) {
    assertThatThrownBy(() -> read(body, PAIRS))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(sentence);
  }

  @Test
  void read_withAnEmptyBody_saysSo() {
    assertThatThrownBy(() -> read("", PAIRS)).hasMessage("The body is empty.");
  }

  @Test
  void read_withDepthWithoutEnd_refusesBeforeTheStackEnds() {
    assertThatThrownBy(() -> read("[".repeat(2_000_000), ANY)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void read_withSeveralInputsAndNoName_listsThem() {
    assertThatThrownBy(() -> read("[[1,2]]", PAIRS, WHOLE))
        .hasMessage(
            "The model has several inputs, so name them, as in {\"NAME\": [...]}; it takes input"
                + " \"x\", float32 [?, 2]; input \"n\", int32 [?].");
  }

  @Test
  void read_withAFractionForAWholeNumber_refuses() {
    assertThat(read("[1.0,2e1]", WHOLE).getFirst().shape()).containsExactly(2L);
    assertThatThrownBy(() -> read("[1,1.5]", WHOLE))
        .hasMessage("Line 1, \"/1\": the value is 1.5; the model takes input \"n\", int32 [?].");
  }

  @Test
  void read_withTruthValues_takesNoNumbers() {
    assertThat(read("[true,false]", FLAGS).getFirst().elements().count()).isEqualTo(2);
    assertThatThrownBy(() -> read("[true,1]", FLAGS))
        .hasMessage("Line 1, \"/1\": the value is 1; the model takes input \"b\", bool [?].");
  }

  @Test
  void read_withoutDeclaredShape_takesTheShapeThatIsFound() {
    assertThat(read("[[1,2,3],[4,5,6]]", ANY).getFirst().shape()).containsExactly(2L, 3L);
    assertThat(read("7", ANY).getFirst().shape()).isEmpty();
    assertThatThrownBy(() -> read("[1,[2]]", ANY)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void read_withWordsForNumbersThatJsonLacks_takesThem() {
    List<Tensor> tensors = read("[[NaN,\"-Infinity\"],[\"NaN\",Infinity]]", PAIRS);

    assertThat(tensors.getFirst().elements().count()).isEqualTo(4);
  }

  @Test
  void read_withAnInputThatIsCalledInputs_takesItByItsName() {
    TensorSpec inputs = CsvTest.spec("inputs", ElementType.FLOAT, -1);
    TensorSpec other = CsvTest.spec("other", ElementType.FLOAT, -1);

    assertThat(read("{\"inputs\":[1],\"other\":[2]}", inputs, other)).hasSize(2);
  }

  @Test
  void read_withLinesOfUnequalLength_namesTheLine() {
    assertThatThrownBy(
            () ->
                new JsonLinesRequest(List.of(PAIRS))
                    .read("[1,2]\n[3]\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessage(
            "Line 2: the value has 1 items where others have 2; the model takes input \"x\","
                + " float32 [?, 2].");
  }

  @Test
  void write_withNumbersThatJsonLacks_writesWords() throws Exception {
    var floats = new Cells.Floats(FloatBuffer.wrap(new float[] {Float.NaN, 0.1f}));
    var doubles = new Cells.Doubles(DoubleBuffer.wrap(new double[] {-1 / 0.0, 0.1}));
    List<Output> outputs =
        List.of(
            new Output.OfTensor("f", List.of(2L), floats),
            new Output.OfTensor("d", List.of(2L, 1L), doubles));

    assertThat(new String(Format.JSON.write(outputs), StandardCharsets.UTF_8))
        .isEqualTo("{\"f\":[\"NaN\",0.1],\"d\":[[\"-Infinity\"],[0.1]]}");
    assertThat(new String(Format.JSON_LINES.write(outputs), StandardCharsets.UTF_8))
        .isEqualTo("{\"f\":\"NaN\",\"d\":[\"-Infinity\"]}\n{\"f\":0.1,\"d\":[0.1]}\n");
  }

  private static List<Tensor> read(String body, TensorSpec... inputs) {
    return new JsonRequest(List.of(inputs)).read(body.getBytes(StandardCharsets.UTF_8));
  }
}
