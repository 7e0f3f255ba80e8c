package waybill.server.transform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.transform.EffectiveParameters;
import waybill.registry.transform.FailureReason;
import waybill.registry.transform.TransformFault;

/**
 * How a job ended.
 *
 * @param fault of the job as a whole, or of its first failed object; null unless it failed
 * @param failureReason for people, at most 1024 characters; null likewise
 * @param effective null when no container came so far as to be asked
 * @param objects in the order of the input; none when the job failed before the first request
 */
public record TransformResult(
    Status status,
    @Nullable TransformFault fault,
    @Nullable String failureReason,
    @Nullable EffectiveParameters effective,
    List<ObjectOutcome> objects,
    Progress progress) {
  public TransformResult {
    objects = List.copyOf(objects);
  }

  /** How a job can end. */
  public enum Status {
    /** All outputs are stored. */
    COMPLETED,
    /** The outputs of those objects that succeeded are stored. */
    FAILED,
    /** Nothing is stored. */
    STOPPED
  }

  static TransformResult stopped(Progress progress) {
    return new TransformResult(Status.STOPPED, null, null, null, List.of(), progress);
  }

  /** A job that made no request. */
  static TransformResult failed(TransformFault fault, Progress progress) {
    return new TransformResult(
        Status.FAILED, fault, FailureReason.ofJob(fault), null, List.of(), progress);
  }

  /** A job whose objects were all tried. */
  static TransformResult ended(
      EffectiveParameters effective, List<ObjectOutcome> objects, Progress progress) {
    List<ObjectOutcome> failed = objects.stream().filter(o -> o.fault() != null).toList();
    if (failed.isEmpty()) {
      return new TransformResult(Status.COMPLETED, null, null, effective, objects, progress);
    }
    ObjectOutcome first = failed.getFirst();
    TransformFault fault = first.fault();
    String reason =
        fault == null
            ? null
            : FailureReason.ofObjects(first.object().uri(), fault, failed.size(), objects.size());
    return new TransformResult(Status.FAILED, fault, reason, effective, objects, progress);
  }
}
