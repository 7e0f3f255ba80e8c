package waybill.server.api;

import waybill.registry.ModelPackageGroups;
import waybill.registry.group.ResourcePolicy;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code PutModelPackageGroupPolicy}. */
final class PutModelPackageGroupPolicy implements ServedOperation {
  private final ModelPackageGroups groups;

  PutModelPackageGroupPolicy(ModelPackageGroups groups) {
    this.groups = groups;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    String policy = input.text("ResourcePolicy");
    PolicyRules.check(JsonText.object("ResourcePolicy", policy));
    Arn arn =
        groups.putPolicy(caller, input.text("ModelPackageGroupName"), new ResourcePolicy(policy));
    return Answer.ok(new Output().text("ModelPackageGroupArn", arn.text()).object());
  }
}
