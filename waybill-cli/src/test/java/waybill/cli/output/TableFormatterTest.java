package waybill.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.wire.json.Json;
import waybill.wire.json.JsonReader;

class TableFormatterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\":1,\"b\":\"two\"},{\"a\":\"longer than the others\"},{\"b\":\"\"},{}]",
        "[{\"a\":1,\"b\":{\"c\":[1,22,333]}},{\"a\":2,\"b\":{\"c\":[4]}},{\"a\":3}]",
        "[[1,2],[3,4],[[5,6],[7,8]]]",
        "[\"one\",\"two\",\"three\"]",
        "[{\"a\":1},{\"a\":2},\"x\",\"y\",\"z\"]",
        "[[],[],[]]",
        "{\"List\":[{\"a\":1},{\"a\":2},{\"a\":3}],\"Other\":{\"x\":1,\"y\":2},\"One\":\"1\"}"
      })
  void table_whenDrawnRowByRow_isTheSame(String value) {
    String whole = drawn(JsonReader.read(value), 1000);

    assertThat(drawn(JsonReader.read(value), 1)).isEqualTo(whole);
    assertThat(whole).startsWith("-");
  }

  @Test
  void table_whenDrawnRowByRow_hasTheWidthOfItsWidestRow() {
    Json value = JsonReader.read("[{\"a\":1},{\"a\":333333333},{\"a\":\"two\"}]");

    assertThat(drawn(value, 1))
        .isEqualTo(
            """
            ---------------
            |    Title    |
            +-------------+
            |      a      |
            +-------------+
            |  1          |
            |  333333333  |
            |  two        |
            +-------------+
            """);
  }

  private static String drawn(Json value, int rowsHeldMax) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sink sink = new Sink(out);
    new TableFormatter(80, TableStyle.PLAIN, rowsHeldMax).format("Title", value, sink);
    sink.flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
