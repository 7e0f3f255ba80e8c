package waybill.registry.transform.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.transform.TransformFault;

/** Filters and joins of CSV. */
final class RowsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a,b,c            | $[1]       | b
          a,b,c            | $[2,0]     | c,a
          a,b,c            | $[-1]      | c
          a,b,c            | $[1:]      | b,c
          a,b,c            | $[7:]      | ``
          a,b,c            | $[*]       | a,b,c
          "x,""y\""",,z    | $[0,1]     | "x,""y\""",
          ,                | $[1]       | ``
          a b , c          | $[1]       | ` c`
          """)
  void filters_chooseFieldsAsTheyStand(String row, String path, String chosen) throws Exception {
    assertThat(new String(processing(path, false, "$", true).filtered(bytes(row)), UTF_8))
        .isEqualTo(chosen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x,\"1", "x,1\"2", "\"a\"b,1", "\"\"\"", "a,\"b\" "})
  void rows_quotedWrongly_areRefused(String row) {
    assertThatThrownBy(() -> processing("$[0]", false, "$", true).filtered(bytes(row)))
        .isInstanceOfSatisfying(
            TransformFault.class, fault -> assertThat(fault.rule().id()).isEqualTo("T-D2"));
  }

  @Test
  void join_ofSeveral_isALineForEach() throws Exception {
    assertThat(assembled("$", "a,1\nb,2\n", 2, "x\r\ny")).isEqualTo("a,1,x\nb,2,y\n");
    assertThat(assembled("$[0,-1]", "a,1\nb,2\n", 2, "x\ny\n")).isEqualTo("a,x\nb,y\n");
  }

  @ParameterizedTest
  @CsvSource({"2, x, T-D5", "1, 'x\ny', T-D5", "2, 'x\n\"', T-D4"})
  void join_withAnswersThatDoNotFit_isRefused(int count, String answer, String rule) {
    assertThatThrownBy(() -> assembled("$[0,2]", "a,1\nb,2\n", count, answer))
        .isInstanceOfSatisfying(
            TransformFault.class, fault -> assertThat(fault.rule().id()).isEqualTo(rule));
  }

  @Test
  void outputFilter_beyondTheJoinedRow_isRefused() {
    assertThatThrownBy(() -> assembled("$[3]", "a,1\n", 1, "x\n"))
        .isInstanceOfSatisfying(
            TransformFault.class,
            fault -> {
              assertThat(fault.rule().id()).isEqualTo("T-D3");
              assertThat(fault.sentence()).contains("OutputFilter").contains("no item 3 among 3");
            });
  }

  private static String assembled(String path, String records, long count, String answer)
      throws BadPath, IOException, TransformFault {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    processing("$", true, path, false).assemble(stream(records), count, stream(answer), out);
    return out.toString(UTF_8);
  }

  private static RecordProcessing processing(
      String inputFilter, boolean joins, String outputFilter, boolean isAlone) throws BadPath {
    return new RecordProcessing(
        new DataProcessing(FilterPath.parse(inputFilter), joins, FilterPath.parse(outputFilter)),
        RecordFormat.CSV,
        text -> {
          throw new NotJson("Rows are no JSON.");
        },
        isAlone);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
