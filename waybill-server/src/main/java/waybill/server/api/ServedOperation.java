package waybill.server.api;

import java.util.List;
import waybill.registry.identity.Caller;
import waybill.wire.shape.Violation;

/** Where the wire meets the registry for one operation. */
interface ServedOperation {

  /**
   * Reads the checked input, calls the registry, writes the output.
   *
   * @throws waybill.registry.problem.Refusal when the registry declines
   */
  Answer answer(Caller caller, Input input);

  /**
   * What our own rules say of an input that fails the constraints of its shape; it is put behind
   * the sentence about those. Most operations have nothing to say.
   *
   * @param violations of the shape
   */
  default String addition(Input input, List<Violation> violations) {
    return "";
  }
}
