package waybill.server.api;

import java.util.List;
import waybill.registry.problem.Problem;
import waybill.registry.problem.Problem.Conflict;
import waybill.registry.problem.Problem.Denied;
import waybill.registry.problem.Problem.InUse;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Problem.LimitExceeded;
import waybill.registry.problem.Problem.NotFound;
import waybill.wire.shape.Validator;
import waybill.wire.shape.Violation;

/** The only place where what went wrong gets its name and status on the wire. */
final class WireErrors {
  private WireErrors() {}

  /**
   * The error for a problem. A missing package or group is a ValidationException, as what breaks a
   * rule is; a missing card is a ResourceNotFound, which its operations model.
   */
  static WireError of(Problem problem) {
    return switch (problem) {
      case Invalid(var message) -> new WireError(400, "ValidationException", message);
      case NotFound(var message) -> new WireError(400, "ResourceNotFound", message);
      case Conflict(var message) -> new WireError(400, "ConflictException", message);
      case InUse(var message) -> new WireError(400, "ResourceInUse", message);
      case LimitExceeded(var message) -> new WireError(400, "ResourceLimitExceeded", message);
      case Denied(var message) -> new WireError(400, "AccessDeniedException", message);
    };
  }

  /**
   * All constraints of a request that failed, in one error.
   *
   * @param addition what is put behind AWS's sentence; may be empty
   */
  static WireError of(List<Violation> violations, String addition) {
    return new WireError(400, "ValidationException", Validator.message(violations) + addition);
  }

  /** A body that is no input of the operation. */
  static WireError of(MalformedBody malformed) {
    return new WireError(400, "SerializationException", malformed.sentence());
  }

  /** A target that names no operation served here. */
  static WireError unknownOperation() {
    return new WireError(
        400, "UnknownOperationException", "The target names no operation of this server.");
  }

  /** A fault of ours; the log has the rest under this id. */
  static WireError internalFailure(String requestId) {
    return new WireError(
        500, "InternalFailure", "The request failed for an internal reason. Request: " + requestId);
  }
}
