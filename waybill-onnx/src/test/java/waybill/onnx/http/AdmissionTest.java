package waybill.onnx.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AdmissionTest {
  private static final int KIB = 1024;

  private final Admission admission = new Admission(100 * KIB, 2, Duration.ofMillis(20));

  @Test
  void forBody_withSmallOnes_letsThemInTogether() throws Refused {
    try (var first = admission.forBody(40 * KIB);
        var second = admission.forBody(40 * KIB)) {
      assertThat(first).isNotSameAs(second);
      assertThatThrownBy(() -> admission.forBody(40 * KIB)).isInstanceOf(Refused.class);
    }
    admission.forBody(100 * KIB).close();
  }

  @Test
  void forBody_ofUnknownSize_isAlone() throws Refused {
    try (var _ = admission.forBody(-1)) {
      assertThatThrownBy(() -> admission.forBody(1)).isInstanceOf(Refused.class);
    }
  }

  @Test
  void forBody_overTheLimit_waitsForNoMoreThanAllRoom() throws Refused {
    admission.forBody(Long.MAX_VALUE).close();

    admission.forBody(100 * KIB).close();
  }

  @Test
  void forRun_whenAllRun_isToldToComeAgain() throws Refused {
    try (var _ = admission.forRun();
        var _ = admission.forRun()) {
      assertThatThrownBy(admission::forRun)
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.status()).isEqualTo(503));
    }
    admission.forRun().close();
  }
}
