package waybill.registry.job;

import java.util.List;
import waybill.registry.document.Document.Structure;

/** What a request for a transform job must keep beside the constraints of its members. */
@FunctionalInterface
public interface JobRules {
  /** No further rules. */
  JobRules NONE = (request, containers) -> {};

  /**
   * Passes a request.
   *
   * @param request without names and tags
   * @param containers that the model has; none when there is no such model
   * @throws waybill.registry.problem.Refusal with Invalid, naming every rule that is broken
   */
  void check(Structure request, List<Structure> containers);

  /**
   * A rule that a request breaks.
   *
   * @param rule its name, such as {@code T-V1}
   * @param member its path, such as {@code TransformInput.SplitType}
   * @param sentence for people: what is wrong and what is allowed
   */
  record Broken(String rule, String member, String sentence) {
    /** The sentence, with rule and member in brackets behind it. */
    public String text() {
      return sentence + " (" + rule + ", " + member + ")";
    }
  }

  /**
   * The rules that a request breaks by itself, for one whose members already fail the constraints
   * of their shapes.
   *
   * @param request without names and tags
   * @return none when the rules know nothing of it
   */
  default List<Broken> broken(Structure request) {
    return List.of();
  }
}
