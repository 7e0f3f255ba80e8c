package waybill.server.transform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is text, and what is shown in base 64. */
final class SampleTest {
  @Test
  void text_thatIsCutInACharacter_isWithoutIt() {
    byte[] bytes = new byte[4];
    System.arraycopy("a\t€".getBytes(UTF_8), 0, bytes, 0, 4);

    assertThat(new Sample(bytes, false).text()).contains("a\t");
    assertThat(new Sample(bytes, true).text()).isEmpty();
    assertThat(new Sample("a\t€\r\n".getBytes(UTF_8), true).text()).contains("a\t€\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0", "\u001b[2J", "\u007f", "\u0085"})
  void controls_areNoText(String text) {
    assertThat(new Sample(text.getBytes(UTF_8), true).text()).isEmpty();
  }

  @Test
  void bytes_thatAreNoText_areInBase64() {
    Sample sample = new Sample(new byte[] {(byte) 0x93, 'N', 'U', 'M'}, false);

    assertThat(sample.text()).isEmpty();
    assertThat(sample.base64()).isEqualTo("k05VTQ==");
    assertThat(Sample.NONE.isEmpty()).isTrue();
  }
}
