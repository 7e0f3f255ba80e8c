package waybill.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InstanceSizeTest {
  private static final long GIB = 1L << 30;

  /** Sizes of AWS's own tables. */
  @ParameterizedTest
  @CsvSource({
    "ml.m5.large, 2, 8",
    "ml.m5.xlarge, 4, 16",
    "ml.m5.12xlarge, 48, 192",
    "ml.c5.2xlarge, 8, 16",
    "ml.r5.4xlarge, 16, 128"
  })
  void of_aKnownName_isWhatTheNameSaysWithinTheMachine(String type, int cpus, long gibibytes) {
    InstanceSize machine = InstanceSize.of("local");

    assertThat(InstanceSize.of(type))
        .isEqualTo(
            new InstanceSize(
                Math.min(cpus, machine.cpus()), Math.min(gibibytes * GIB, machine.memoryBytes())));
  }

  @Test
  void share_inAPipeline_isEven() {
    var share = new InstanceSize(4, 16 * GIB).share(4);

    assertThat(share.cpus()).isEqualTo(1);
    assertThat(share.memoryBytes()).isEqualTo(4 * GIB);
  }
}
