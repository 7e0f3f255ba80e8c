package waybill.registry.store;

import java.time.Instant;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;

/**
 * A client token that was used, and for what.
 *
 * @param operation the API's operation; tokens of different operations do not meet
 * @param fingerprint a digest of the request without the token
 * @param result the resource that the request made or changed
 */
public record TokenUse(
    Tenant tenant, String operation, String token, String fingerprint, Arn result, Instant at) {}
