package waybill.server.imagescan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.registry.history.Digest;
import waybill.registry.imagescan.ImageReport;
import waybill.registry.imagescan.ScanFailure;
import waybill.registry.imagescan.Severity;
import waybill.registry.imagescan.Vulnerability;

/** Reports in the form of {@code trivy image --format json}. */
final class TrivyReportTest {
  private static final String IMAGE = "registry/scorer:1";

  /** Members as in a real report, with those that nobody needs here. */
  private static final String FULL =
      """
      {'SchemaVersion':2,'Trivy':{'Version':'0.68.1'},'ReportID':'7','CreatedAt':
      '2026-01-01T00:00:00Z','ArtifactName':'registry/scorer:1','ArtifactType':'container_image',
      'Metadata':{'Size':3,'OS':{'Family':'debian','Name':'12.5'},'ImageID':'sha256:0a',
      'DiffIDs':['sha256:1'],'RepoDigests':['registry/scorer@sha256:0b','other@sha256:0c'],
      'ImageConfig':{'architecture':'amd64'}},'Results':[
      {'Target':'scorer (debian 12.5)','Class':'os-pkgs','Type':'debian','Vulnerabilities':[
      {'VulnerabilityID':'CVE-2024-1','PkgName':'openssl','InstalledVersion':'3.0.1',
      'FixedVersion':'3.0.2','Status':'fixed','Severity':'CRITICAL','Title':'openssl: a title',
      'CVSS':{'nvd':{'V3Score':9.8}},'References':['https://r']},
      {'VulnerabilityID':'CVE-2024-2','PkgName':'zlib','InstalledVersion':'1.3',
      'Severity':'UNKNOWN'}]},{'Target':'Python','Class':'lang-pkgs'},
      {'Target':'s','Class':'secret','Vulnerabilities':null,'Secrets':[{'Severity':'CRITICAL'}]}]}
      """
          .replace('\'', '"');

  @Test
  void report_ofTrivy_isReadWithAllThatIsNeeded() throws Exception {
    ImageReport report = read(FULL);

    assertThat(report.scanner()).isEqualTo("Trivy");
    assertThat(report.scannerVersion()).isEqualTo("0.68.1");
    assertThat(report.imageDigest()).isEqualTo("registry/scorer@sha256:0b");
    assertThat(report.sha256()).isEqualTo(Digest.of(FULL.getBytes(StandardCharsets.UTF_8)));
    assertThat(report.vulnerabilities())
        .containsExactly(
            new Vulnerability(
                "CVE-2024-1", "openssl", "3.0.1", "3.0.2", Severity.CRITICAL, "openssl: a title"),
            new Vulnerability("CVE-2024-2", "zlib", "1.3", null, Severity.UNKNOWN, null));
  }

  @Test
  void report_onAnImageInWhichNothingIsKnown_isReadToo() throws Exception {
    ImageReport report = read(FULL.replaceAll("(?s),\"Results\":.*", "}"));

    assertThat(report.vulnerabilities()).isEmpty();
    assertThat(read(FULL.replace("\"RepoDigests\"", "\"Others\"")).imageDigest())
        .isEqualTo("sha256:0a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"SchemaVersion\":2 | \"SchemaVersion\":1 | schema version 2: its SchemaVersion is 1",
        "\"SchemaVersion\":2 | \"SchemaVersion\":\"2\" | SchemaVersion must be a whole number",
        "\"SchemaVersion\":2 | \"Schema\":2 | its SchemaVersion is null",
        "container_image | filesystem | on no container image: its ArtifactType is filesystem",
        "registry/scorer:1 | other:1 | on another image: its ArtifactName is other:1",
        "\"ImageID\" | \"Image\" | Metadata has no ImageID",
        "CRITICAL\",\"T | SEVERE\",\"T | a Severity that is none: SEVERE",
        "\"Severity\":\"UNKNOWN\" | \"Other\":1 | without VulnerabilityID, PkgName or Severity",
        "\"VulnerabilityID\":\"CVE-2024-1\" | \"VulnerabilityID\":7 | must be a text (line",
        "\"VulnerabilityID\":\"CVE-2024-1\" | \"VulnerabilityID\":\"\" | without VulnerabilityID",
        "\"Results\":[ | \"Results\":{},\"R\":[ | where an array must be",
        "\"Trivy\":{ | \"Results\":[],\"Trivy\":{ | the member Results twice",
        "{\"SchemaVersion\" | [],{\"SchemaVersion\" | where an object must be",
        "}]}]} | }]}]}{} | Something follows the report",
        "}]}]} | }]}] | The report is no JSON",
      })
  void report_thatIsNotAsTrivyWritesIt_isNone(String part, String instead, String words)
      throws IOException {
    String broken = FULL.replace(part, instead);
    assertThat(broken).isNotEqualTo(FULL);

    ScanFailure failure = catchThrowableOfType(ScanFailure.class, () -> read(broken));

    assertThat(failure.sentence()).contains(words);
  }

  @Test
  void report_thatIsEmptyOrTooLong_isNone() {
    assertThatThrownBy(() -> read("")).hasMessage("There is no report.");
    assertThatThrownBy(
            () ->
                TrivyReport.read(
                    new ByteArrayInputStream(FULL.getBytes(StandardCharsets.UTF_8)), IMAGE, 100))
        .isInstanceOf(ScanFailure.class)
        .hasMessage("The report has more than 100 bytes.");
  }

  private static ImageReport read(String report) throws ScanFailure, IOException {
    return TrivyReport.read(
        new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)),
        IMAGE,
        TrivyReport.BYTES_MAX);
  }
}
