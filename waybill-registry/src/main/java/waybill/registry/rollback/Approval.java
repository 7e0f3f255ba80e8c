package waybill.registry.rollback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.LifeCycle;
import waybill.registry.modelpackage.ModelPackage;

/**
 * The last time that a version was approved.
 *
 * @param since when it became approved
 * @param lifeCycle where it stood when it last was approved; null where it had none
 */
public record Approval(Instant since, @Nullable LifeCycle lifeCycle) {

  /** A state of a version, and since when it had it. */
  public record State(Instant since, ModelPackage modelPackage) {
    private boolean isApproved() {
      return modelPackage.approvalStatus() == ApprovalStatus.APPROVED;
    }
  }

  /** The last approval in the states of one version, oldest first; empty if it never was. */
  public static Optional<Approval> last(List<State> states) {
    Approval last = null;
    boolean approved = false;
    for (State state : states) {
      if (state.isApproved()) {
        Instant since = approved && last != null ? last.since() : state.since();
        last = new Approval(since, state.modelPackage().lifeCycle());
      }
      approved = state.isApproved();
    }
    return Optional.ofNullable(last);
  }
}
