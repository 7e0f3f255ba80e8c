package waybill.server.job;

import org.jspecify.annotations.Nullable;
import waybill.registry.job.TransformState;
import waybill.registry.transform.FailureReason;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRefusal;
import waybill.server.transform.TransformResult;

/**
 * What a job came to.
 *
 * @param rule that was broken, for example {@code T-B2}; null where none was, or none has a name
 * @param reason for people; null unless it failed
 */
record Verdict(TransformState state, @Nullable String rule, @Nullable String reason) {
  static final Verdict STOPPED = new Verdict(TransformState.STOPPED, null, null);

  static Verdict of(TransformResult result) {
    TransformFault fault = result.fault();
    return new Verdict(
        switch (result.status()) {
          case COMPLETED -> TransformState.COMPLETED;
          case FAILED -> TransformState.FAILED;
          case STOPPED -> TransformState.STOPPED;
        },
        fault == null ? null : fault.rule().id(),
        result.failureReason());
  }

  /** A request that no rule lets through: one of a package's profile, which nobody checked. */
  static Verdict of(TransformRefusal refusal) {
    return of(TransformFault.ofClient(refusal.rule(), refusal.violations().getFirst().sentence()));
  }

  static Verdict of(TransformFault fault) {
    return new Verdict(TransformState.FAILED, fault.rule().id(), FailureReason.ofJob(fault));
  }

  static Verdict of(StagedPipeline.Refused refused) {
    return new Verdict(
        TransformState.FAILED, refused.rule(), "ClientError: " + refused.getMessage());
  }
}
