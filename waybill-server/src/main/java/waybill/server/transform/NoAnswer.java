package waybill.server.transform;

import waybill.registry.transform.TransformFault;

/** A try of an invocation failed. */
final class NoAnswer extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient TransformFault fault;
  private final transient Told told;
  private final boolean isWorthRetrying;

  /**
   * What there is to tell.
   *
   * @param status of the answer; 0 for none
   * @param logText as the job's log has it
   * @param message the beginning of the answer's body
   */
  record Told(int status, String logText, String message) {}

  NoAnswer(TransformFault fault, Told told, boolean isWorthRetrying) {
    super(fault.sentence(), null, false, false);
    this.fault = fault;
    this.told = told;
    this.isWorthRetrying = isWorthRetrying;
  }

  TransformFault fault() {
    return fault;
  }

  Told told() {
    return told;
  }

  boolean isWorthRetrying() {
    return isWorthRetrying;
  }
}
