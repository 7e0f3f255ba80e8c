package waybill.server.api;

import java.util.Optional;
import waybill.registry.Validations;
import waybill.registry.Validations.History;
import waybill.registry.identity.Caller;
import waybill.registry.imagescan.ImageScan;
import waybill.registry.job.JobDocuments;
import waybill.registry.job.JobDocuments.JobProgress;
import waybill.registry.job.TransformJob;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.validation.ProfileRun;
import waybill.registry.validation.ValidationRun;
import waybill.wire.json.JsonObject;

/**
 * Wire meets registry for {@code DescribeModelPackageValidation}, an operation of our own. What a
 * job is, it tells of the job itself: an attempt hears of it a moment later.
 */
final class DescribeModelPackageValidation implements ServedOperation {
  private final Validations validations;
  private final JobDocuments documents;

  DescribeModelPackageValidation(Validations validations, JobDocuments documents) {
    this.validations = validations;
    this.documents = documents;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    History found = validations.describe(caller, PackageRef.parse(input.text("ModelPackageName")));
    ModelPackage modelPackage = found.modelPackage().value();
    return Answer.ok(
        new Output()
            .text("ModelPackageArn", modelPackage.key().arn().text())
            .text("ModelPackageStatus", modelPackage.status().text())
            .list("Attempts", found.runs(), this::attempt)
            .object());
  }

  private JsonObject attempt(ValidationRun run) {
    return new Output()
        .whole("Attempt", run.attempt())
        .text("Status", run.state().text())
        .time("CreationTime", run.createdAt())
        .listUnlessEmpty("ImageScans", run.scans().all(), DescribeModelPackageValidation::scan)
        .list("Profiles", run.profiles(), profile -> profile(run, profile))
        .object();
  }

  private static JsonObject scan(ImageScan scan) {
    return new Output()
        .text("Name", scan.name())
        .text("Image", scan.image())
        .text("Status", scan.state().text())
        .text("FailureReason", scan.reason())
        .text("ImageDigest", scan.details().findText("ImageDigest").orElse(null))
        .text("ReportSha256", scan.details().findText("ReportSha256").orElse(null))
        .object();
  }

  private JsonObject profile(ValidationRun run, ProfileRun profile) {
    Output out =
        new Output().text("ProfileName", profile.profile()).text("TransformJobName", profile.job());
    Optional<TransformJob> job = validations.job(run, profile);
    if (job.isEmpty()) {
      String state = profile.state() == null ? null : profile.state().text();
      return out.text("TransformJobStatus", state)
          .text("FailureReason", profile.reason())
          .text("EvidenceSha256", profile.evidence())
          .object();
    }
    out.text("TransformJobStatus", job.get().state().text())
        .text("FailureReason", job.get().reason().orElse(null))
        .text("EvidenceSha256", job.get().evidence().orElse(null));
    if (!job.get().state().isEnd()) {
      documents.progress(job.get().key()).ifPresent(progress -> add(out, progress));
    }
    return out.object();
  }

  private static void add(Output out, JobProgress progress) {
    out.whole("ObjectCount", progress.objects())
        .whole("ObjectsDone", progress.objectsDone())
        .whole("ObjectsFailed", progress.objectsFailed())
        .whole("RecordCount", progress.records())
        .whole("Bytes", progress.bytes());
  }
}
