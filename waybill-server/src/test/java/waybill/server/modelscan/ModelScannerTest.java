package waybill.server.modelscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waybill.registry.modelscan.ScanVerdict;
import waybill.registry.modelscan.ScannedFile;

/** The public corpus of 164 files, and what must hold for each. */
class ModelScannerTest {
  private static final Duration TIME_MAX = Duration.ofSeconds(5);

  private final ModelScanner scanner = new ModelScanner();

  static List<ScanCase> cases() {
    return ScanCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void scan_whenOfTheCorpus_saysWhatIsExpected(ScanCase one) throws IOException {
    long start = System.nanoTime();

    ScannedFile scanned = scanner.scan(one.file(), new BytesChannel(one.bytes()));

    long nanos = System.nanoTime() - start;
    assertThat(scanned.verdict()).as(scanned.toString()).isIn(expected(one.expect()));
    assertThat(Duration.ofNanos(nanos)).isLessThan(TIME_MAX);
    assertThat(scanned.findings()).noneMatch(finding -> finding.rule().equals("scanner-fault"));
  }

  /** What cannot be read may have run code before it broke, which is worse than unknown. */
  private static Set<ScanVerdict> expected(String word) {
    return switch (word) {
      case "clean" -> Set.of(ScanVerdict.CLEAN);
      case "block" -> Set.of(ScanVerdict.DANGEROUS);
      case "review" -> Set.of(ScanVerdict.UNKNOWN);
      case "unreadable" -> Set.of(ScanVerdict.UNKNOWN, ScanVerdict.DANGEROUS);
      default -> throw new IllegalArgumentException(word);
    };
  }
}
