package waybill.server.api;

import java.util.List;
import waybill.registry.identity.Caller;

/** Where the wire meets the registry for one operation. */
interface ServedOperation {

  /**
   * Reads the checked input, calls the registry, writes the output.
   *
   * @throws waybill.registry.problem.Refusal when the registry declines
   */
  Answer answer(Caller caller, Input input);

  /**
   * The names of our own rules that an input breaks which fails the constraints of its shape; they
   * stand behind the sentence about those. Most operations have no names for theirs.
   */
  default List<String> brokenRules(Input input) {
    return List.of();
  }
}
