package waybill.cli.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import waybill.wire.json.Json;
import waybill.wire.json.JsonReader;

/** Expected texts are those of Python's {@code json.dumps}. */
class AsciiJsonTest {
  private static final Json VALUE =
      JsonReader.read("{\"é\": [1, 1.50, null, true, {}, []], \"a\": \"\\u007f😀\\n\"}");

  @Test
  void compact_hasNoBlanksAndNothingBeyondAscii() {
    assertThat(AsciiJson.compact(VALUE))
        .isEqualTo("{\"\\u00e9\":[1,1.5,null,true,{},[]],\"a\":\"\\u007f\\ud83d\\ude00\\n\"}");
  }

  @Test
  void spaced_hasABlankAfterCommaAndColon() {
    assertThat(AsciiJson.spaced(VALUE))
        .isEqualTo(
            "{\"\\u00e9\": [1, 1.5, null, true, {}, []], \"a\": \"\\u007f\\ud83d\\ude00\\n\"}");
  }
}
