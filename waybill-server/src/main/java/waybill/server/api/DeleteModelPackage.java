package waybill.server.api;

import waybill.registry.ModelPackages;
import waybill.registry.identity.Caller;
import waybill.registry.modelpackage.PackageRef;

/** Wire meets registry for {@code DeleteModelPackage}. */
final class DeleteModelPackage implements ServedOperation {
  private final ModelPackages packages;

  DeleteModelPackage(ModelPackages packages) {
    this.packages = packages;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    packages.delete(caller, PackageRef.parse(input.text("ModelPackageName")));
    return Answer.EMPTY;
  }
}
