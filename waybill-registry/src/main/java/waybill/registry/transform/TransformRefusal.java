package waybill.registry.transform;

import java.util.List;

/** A request for a transform job breaks rules, so there will be no job. */
public final class TransformRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /**
   * One broken rule.
   *
   * @param member its path from the request on, for example {@code TransformInput.SplitType}
   * @param sentence for people: what is wrong and what is allowed
   */
  public record Violation(TransformRule rule, String member, String sentence) {}

  /**
   * @param violations at least one, in the order of the members
   */
  public TransformRefusal(List<Violation> violations) {
    super(violations.getFirst().sentence());
    this.violations = List.copyOf(violations);
  }

  /** All broken rules; at least one. */
  public List<Violation> violations() {
    return violations;
  }

  /** The first broken rule. */
  public TransformRule rule() {
    return violations.getFirst().rule();
  }
}
