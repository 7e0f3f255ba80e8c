package waybill.server.api;

import waybill.registry.ModelPackages;
import waybill.registry.identity.Caller;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.store.Rendering;

/** Wire meets registry for {@code DescribeModelPackage}; sends what is kept. */
final class DescribeModelPackage implements ServedOperation {
  private final ModelPackages packages;

  DescribeModelPackage(ModelPackages packages) {
    this.packages = packages;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    PackageRef ref = PackageRef.parse(input.text("ModelPackageName"));
    Rendering kept = packages.describe(caller, ref).rendering();
    return "MetadataOnly".equals(input.findText("IncludedData"))
        ? Answer.ok(MetadataOnly.of(StrictJson.object(kept.text())))
        : Answer.ok(kept.bytes());
  }
}
