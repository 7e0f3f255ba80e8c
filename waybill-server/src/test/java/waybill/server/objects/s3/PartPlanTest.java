package waybill.server.objects.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartPlanTest {
  private static final long MIB = 1 << 20;

  @ParameterizedTest
  @CsvSource({
    "8388608, 8, 1, 8388608",
    "8388609, 8, 2, 1",
    "16777216, 8, 2, 8388608",
    "16777221, 8, 3, 5",
    "83886080000, 8, 10000, 8388608",
    "83886080001, 9, 8889, 8388609",
    "5497558138880, 525, 9987, 241172480",
    "21464350720000, 2047, 10000, 2146435072"
  })
  void plan_ofASize_hasPartsOfWholeMiBThatAreFewEnough(
      long bytes, long partMiB, int count, int last) throws IOException {
    PartPlan plan = PartPlan.of(bytes);

    assertThat(plan.partBytes()).isEqualTo(partMiB * MIB);
    assertThat(plan.count()).isEqualTo(count).isLessThanOrEqualTo(PartPlan.PARTS_MAX);
    assertThat(plan.length(count)).isEqualTo(last);
    assertThat((count - 1L) * plan.partBytes() + plan.length(count)).isEqualTo(bytes);
    assertThat(plan.hasMany()).isEqualTo(count > 1);
  }

  @Test
  void plan_ofMoreThanCanBeSent_isRefusedWithTheLimit() {
    assertThatThrownBy(() -> PartPlan.of(PartPlan.BYTES_MAX + 1))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "An object of 21464350720001 bytes is too large: S3 takes 21464350720000 at most.");
  }

  @ParameterizedTest
  @CsvSource({
    "20000000, 5242880, true",
    "20000000, 5242879, false",
    "20000000, 0, false",
    "20000000, -1, false",
    "52428800000, 5242880, true",
    "52428800001, 5242880, false"
  })
  void plan_ofANotedPartSize_isThereOnlyWhereS3TakesIt(long bytes, int partBytes, boolean taken) {
    assertThat(PartPlan.of(bytes, partBytes).isPresent()).isEqualTo(taken);
  }
}
