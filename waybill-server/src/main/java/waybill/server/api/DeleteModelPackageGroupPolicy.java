package waybill.server.api;

import waybill.registry.ModelPackageGroups;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code DeleteModelPackageGroupPolicy}. */
final class DeleteModelPackageGroupPolicy implements ServedOperation {
  private final ModelPackageGroups groups;

  DeleteModelPackageGroupPolicy(ModelPackageGroups groups) {
    this.groups = groups;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    groups.deletePolicy(caller, input.text("ModelPackageGroupName"));
    return Answer.EMPTY;
  }
}
