package waybill.server.modelscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
    if (System.getProperty("waybill.scan.print") != null) {
      System.out.println(one.id() + " | " + one.expect() + " | " + scanned.verdict() + " | " + nanos / 1000 + " | " + scanned.findings());
    }
    assertThat(scanned.verdict()).as(scanned.toString()).isEqualTo(expected(one.expect()));
    assertThat(Duration.ofNanos(nanos)).isLessThan(TIME_MAX);
    assertThat(scanned.findings()).noneMatch(finding -> finding.rule().equals("scanner-fault"));
  }

  private static ScanVerdict expected(String word) {
    return switch (word) {
      case "clean" -> ScanVerdict.CLEAN;
      case "block" -> ScanVerdict.DANGEROUS;
      case "review", "unreadable" -> ScanVerdict.UNKNOWN;
      default -> throw new IllegalArgumentException(word);
    };
  }
}
