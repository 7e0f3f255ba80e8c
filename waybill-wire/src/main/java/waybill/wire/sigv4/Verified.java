package waybill.wire.sigv4;

/**
 * A signature that held.
 *
 * @param credential the key that signed, as the key lookup gave it
 * @param region the region that the caller signed for
 */
public record Verified<C extends SigningCredential>(C credential, String region) {}
