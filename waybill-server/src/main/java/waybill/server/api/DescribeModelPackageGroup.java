package waybill.server.api;

import waybill.registry.ModelPackageGroups;
import waybill.registry.group.GroupRef;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code DescribeModelPackageGroup}; sends what is kept. */
final class DescribeModelPackageGroup implements ServedOperation {
  private final ModelPackageGroups groups;

  DescribeModelPackageGroup(ModelPackageGroups groups) {
    this.groups = groups;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    GroupRef ref = GroupRef.parse(input.text("ModelPackageGroupName"));
    return Answer.ok(groups.describe(caller, ref).rendering().bytes());
  }
}
