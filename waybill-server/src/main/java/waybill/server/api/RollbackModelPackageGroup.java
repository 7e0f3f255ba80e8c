package waybill.server.api;

import waybill.registry.Rollbacks;
import waybill.registry.group.GroupRef;
import waybill.registry.identity.Caller;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.rollback.RollbackPlan;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonObject;

/** Wire meets registry for {@code RollbackModelPackageGroup}, an operation of our own. */
final class RollbackModelPackageGroup implements ServedOperation {
  private final Rollbacks rollbacks;

  RollbackModelPackageGroup(Rollbacks rollbacks) {
    this.rollbacks = rollbacks;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    GroupRef group = GroupRef.parse(input.text("ModelPackageGroupName"));
    String reason = input.text("Reason");
    boolean dryRun = input.json().get("DryRun") instanceof JsonBoolean(var flag) && flag;
    RollbackPlan plan =
        dryRun ? rollbacks.plan(caller, group, reason) : rollbacks.perform(caller, group, reason);
    return Answer.ok(
        new Output()
            .json("From", step(plan.fromBefore(), plan.fromAfter()))
            .json("To", step(plan.toBefore(), plan.toAfter()))
            .json("DryRun", new JsonBoolean(dryRun))
            .object());
  }

  private static JsonObject step(ModelPackage before, ModelPackage after) {
    return new Output()
        .text("ModelPackageArn", before.key().arn().text())
        .json("Before", state(before))
        .json("After", state(after))
        .object();
  }

  private static JsonObject state(ModelPackage shown) {
    ApprovalStatus approval = shown.approvalStatus();
    return new Output()
        .text("ModelApprovalStatus", approval == null ? null : approval.text())
        .text("ApprovalDescription", shown.approvalDescription())
        .json("ModelLifeCycle", ModelPackageJson.lifeCycle(shown.lifeCycle()))
        .object();
  }
}
