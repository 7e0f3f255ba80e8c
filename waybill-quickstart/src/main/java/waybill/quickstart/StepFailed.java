package waybill.quickstart;

/** A step that could not be done, with the sentences that tell a person why. */
final class StepFailed extends Exception {
  private static final long serialVersionUID = 1L;

  StepFailed(String message) {
    super(message);
  }
}
