package waybill.server.api;

import java.util.Set;
import waybill.registry.ModelPackages;
import waybill.registry.group.GroupRef;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.modelpackage.NewModelPackage;

/** Wire meets registry for {@code CreateModelPackage}. */
final class CreateModelPackage implements ServedOperation {
  /** Members that the registry decides on; all others are carried. */
  private static final Set<String> TYPED =
      Set.of(
          "ModelPackageName",
          "ModelPackageGroupName",
          "ModelPackageDescription",
          "ModelPackageRegistrationType",
          "Tags",
          "ModelApprovalStatus",
          "ModelLifeCycle",
          "CustomerMetadataProperties",
          "InferenceSpecification",
          "AdditionalInferenceSpecifications",
          "SourceUri",
          "ModelCard",
          "ClientToken");

  private final ModelPackages packages;
  private final Runnable onCreated;

  /**
   * @param onCreated told after each creation; must return at once
   */
  CreateModelPackage(ModelPackages packages, Runnable onCreated) {
    this.packages = packages;
    this.onCreated = onCreated;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Arn arn = packages.create(caller, wanted(input));
    onCreated.run();
    return Answer.ok(new Output().text("ModelPackageArn", arn.text()).object());
  }

  private static NewModelPackage wanted(Input input) {
    String group = input.findText("ModelPackageGroupName");
    return new NewModelPackage(
        input.findText("ModelPackageName"),
        group == null ? null : GroupRef.parse(group),
        input.findText("ModelPackageDescription"),
        input.findText("ModelPackageRegistrationType"),
        input.tags("Tags"),
        ModelPackageJson.approvalStatus(input),
        ModelPackageJson.lifeCycle(input),
        input.textMap("CustomerMetadataProperties"),
        input.findStructure("InferenceSpecification"),
        input.structures("AdditionalInferenceSpecifications"),
        input.findText("SourceUri"),
        CardJson.checked(ModelPackageJson.card(input)),
        input.carriedWithout(TYPED),
        input.clientToken());
  }
}
