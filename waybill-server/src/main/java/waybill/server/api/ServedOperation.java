package waybill.server.api;

import waybill.registry.identity.Caller;

/** Where the wire meets the registry for one operation. */
interface ServedOperation {

  /**
   * Reads the checked input, calls the registry, writes the output.
   *
   * @throws waybill.registry.problem.Refusal when the registry declines
   */
  Answer answer(Caller caller, Input input);
}
