package waybill.wire.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmzDateTest {
  private static final DateTimeFormatter WITNESS =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  @Property
  void format_ofAnyTimeUpToTheYear9999_isWhatTheJdkPrintsAndParsesBack(
      @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second) {
    String text = AmzDate.format(second);

    assertThat(text).isEqualTo(WITNESS.format(Instant.ofEpochSecond(second)));
    assertThat(AmzDate.parse(text)).hasValue(second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20260314",
        "20260314T092653",
        "2026-03-14T09:26:53Z",
        "20260314t092653z",
        "20260014T092653Z",
        "20261301T000000Z",
        "20260230T000000Z",
        "21000229T000000Z",
        "20260431T000000Z",
        "20260314T240000Z",
        "20260314T096053Z",
        "20260314T092660Z",
        "２０２６0314T092653Z",
        "-0260314T092653Z"
      })
  void parse_whenTextIsNotATimeInBasicForm_isEmpty(String text) {
    assertThat(AmzDate.parse(text)).isEmpty();
  }
}
