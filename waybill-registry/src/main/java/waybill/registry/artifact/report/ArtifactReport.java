package waybill.registry.artifact.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Arn;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;

/**
 * What is known of the artifacts of one package since it was registered.
 *
 * @param key its owner is the package
 * @param modelPackage the ARN of the package
 * @param mode how it is checked; never {@code OFF}
 * @param isDue whether there is more to find out
 * @param reason why the outcome is not what one wants, for people; null for a good one
 * @param scanned null until files were scanned
 * @param attempts to find out more that failed
 * @param retryAt when the next one is made, in whole milliseconds; null for at once
 */
public record ArtifactReport(
    RecordKey key,
    Arn modelPackage,
    CheckMode mode,
    boolean isDue,
    Outcome outcome,
    @Nullable String reason,
    Seen seen,
    @Nullable Scanned scanned,
    int attempts,
    @Nullable Instant retryAt,
    Instant createdAt,
    Instant modifiedAt) {

  /** A package has one report; its name leaves room for others. */
  private static final String NAME = "registration";

  private static final String PACKAGES = "model-package/";

  /** The key of a package's report. */
  public static RecordKey key(Arn modelPackage) {
    String owner = modelPackage.resource().substring(PACKAGES.length());
    return new RecordKey(RecordKind.ARTIFACT_REPORT, modelPackage.tenant(), owner, NAME);
  }

  /** The report of a package that is registered now. */
  public static ArtifactReport of(Arn modelPackage, CheckMode mode, Finding finding, Instant at) {
    return new ArtifactReport(
        key(modelPackage),
        modelPackage,
        mode,
        finding.isDue(),
        finding.outcome(),
        finding.reason(),
        finding.seen(),
        null,
        finding.failures(),
        null,
        at,
        at);
  }

  /** The report that a kept record is. */
  public static ArtifactReport of(KeptRecord kept) {
    return ReportDocument.report(kept);
  }

  /** This report as it is kept. */
  public KeptRecord kept() {
    return ReportDocument.kept(this);
  }

  /** The objects whose digests are known. */
  public List<SeenObject> pinned() {
    return seen.sources().stream()
        .flatMap(source -> source.objects().stream())
        .filter(object -> object.sha256() != null)
        .toList();
  }

  /** This report with nothing left to find out. */
  public ArtifactReport completed(
      Instant at, Outcome result, @Nullable String why, Seen told, @Nullable Scanned found) {
    return new ArtifactReport(
        key, modelPackage, mode, false, result, why, told, found, attempts, null, createdAt, at);
  }

  /**
   * This report after one more attempt that failed.
   *
   * @param next when to try again; null for never
   */
  public ArtifactReport failed(Instant at, Outcome result, String why, @Nullable Instant next) {
    return new ArtifactReport(
        key,
        modelPackage,
        mode,
        next != null,
        result,
        why,
        seen,
        scanned,
        attempts + 1,
        next,
        createdAt,
        at);
  }

  /**
   * What the first look came to.
   *
   * @param isDue whether there is more to find out
   * @param failures 1 when the look failed, else 0
   */
  public record Finding(
      boolean isDue, Outcome outcome, @Nullable String reason, Seen seen, int failures) {}
}
