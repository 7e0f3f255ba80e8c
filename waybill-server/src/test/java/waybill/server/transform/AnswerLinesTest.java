package waybill.server.transform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.filter.DataProcessing;
import waybill.registry.transform.filter.FilterPath;
import waybill.registry.transform.filter.NotJson;
import waybill.registry.transform.filter.RecordFormat;
import waybill.registry.transform.filter.RecordProcessing;

/** Answers to several records: as many lines as records come first, then what is in them. */
final class AnswerLinesTest {
  private final RecordProcessing joining =
      new RecordProcessing(
          new DataProcessing(FilterPath.WHOLE, true, FilterPath.WHOLE),
          RecordFormat.JSON_LINES,
          new JacksonReader(),
          false);

  @ParameterizedTest
  @CsvSource({
    "oops,T-D5",
    "oops;oops,T-D4",
    "oops;2,T-D4",
    "1;2;oops,T-D5",
    "{;1;},T-D5",
    "1,T-D5",
    "'',T-D5"
  })
  void lines_areCountedBeforeTheyAreJudged(String answer, String rule) {
    TransformFault fault = catchThrowableOfType(TransformFault.class, () -> assembled(answer));

    assertThat(fault.rule().id()).isEqualTo(rule);
  }

  @Test
  void wrongCount_isTold() {
    TransformFault fault = catchThrowableOfType(TransformFault.class, () -> assembled("1;2;3"));

    assertThat(fault.sentence()).endsWith("it has 3, where the request had 2.");
  }

  @Test
  void json_thatIsNestedTooDeep_isToldAsThat() throws Exception {
    JacksonReader json = new JacksonReader();
    assertThat(json.read(nested(1000))).isNotNull();

    NotJson fault = catchThrowableOfType(NotJson.class, () -> json.read(nested(1001)));

    assertThat(fault.sentence()).contains("nested more than 1000 deep");
  }

  private static byte[] nested(int depth) {
    return ("[".repeat(depth) + "]".repeat(depth)).getBytes(UTF_8);
  }

  /** What becomes of an answer, its lines apart by semicolons, to two records. */
  private String assembled(String answer) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    joining.assemble(bytes("{\"a\":1}\n{\"a\":2}\n"), 2, bytes(answer.replace(';', '\n')), out);
    return out.toString(UTF_8);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
