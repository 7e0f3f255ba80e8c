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
}
