package waybill.registry.artifact;

/** Artifacts break a rule, so they cannot be staged. */
public final class StagingRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final StagingRule rule;
  private final String object;

  /**
   * @param object the object, archive member or member of a definition that breaks the rule
   * @param message a sentence for people: what is wrong and what to do
   */
  public StagingRefusal(StagingRule rule, String object, String message) {
    super(message);
    this.rule = rule;
    this.object = object;
  }

  /** The rule that is broken. */
  public StagingRule rule() {
    return rule;
  }

  /**
   * What breaks it: the URI of an object, {@code !} and the name of a member where it is one of an
   * archive, or the name of a member of a definition.
   */
  public String object() {
    return object;
  }

  /** The sentence for people. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
