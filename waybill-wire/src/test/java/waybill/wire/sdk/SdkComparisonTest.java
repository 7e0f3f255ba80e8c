package waybill.wire.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;

final class SdkComparisonTest {

  @Test
  void contract_whenComparedWithTheSdkOfAws_differsOnlyWhereWeKnow() throws IOException {
    SdkComparison comparison = new SdkComparison();

    for (Operation operation : Contract.load().operations()) {
      comparison.compare(operation);
    }

    assertThat(comparison.members()).isGreaterThan(400);
    assertThat(comparison.differences()).containsExactlyInAnyOrderElementsOf(knownDifferences());
  }

  /** The list beside this test; one that is no longer true must be struck off. */
  private static List<String> knownDifferences() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    SdkComparisonTest.class.getResourceAsStream("known-differences.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }
}
