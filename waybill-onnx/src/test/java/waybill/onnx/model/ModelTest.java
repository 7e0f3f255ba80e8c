package waybill.onnx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.onnx.OnnxFile;
import waybill.onnx.format.Format;

/** Real models of every type, written by hand, run by ONNX Runtime. */
final class ModelTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, float32, '1.5,-2.0E-7,NaN'",
    "11, float64, '0.1,1.0E300,-Infinity'",
    "2, uint8, '0,255,7'",
    "3, int8, '-128,127,0'",
    "5, int16, '-32768,32767,0'",
    "6, int32, '-2147483648,2147483647,0'",
    "7, int64, '-9223372036854775808,9223372036854775807,0'",
    "9, bool, 'true,false,true'",
    "8, string, 'ä,plain, blank '"
  })
  void run_withEachType_answersWhatItWasGiven(int type, String word, String row) throws Exception {
    Model model = load(OnnxFile.identity(type, "rows", 3));

    String answer = answer(model, Format.CSV, row + "\n" + row + "\n", Format.CSV);

    assertThat(model.inputs().getFirst().text()).isEqualTo("input \"x\", " + word + " [rows, 3]");
    assertThat(answer).isEqualTo(row + "\n" + row + "\n");
  }

  @Test
  void run_withTwoInputs_takesTheColumnsSideBySide() throws Exception {
    Model model =
        load(
            new OnnxFile()
                .input("a", OnnxFile.FLOAT, "n", 1)
                .input("b", OnnxFile.FLOAT, "n", 2)
                .node("Concat", "", List.of("b", "a"), List.of("y"), Map.of("axis", 1))
                .output("y", OnnxFile.FLOAT, "n", 3));

    String fromTable = answer(model, Format.CSV, "1,2,3\n4,5,6\n", Format.CSV);
    String fromNames =
        answer(model, Format.JSON, "{\"b\":[[2,3],[5,6]],\"a\":[[1],[4]]}", Format.CSV);
    String fromLines =
        answer(
            model,
            Format.JSON_LINES,
            "{\"a\":[1],\"b\":[2,3]}\n{\"b\":[5,6],\"a\":[4]}\n",
            Format.CSV);

    assertThat(fromTable).isEqualTo("2.0,3.0,1.0\n5.0,6.0,4.0\n");
    assertThat(fromNames).isEqualTo(fromTable);
    assertThat(fromLines).isEqualTo(fromTable);
  }

  @Test
  void run_withMapsAsScikitLearnMakesThem_answersScoresByAscendingClass() throws Exception {
    Model model = load(zipMap(OnnxFile.INT64, "classlabels_int64s", List.of(10, 2, 1)));

    assertThat(answer(model, Format.CSV, "0.5,0.25,0.125\n1,2,3\n", Format.CSV))
        .isEqualTo("0.125,0.25,0.5\n3.0,2.0,1.0\n");
    assertThat(answer(model, Format.CSV, "0.5,0.25,0.125\n", Format.JSON))
        .isEqualTo("{\"scores\":[{\"1\":0.125,\"2\":0.25,\"10\":0.5}]}");
    assertThat(answer(model, Format.CSV, "0.5,0.25,0.125\n", Format.JSON_LINES))
        .isEqualTo("{\"scores\":{\"1\":0.125,\"2\":0.25,\"10\":0.5}}\n");
  }

  @Test
  void run_withMapsByName_answersThemByName() throws Exception {
    Model model =
        load(zipMap(OnnxFile.STRING, "classlabels_strings", List.of("cat", "ape", "bee")));

    assertThat(answer(model, Format.CSV, "1,2,3\n", Format.JSON))
        .isEqualTo("{\"scores\":[{\"ape\":2.0,\"bee\":3.0,\"cat\":1.0}]}");
  }

  private static OnnxFile zipMap(int keyType, String attribute, List<?> classes) {
    return new OnnxFile()
        .input("x", OnnxFile.FLOAT, "n", 3)
        .node("ZipMap", "ai.onnx.ml", List.of("x"), List.of("scores"), Map.of(attribute, classes))
        .outputMaps("scores", keyType);
  }

  @Test
  void run_withUnequalRows_answersJsonAlone() throws Exception {
    Model model =
        load(
            new OnnxFile()
                .input("x", OnnxFile.FLOAT, "n", 2)
                .node("Identity", "", List.of("x"), List.of("same"), Map.of())
                .node("ReduceSum", "", List.of("x"), List.of("sum"), Map.of("keepdims", 0))
                .output("same", OnnxFile.FLOAT, "n", 2)
                .output("sum", OnnxFile.FLOAT));

    assertThat(answer(model, Format.CSV, "1,2\n3,4\n", Format.JSON))
        .isEqualTo("{\"same\":[[1.0,2.0],[3.0,4.0]],\"sum\":10.0}");
    assertThatThrownBy(() -> answer(model, Format.CSV, "1,2\n3,4\n", Format.CSV))
        .hasMessage(
            "The model's outputs differ in their number of rows (\"same\" 2, \"sum\" 1), so only"
                + " application/json can tell them.");
  }

  @Test
  void run_withAValueThatTheModelCannotTake_blamesTheInputInOneSentence() throws Exception {
    Model model =
        load(
            new OnnxFile()
                .weights("table", 10, 20, 30)
                .input("at", OnnxFile.INT64, "n")
                .node("Gather", "", List.of("table", "at"), List.of("y"), Map.of("axis", 0))
                .output("y", OnnxFile.FLOAT, "n"));

    assertThat(answer(model, Format.CSV, "2\n0\n", Format.CSV)).isEqualTo("30.0\n10.0\n");
    assertThatThrownBy(() -> answer(model, Format.CSV, "7\n", Format.CSV))
        .isInstanceOf(InvalidInput.class)
        .hasMessageMatching(
            "The model fails on this input \\(ORT_[A-Z_]+\\)\\. The log of this container has what"
                + " ONNX Runtime says\\.");
  }

  @Test
  void run_withManyDimensions_keepsTheOrderOfElements() throws Exception {
    Model model = load(OnnxFile.identity(OnnxFile.INT32, "n", 2, "m", 3));
    String deep = "[[[[1,2,3],[4,5,6]],[[7,8,9],[10,11,12]]]]";

    assertThat(answer(model, Format.JSON, deep, Format.JSON)).isEqualTo("{\"y\":" + deep + "}");
    assertThat(answer(model, Format.CSV, "1,2,3,4,5,6,7,8,9,10,11,12\n", Format.JSON))
        .isEqualTo("{\"y\":" + deep + "}");
  }

  @Test
  void load_withWeightsBeside_readsThem() throws Exception {
    Files.write(folder.resolve("weights.bin"), floats(1.5f, 2.5f));

    Model model = load(added("weights.bin"));

    assertThat(answer(model, Format.CSV, "1,2\n", Format.CSV)).isEqualTo("2.5,4.5\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret.bin", "ABSOLUTE", "a/../../secret.bin", "gone.bin"})
  void load_withWeightsOutside_refuses(String location) throws Exception {
    Path models = Files.createDirectory(folder.resolve("models"));
    Path secret = Files.write(folder.resolve("secret.bin"), floats(1, 2));
    Files.createDirectory(models.resolve("a"));
    String told = location.equals("ABSOLUTE") ? secret.toString() : location;
    Path file = added(told).write(models.resolve("model.onnx"));

    assertThatThrownBy(() -> Model.load(file, 1))
        .isInstanceOf(ModelFault.class)
        .hasMessageStartingWith("ONNX Runtime does not load model.onnx: ORT_");
  }

  private static OnnxFile added(String location) {
    return new OnnxFile()
        .weightsBeside("w", location, 2)
        .input("x", OnnxFile.FLOAT, "n", 2)
        .node("Add", "", List.of("x", "w"), List.of("y"), Map.of())
        .output("y", OnnxFile.FLOAT, "n", 2);
  }

  private static byte[] floats(float first, float second) {
    ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    return bytes.putFloat(first).putFloat(second).array();
  }

  @Test
  void load_withAnInputThatIsNotServed_namesIt() {
    Path file = OnnxFile.identity(OnnxFile.UINT64, "n").write(folder.resolve("model.onnx"));

    assertThatThrownBy(() -> Model.load(file, 1))
        .isInstanceOf(ModelFault.class)
        .hasMessage("The input \"x\" has elements of uint64, which is not served.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no model at all", "\u0008\u0008:\u0002"})
  void load_withOtherBytes_refuses(String bytes) throws IOException {
    Path file = Files.writeString(folder.resolve("model.onnx"), bytes);

    assertThatThrownBy(() -> Model.load(file, 1)).isInstanceOf(ModelFault.class);
  }

  @Test
  void isForSingleRows_withAFixedOutermostDimension_isTrue() throws Exception {
    assertThat(load(OnnxFile.identity(OnnxFile.FLOAT, 1, 4)).isForSingleRows()).isTrue();
    assertThat(load(OnnxFile.identity(OnnxFile.FLOAT, "n", 1)).isForSingleRows()).isFalse();
  }

  private Model load(OnnxFile file) throws ModelFault {
    return Model.load(file.write(folder.resolve("model.onnx")), 1);
  }

  private static String answer(Model model, Format requested, String body, Format accepted)
      throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    List<Output> outputs = model.run(requested.read(bytes, model.inputs()));
    return new String(accepted.write(outputs), StandardCharsets.UTF_8);
  }
}
