package waybill.server.api;

import waybill.registry.ModelPackageGroups;
import waybill.registry.group.ResourcePolicy;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code GetModelPackageGroupPolicy}; the text is as it was put. */
final class GetModelPackageGroupPolicy implements ServedOperation {
  private final ModelPackageGroups groups;

  GetModelPackageGroupPolicy(ModelPackageGroups groups) {
    this.groups = groups;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    ResourcePolicy policy = groups.getPolicy(caller, input.text("ModelPackageGroupName"));
    return Answer.ok(new Output().text("ResourcePolicy", policy.text()).object());
  }
}
