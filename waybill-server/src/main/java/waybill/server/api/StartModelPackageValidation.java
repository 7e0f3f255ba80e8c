package waybill.server.api;

import java.util.Optional;
import waybill.registry.Validations;
import waybill.registry.identity.Caller;
import waybill.registry.modelpackage.PackageRef;

/** Wire meets registry for {@code StartModelPackageValidation}, an operation of our own. */
final class StartModelPackageValidation implements ServedOperation {
  private final Validations validations;

  StartModelPackageValidation(Validations validations) {
    this.validations = validations;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    PackageRef ref = PackageRef.parse(input.text("ModelPackageName"));
    int attempt =
        validations.start(caller, ref, Optional.ofNullable(input.findText("ProfileName")));
    return Answer.ok(
        new Output()
            .text("ModelPackageArn", ref.arn(caller.tenant()).text())
            .whole("Attempt", attempt)
            .object());
  }
}
