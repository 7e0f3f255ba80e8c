package waybill.registry.imagescan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waybill.registry.document.Document.Structure;
import waybill.registry.history.Digest;
import waybill.registry.modelpackage.StatusItem.State;

/** Which vulnerabilities an image may have, and what is kept of them. */
final class ScanPolicyTest {
  private static final Digest SHA256 = Digest.of("report".getBytes(StandardCharsets.UTF_8));
  private static final ImageScan SCAN = ImageScan.due("scorer", "scorer:1");
  private static final Vulnerability CRITICAL = found("CVE-1", Severity.CRITICAL, "1.1");
  private static final Vulnerability HIGH = found("CVE-2", Severity.HIGH, null);

  @Test
  void image_withNothingAsSevereAsTheLimit_completes() {
    ImageScan judged = policy(Severity.CRITICAL).judged(SCAN, report(HIGH), 9);

    assertThat(judged.state()).isEqualTo(State.COMPLETED);
    assertThat(judged.reason()).isNull();
    assertThat(judged.details().findText("ReportSha256")).contains(SHA256.text());
    assertThat(judged.details().findText("Scanner")).contains("Trivy");
    assertThat(judged.details().findStructure("Counts").orElseThrow().members().keySet())
        .containsExactly("CRITICAL", "HIGH", "MEDIUM", "LOW", "UNKNOWN");
  }

  @Test
  void image_withSomethingAsSevere_failsAndNamesIt() {
    assertThat(policy(Severity.CRITICAL).judged(SCAN, report(HIGH, CRITICAL), 9).reason())
        .isEqualTo(
            "The image scorer:1 has a vulnerability of severity CRITICAL: CVE-1 in openssl 1.0,"
                + " fixed in 1.1.");
    ImageScan judged = policy(Severity.HIGH).judged(SCAN, report(HIGH, CRITICAL), 9);
    assertThat(judged.state()).isEqualTo(State.FAILED);
    assertThat(judged.reason())
        .isEqualTo(
            "The image scorer:1 has 2 vulnerabilities of severity HIGH or worse, first CVE-2 in"
                + " openssl 1.0.");
  }

  @Test
  void exception_failsNothingAndIsListedAsOne() {
    ImageScan judged = policy(Severity.HIGH, "CVE-2").judged(SCAN, report(HIGH), 9);

    assertThat(judged.state()).isEqualTo(State.COMPLETED);
    Structure listed = judged.details().structures("Listed").getFirst();
    assertThat(listed.findText("VulnerabilityId")).contains("CVE-2");
    assertThat(listed.find("Excepted")).isPresent();
  }

  @Test
  void vulnerabilities_beyondTheLimitOfTheList_areCountedAndThoseThatDecideAreKept() {
    ImageScan judged = policy(Severity.HIGH, "CVE-2").judged(SCAN, report(HIGH, HIGH, CRITICAL), 1);

    assertThat(judged.details().structures("Listed"))
        .extracting(each -> each.findText("VulnerabilityId").orElseThrow())
        .containsExactly("CVE-1");
    assertThat(judged.details().find("NotListed").orElseThrow().toString()).contains("2");
  }

  @Test
  void wordsOfAScanner_areMadeFitToBeShown() {
    Vulnerability rude =
        new Vulnerability("CVE\u001b[31m\n", "a".repeat(500), "1\u202e", "2", Severity.LOW, "\0");

    assertThat(rude.id()).isEqualTo("CVE?[31m?");
    assertThat(rude.packageName()).hasSize(128).endsWith("a…");
    assertThat(rude.installedVersion()).isEqualTo("1?");
    assertThat(rude.title()).isEqualTo("?");
    assertThat(ForeignText.of("x".repeat(8) + "\uD83D\uDE00 and more", 10))
        .isEqualTo("x".repeat(8) + "…");
    assertThat(ForeignText.of("ten signs.", 10)).isEqualTo("ten signs.");
  }

  private static ScanPolicy policy(Severity failOn, String... exceptions) {
    return new ScanPolicy(failOn, Set.of(exceptions));
  }

  private static Vulnerability found(String id, Severity severity, @Nullable String fixed) {
    return new Vulnerability(id, "openssl", "1.0", fixed, severity, "A title");
  }

  private static ImageReport report(Vulnerability... found) {
    return new ImageReport("Trivy", null, "sha256:1", List.copyOf(Arrays.asList(found)), SHA256);
  }
}
