package waybill.server.staging.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ContentSpecTest {

  /** The witness is the Python program that came with the cases. */
  @ParameterizedTest
  @MethodSource("waybill.server.staging.cases.StagingCase#all")
  void content_ofACase_hasTheBytesThatTheCaseWasMadeWith(StagingCase staging) {
    assertThat(staging.madeAndExpectedDigests())
        .allSatisfy((made, expected) -> assertThat(made).isEqualTo(expected));
  }
}
