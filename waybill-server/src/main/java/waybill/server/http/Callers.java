package waybill.server.http;

import waybill.registry.identity.Caller;
import waybill.wire.sigv4.SignedRequest;

/** Says who signed a request. */
@FunctionalInterface
public interface Callers {

  /**
   * The one who signed.
   *
   * @throws waybill.wire.sigv4.SignatureRefusal when the signature does not hold
   */
  Caller verify(SignedRequest request, String requestId);
}
