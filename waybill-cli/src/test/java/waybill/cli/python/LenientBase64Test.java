package waybill.cli.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected results are those of Python's {@code base64.b64decode}. */
class LenientBase64Test {
  @Property
  void decode_whenWellFormed_givesTheBytesBack(@ForAll byte[] bytes) {
    String text = Base64.getEncoder().encodeToString(bytes);

    assertThat(LenientBase64.decode(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"' aGV5 ', hey", "a-G_V5, hey", "aGV5\u00e9, hey", "aGU=xxxx, he", "aA==aA==, h"})
  void decode_whenOtherCharactersStandAround_passesThemOver(String text, String decoded) {
    byte[] bytes = LenientBase64.decode(text);

    assertThat(bytes).isEqualTo(decoded.getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "aG", "aGV", "aGV5a", "aA=", "aGU", "aGV5a==="})
  void decode_whenTheLastGroupIsNotComplete_givesNothing(String text) {
    assertThat(LenientBase64.decode(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "===", "!"})
  void decode_whenThereIsNoGroup_givesNoBytes(String text) {
    assertThat(LenientBase64.decode(text)).isEmpty();
  }
}
