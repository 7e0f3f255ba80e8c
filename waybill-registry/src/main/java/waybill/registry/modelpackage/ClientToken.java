package waybill.registry.modelpackage;

/**
 * What makes a call repeatable: the caller's token, and what it was sent with.
 *
 * @param fingerprint a digest of the request without the token
 */
public record ClientToken(String text, String fingerprint) {}
