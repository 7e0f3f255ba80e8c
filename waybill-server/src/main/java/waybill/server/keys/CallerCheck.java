package waybill.server.keys;

import java.time.Clock;
import waybill.registry.identity.AccessKey;
import waybill.registry.identity.AccessKeyStore;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Region;
import waybill.registry.identity.Tenant;
import waybill.wire.sigv4.SignatureCheck;
import waybill.wire.sigv4.SignatureRules;
import waybill.wire.sigv4.SignedRequest;
import waybill.wire.sigv4.Verified;

/** Turns a signed request into its caller. Any thread may call it. */
public final class CallerCheck {
  private final SignatureCheck<KeyCredential> signatures;

  /** A check against these keys, which are asked at each request. */
  public CallerCheck(SignatureRules rules, Clock clock, AccessKeyStore keys) {
    signatures = new SignatureCheck<>(rules, clock, id -> keys.find(id).map(KeyCredential::new));
  }

  /**
   * The one who signed.
   *
   * @throws waybill.wire.sigv4.SignatureRefusal when the signature does not hold
   * @throws waybill.registry.store.StoreFailure when the keys cannot be read
   */
  public Caller verify(SignedRequest request, String requestId) {
    Verified<KeyCredential> verified = signatures.verify(request);
    AccessKey key = verified.credential().key();
    Tenant tenant = new Tenant(key.account(), new Region(verified.region()));
    return new Caller(tenant, key.principalArn(), key.id(), requestId);
  }
}
