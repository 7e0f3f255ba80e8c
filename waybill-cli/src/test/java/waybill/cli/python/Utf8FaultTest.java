package waybill.cli.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected texts are those of Python 3.11. */
class Utf8FaultTest {
  @ParameterizedTest
  @CsvSource({
    "ff, byte 0xff in position 0: invalid start byte",
    "6180, byte 0x80 in position 1: invalid start byte",
    "c0af, byte 0xc0 in position 0: invalid start byte",
    "c3a9c3, byte 0xc3 in position 2: unexpected end of data",
    "e282, bytes in position 0-1: unexpected end of data",
    "e28261, bytes in position 0-1: invalid continuation byte",
    "e08080, byte 0xe0 in position 0: invalid continuation byte",
    "eda080, byte 0xed in position 0: invalid continuation byte",
    "f09f8c, bytes in position 0-2: unexpected end of data",
    "f4908080, byte 0xf4 in position 0: invalid continuation byte",
  })
  void describe_whenBytesAreNotUtf8_tellsWhereAndWhy(String bytes, String fault) {
    assertThat(Utf8Fault.describe(HexFormat.of().parseHex(bytes)))
        .isEqualTo("'utf-8' codec can't decode " + fault);
  }
}
