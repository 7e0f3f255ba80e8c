package waybill.server.api;

import waybill.registry.ModelPackages;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.modelpackage.ModelPackageUpdate;
import waybill.registry.modelpackage.PackageRef;

/** Wire meets registry for {@code UpdateModelPackage}. */
final class UpdateModelPackage implements ServedOperation {
  private final ModelPackages packages;

  UpdateModelPackage(ModelPackages packages) {
    this.packages = packages;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    PackageRef ref = PackageRef.parse(input.text("ModelPackageArn"));
    Arn arn = packages.update(caller, ref, update(input));
    return Answer.ok(new Output().text("ModelPackageArn", arn.text()).object());
  }

  private static ModelPackageUpdate update(Input input) {
    return new ModelPackageUpdate(
        ModelPackageJson.approvalStatus(input),
        input.findText("ModelPackageRegistrationType"),
        input.findText("ApprovalDescription"),
        input.textMap("CustomerMetadataProperties"),
        input.texts("CustomerMetadataPropertiesToRemove"),
        input.structures("AdditionalInferenceSpecificationsToAdd"),
        input.findStructure("InferenceSpecification"),
        input.findText("SourceUri"),
        CardJson.checked(ModelPackageJson.card(input)),
        ModelPackageJson.lifeCycle(input),
        input.clientToken());
  }
}
