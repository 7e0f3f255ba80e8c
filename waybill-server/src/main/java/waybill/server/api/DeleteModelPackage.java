package waybill.server.api;

import waybill.registry.ModelPackages;
import waybill.registry.identity.Caller;
import waybill.registry.modelpackage.PackageRef;

/** Wire meets registry for {@code DeleteModelPackage}. */
final class DeleteModelPackage implements ServedOperation {
  private final ModelPackages packages;
  private final Runnable onJob;

  /**
   * @param onJob told that jobs of a validation may have to be stopped
   */
  DeleteModelPackage(ModelPackages packages, Runnable onJob) {
    this.packages = packages;
    this.onJob = onJob;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    packages.delete(caller, PackageRef.parse(input.text("ModelPackageName")));
    onJob.run();
    return Answer.EMPTY;
  }
}
