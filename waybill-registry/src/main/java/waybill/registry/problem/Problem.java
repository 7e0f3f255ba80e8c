package waybill.registry.problem;

/**
 * Why the registry declined a request. The set is closed, so every refusal has a planned answer.
 */
public sealed interface Problem {

  /**
   * The request breaks a rule across members, or names a package or group that is not there.
   *
   * @param message the sentence for the caller; source of its wording at the place that makes it
   */
  record Invalid(String message) implements Problem {}

  /**
   * The request names something that is not there, where the API has an error of its own for that:
   * cards and their export jobs, and not packages and groups.
   */
  record NotFound(String message) implements Problem {}

  /**
   * What the request wants collides with the present state: another request won, or it is in use.
   */
  record Conflict(String message) implements Problem {}

  /** The name that the request gives is taken, where the API has an error of its own for that. */
  record InUse(String message) implements Problem {}

  /** The request would exceed a quota. */
  record LimitExceeded(String message) implements Problem {}

  /** The caller may not do this. */
  record Denied(String message) implements Problem {}
}
