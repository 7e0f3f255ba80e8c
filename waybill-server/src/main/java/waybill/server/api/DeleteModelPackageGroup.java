package waybill.server.api;

import waybill.registry.ModelPackageGroups;
import waybill.registry.group.GroupRef;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code DeleteModelPackageGroup}. */
final class DeleteModelPackageGroup implements ServedOperation {
  private final ModelPackageGroups groups;

  DeleteModelPackageGroup(ModelPackageGroups groups) {
    this.groups = groups;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    groups.delete(caller, GroupRef.parse(input.text("ModelPackageGroupName")));
    return Answer.EMPTY;
  }
}
