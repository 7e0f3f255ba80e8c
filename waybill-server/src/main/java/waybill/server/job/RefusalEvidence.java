package waybill.server.job;

import java.time.Instant;
import waybill.registry.document.Document.Structure;
import waybill.registry.job.TransformState;
import waybill.registry.validation.ProfileRun;
import waybill.registry.validation.ValidationRun;

/**
 * The document that proves why a profile did not run, with what scans of images came to. Its form
 * is in docs/adr/0106-image-scan.md; members that the evidence of a job has too have the same
 * names.
 */
final class RefusalEvidence {
  private RefusalEvidence() {}

  /**
   * The document of a profile, the same for the same end.
   *
   * @param ended with what it came to
   */
  static Structure of(ValidationRun run, ProfileRun ended, Instant endedAt) {
    Members members =
        new Members()
            .text("Format", "waybill-evidence/1")
            .text("ModelPackageArn", run.packageKey().arn().text())
            .text("ProfileName", ended.profile())
            .number("ValidationAttempt", run.attempt())
            .time("StartTime", run.createdAt())
            .time("EndTime", endedAt)
            .text("Verdict", TransformState.FAILED.text())
            .text("Rule", run.scans().brokenRule().orElse(null))
            .text("FailureReason", ended.reason())
            .list("ImageScans", run.scans().documents(), scan -> scan);
    return members.put("Requests", new Members().number("Count", 0).structure()).structure();
  }
}
