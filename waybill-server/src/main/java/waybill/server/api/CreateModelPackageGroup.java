package waybill.server.api;

import java.util.Set;
import waybill.registry.ModelPackageGroups;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code CreateModelPackageGroup}. */
final class CreateModelPackageGroup implements ServedOperation {
  private final ModelPackageGroups groups;

  CreateModelPackageGroup(ModelPackageGroups groups) {
    this.groups = groups;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Arn arn =
        groups.create(
            caller,
            input.text("ModelPackageGroupName"),
            input.findText("ModelPackageGroupDescription"),
            input.tags("Tags"),
            input.carriedWithout(
                Set.of("ModelPackageGroupName", "ModelPackageGroupDescription", "Tags")));
    return Answer.ok(new Output().text("ModelPackageGroupArn", arn.text()).object());
  }
}
