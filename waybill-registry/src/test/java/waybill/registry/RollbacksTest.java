package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.group.GroupRef;
import waybill.registry.identity.Arn;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.LifeCycle;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.problem.Problem.Denied;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.rollback.RollbackPlan;
import waybill.registry.store.HistoryEntry;

/** Which version a rollback goes back to, and what it leaves behind. */
final class RollbacksTest extends DoorsFixture {
  private static final GroupRef IRIS = new GroupRef.ByName("iris");
  private static final LifeCycle LIVE = new LifeCycle("Production", "Live", null);

  private Rollbacks rollbacks;

  @BeforeEach
  void makeGroup() {
    rollbacks = new Rollbacks(store, renderer);
    group("iris");
  }

  @Test
  void perform_whenTwoAreApproved_rejectsTheLastAndKeepsTheOther() {
    Arn first = approved(create(Wish.version("iris")));
    Arn second = approved(create(Wish.version("iris")));

    rollbacks.perform(ADA, IRIS, "too slow");

    assertThat(described(second).approvalStatus()).isEqualTo(ApprovalStatus.REJECTED);
    assertThat(described(second).approvalDescription())
        .isEqualTo("Rolled back to version 1: too slow");
    assertThat(described(first).approvalStatus()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(described(first).approvalDescription())
        .isEqualTo("Rolled back from version 2: too slow");
  }

  @Test
  void perform_whenTheOtherMovedOn_restoresApprovalAndStageOfThen() {
    Arn first = create(Wish.version("iris"));
    later(first, new Change().approval(ApprovalStatus.APPROVED).lifeCycle("Production", "Live"));
    later(
        first,
        new Change()
            .approval(ApprovalStatus.PENDING_MANUAL_APPROVAL)
            .lifeCycle("Archived", "Retired"));
    Arn second = create(Wish.version("iris"));
    later(second, new Change().approval(ApprovalStatus.APPROVED).lifeCycle("Production", "Live"));

    rollbacks.perform(ADA, IRIS, "wrong");

    assertThat(described(first).approvalStatus()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(described(first).lifeCycle()).isEqualTo(LIVE);
    assertThat(described(second).lifeCycle())
        .isEqualTo(new LifeCycle("Production", "RolledBack", "Rolled back to version 1: wrong"));
  }

  @Test
  void perform_twice_skipsTheVersionThatWasRolledBack() {
    Arn first = approved(create(Wish.version("iris")));
    Arn second = approved(create(Wish.version("iris")));
    rollbacks.perform(ADA, IRIS, "bad");
    Arn third = approved(create(Wish.version("iris")));

    RollbackPlan plan = rollbacks.perform(ADA, IRIS, "bad too");

    assertThat(plan.fromBefore().key().arn()).isEqualTo(third);
    assertThat(plan.toBefore().key().arn()).isEqualTo(first);
    assertThat(described(second).approvalStatus()).isEqualTo(ApprovalStatus.REJECTED);
  }

  @Test
  void perform_whenAnOlderNumberWasApprovedLast_takesThatOneForThePresent() {
    Arn first = create(Wish.version("iris"));
    Arn second = approved(create(Wish.version("iris")));
    approved(first);

    RollbackPlan plan = rollbacks.perform(ADA, IRIS, "older was worse");

    assertThat(plan.fromBefore().key().arn()).isEqualTo(first);
    assertThat(plan.toBefore().key().arn()).isEqualTo(second);
  }

  @Test
  void perform_always_isOneActInTheHistoryOfBoth() {
    Arn first = approved(create(Wish.version("iris")));
    Arn second = approved(create(Wish.version("iris")));

    rollbacks.perform(ADA, IRIS, "bad");

    HistoryEntry from = store.findHistory(second, 0, 100).getLast();
    HistoryEntry to = store.findHistory(first, 0, 100).getLast();
    assertThat(from.act().operation()).isEqualTo("RollbackModelPackageGroup");
    assertThat(to.act()).isEqualTo(from.act());
  }

  @Test
  void plan_always_changesNothing() {
    Arn first = approved(create(Wish.version("iris")));
    Arn second = approved(create(Wish.version("iris")));
    ModelPackage before = described(second);

    RollbackPlan plan = rollbacks.plan(ADA, IRIS, "perhaps");

    assertThat(plan.toAfter().key().arn()).isEqualTo(first);
    assertThat(described(second)).isEqualTo(before);
  }

  @Test
  void plan_whenNothingIsApproved_saysSo() {
    create(Wish.version("iris"));

    assertThat(problem(() -> rollbacks.plan(ADA, IRIS, "x")))
        .isEqualTo(new Invalid("No version is approved in group iris."));
  }

  @Test
  void plan_whenThereIsNoneBefore_saysSo() {
    create(Wish.version("iris"));
    approved(create(Wish.version("iris")));

    assertThat(problem(() -> rollbacks.plan(ADA, IRIS, "x")))
        .isEqualTo(
            new Invalid(
                "No version to go back to: version 2 of group iris is the first that was approved"
                    + " and is not rejected."));
  }

  @Test
  void plan_ofAnothersOrMissingGroup_isRefused() {
    assertThat(problem(() -> rollbacks.plan(ADA, new GroupRef.ByName("rose"), "x")))
        .isEqualTo(
            new Invalid("Cannot find Model Package Group: " + arn("model-package-group/rose")));
    assertThat(problem(() -> rollbacks.plan(EVE, GroupRef.parse(group("lily").text()), "x")))
        .isInstanceOf(Denied.class);
  }

  private Arn approved(Arn version) {
    later(version, new Change().approval(ApprovalStatus.APPROVED));
    return version;
  }

  private void later(Arn version, Change change) {
    clock.advance(Duration.ofMinutes(1));
    update(version, change);
  }
}
