package waybill.registry.transform;

/** An object, or a whole job, cannot be transformed. */
public final class TransformFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final TransformRule rule;
  private final FailureClass failureClass;

  /**
   * @param message a sentence for people: what is wrong and, where it can be said, what to do
   */
  public TransformFault(TransformRule rule, FailureClass failureClass, String message) {
    super(message);
    this.rule = rule;
    this.failureClass = failureClass;
  }

  /** A fault of the request or its data. */
  public static TransformFault ofClient(TransformRule rule, String message) {
    return new TransformFault(rule, FailureClass.CLIENT_ERROR, message);
  }

  /** A fault of the container. */
  public static TransformFault ofAlgorithm(TransformRule rule, String message) {
    return new TransformFault(rule, FailureClass.ALGORITHM_ERROR, message);
  }

  /** A fault of ours. */
  public static TransformFault ofService(String message) {
    return new TransformFault(TransformRule.W1, FailureClass.INTERNAL_SERVER_ERROR, message);
  }

  /** The rule that is broken. */
  public TransformRule rule() {
    return rule;
  }

  /** Whose fault it is. */
  public FailureClass failureClass() {
    return failureClass;
  }

  /** The sentence for people. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
