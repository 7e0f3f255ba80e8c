package waybill.server.imagescan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import waybill.registry.imagescan.ImageReport;
import waybill.registry.imagescan.ScanFailure;
import waybill.registry.imagescan.Severity;
import waybill.registry.imagescan.Vulnerability;

/**
 * Reads the JSON that {@code trivy image --format json} prints, schema version 2: {@code
 * pkg/types/report.go} of aquasecurity/trivy. Members that it does not need may be anything; those
 * that it needs must be as they are there, or there is no report. Vulnerabilities are all that
 * counts: secrets, licences and misconfigurations in a report are not looked at.
 */
final class TrivyReport {
  /** Of a report; those on images with ten thousand packages have a third of it. */
  static final long BYTES_MAX = 64L << 20;

  private static final String SCANNER = "Trivy";
  private static final int SCHEMA_VERSION = 2;
  private static final String ARTIFACT_TYPE = "container_image";
  private static final int VULNERABILITIES_MAX = 100_000;

  private final ReportJson json;
  private final List<Vulnerability> vulnerabilities = new ArrayList<>();
  private @Nullable String schemaVersion;
  private @Nullable String artifactName;
  private @Nullable String artifactType;
  private @Nullable String imageId;
  private @Nullable String repoDigest;
  private @Nullable String version;

  private TrivyReport(ReportJson json) {
    this.json = json;
  }

  /**
   * The report on an image.
   *
   * @param image that the scanner was asked for
   * @param bytesMax of the report
   * @throws ScanFailure when it is no such report, or one on another image
   * @throws IOException when the bytes cannot be read
   */
  static ImageReport read(InputStream from, String image, long bytesMax)
      throws ScanFailure, IOException {
    BoundedReport bytes = new BoundedReport(from, bytesMax);
    try (ReportJson json = new ReportJson(bytes)) {
      TrivyReport report = new TrivyReport(json);
      json.members(report::member);
      json.requireEnd();
      report.check(image);
      return new ImageReport(
          SCANNER,
          report.version,
          Optional.ofNullable(report.repoDigest).orElse(report.imageId),
          report.vulnerabilities,
          bytes.digest());
    } catch (JacksonIOException e) {
      if (e.getCause() instanceof BoundedReport.TooLong tooLong) {
        throw new ScanFailure(tooLong.sentence());
      }
      throw e.getCause();
    } catch (JacksonException e) {
      throw new ScanFailure(ReportJson.fault(e));
    }
  }

  private void check(String image) throws ScanFailure {
    if (!Integer.toString(SCHEMA_VERSION).equals(schemaVersion)) {
      throw new ScanFailure(
          "The report is none of Trivy's schema version 2: its SchemaVersion is "
              + schemaVersion
              + ".");
    }
    if (!ARTIFACT_TYPE.equals(artifactType)) {
      throw new ScanFailure(
          "The report is on no container image: its ArtifactType is " + artifactType + ".");
    }
    if (!image.equals(artifactName)) {
      throw new ScanFailure(
          "The report is on another image: its ArtifactName is " + artifactName + ".");
    }
    if (imageId == null) { // else nobody knows that there was an image
      throw new ScanFailure("The report names no image: its Metadata has no ImageID.");
    }
  }

  private void member(String name) throws ScanFailure {
    switch (name) {
      case "SchemaVersion" -> schemaVersion = json.number(name);
      case "ArtifactName" -> artifactName = json.text(name);
      case "ArtifactType" -> artifactType = json.text(name);
      case "Trivy" -> json.membersUnlessNull(this::program);
      case "Metadata" -> json.members(this::metadata);
      case "Results" -> json.itemsUnlessNull(() -> json.members(this::result));
      default -> json.skip();
    }
  }

  private void program(String name) throws ScanFailure {
    if (name.equals("Version")) {
      version = json.text(name);
    } else {
      json.skip();
    }
  }

  private void metadata(String name) throws ScanFailure {
    switch (name) {
      case "ImageID" -> imageId = json.text(name);
      case "RepoDigests" ->
          json.itemsUnlessNull(
              () -> {
                String digest = json.text(name);
                repoDigest = repoDigest == null ? digest : repoDigest;
              });
      default -> json.skip();
    }
  }

  private void result(String name) throws ScanFailure {
    if (name.equals("Vulnerabilities")) {
      json.itemsUnlessNull(this::vulnerability);
    } else {
      json.skip();
    }
  }

  private void vulnerability() throws ScanFailure {
    if (vulnerabilities.size() == VULNERABILITIES_MAX) {
      throw new ScanFailure(
          "The report has more than " + VULNERABILITIES_MAX + " vulnerabilities.");
    }
    Entry entry = new Entry();
    json.members(entry::member);
    vulnerabilities.add(entry.vulnerability());
  }

  /** One item of Vulnerabilities. */
  private final class Entry {
    private @Nullable String id;
    private @Nullable String packageName;
    private String installed = "";
    private @Nullable String fixed;
    private @Nullable String severity;
    private @Nullable String title;

    void member(String name) throws ScanFailure {
      switch (name) {
        case "VulnerabilityID" -> id = json.text(name);
        case "PkgName" -> packageName = json.text(name);
        case "InstalledVersion" -> installed = json.text(name);
        case "FixedVersion" -> fixed = json.text(name);
        case "Severity" -> severity = json.text(name);
        case "Title" -> title = json.text(name);
        default -> json.skip();
      }
    }

    Vulnerability vulnerability() throws ScanFailure {
      if (id == null || id.isEmpty() || packageName == null || severity == null) {
        throw new ScanFailure(
            "The report has a vulnerability without VulnerabilityID, PkgName or Severity.");
      }
      String word = severity;
      Severity known =
          Severity.of(word)
              .orElseThrow(
                  () -> new ScanFailure("The report has a Severity that is none: " + word + "."));
      return new Vulnerability(
          id,
          packageName,
          installed,
          fixed == null || fixed.isEmpty() ? null : fixed,
          known,
          title);
    }
  }
}
