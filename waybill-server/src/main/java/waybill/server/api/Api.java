package waybill.server.api;

import waybill.registry.identity.Caller;

/** Answers signed requests: operation, types, constraints, rules, state, in this order. */
public interface Api {

  /**
   * Never throws: a fault becomes an {@code InternalFailure} with a fixed sentence, and its text
   * goes to the log.
   *
   * @param caller proven by the signature
   * @param target the X-Amz-Target header, empty when absent
   * @param body as received, within the listener's limit
   */
  Answer answer(Caller caller, String target, byte[] body);
}
