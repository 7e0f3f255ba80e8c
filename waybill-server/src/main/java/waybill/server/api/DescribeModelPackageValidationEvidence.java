package waybill.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import waybill.registry.ValidationEvidence;
import waybill.registry.ValidationEvidence.Evidence;
import waybill.registry.identity.Caller;
import waybill.registry.job.TransformState;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.validation.ProfileRun;
import waybill.wire.json.JsonBoolean;

/** Wire meets registry for {@code DescribeModelPackageValidationEvidence}, of our own. */
final class DescribeModelPackageValidationEvidence implements ServedOperation {
  private final ValidationEvidence evidence;

  DescribeModelPackageValidationEvidence(ValidationEvidence evidence) {
    this.evidence = evidence;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Evidence found = found(caller, input);
    ProfileRun profile = found.profile();
    TransformState state = Objects.requireNonNull(profile.state());
    return Answer.ok(
        new Output()
            .text("ModelPackageArn", found.run().packageKey().arn().text())
            .whole("Attempt", found.run().attempt())
            .text("ProfileName", profile.profile())
            .text("Status", state.text())
            .text("FailureReason", profile.reason())
            .text("Sha256", profile.evidence())
            .json("Verified", new JsonBoolean(found.isVerified()))
            .text("Evidence", found.document().orElse(null))
            .object());
  }

  private Evidence found(Caller caller, Input input) {
    String name = input.text("ModelPackageName");
    try {
      return evidence.describe(
          caller, PackageRef.parse(name), input.whole("Attempt", 1), input.text("ProfileName"));
    } catch (IOException fault) {
      throw new UncheckedIOException("Evidence of " + name + " cannot be read", fault);
    }
  }
}
