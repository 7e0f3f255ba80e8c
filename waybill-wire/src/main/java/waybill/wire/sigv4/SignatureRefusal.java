package waybill.wire.sigv4;

/**
 * Why a request was not believed. Code and message are the answer's, worded as AWS words them; they
 * hold nothing but the caller's own input and the time.
 */
public final class SignatureRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;

  private SignatureRefusal(String code, String message) {
    super(message, null, false, false); // an everyday answer: the stack says nothing
    this.code = code;
  }

  /** For example {@code InvalidSignatureException}. */
  public String code() {
    return code;
  }

  /** The text of the answer. */
  public String text() {
    return String.valueOf(getMessage());
  }

  static SignatureRefusal missing() {
    return new SignatureRefusal(
        "MissingAuthenticationTokenException", "Missing Authentication Token");
  }

  static SignatureRefusal incomplete(String message) {
    return new SignatureRefusal("IncompleteSignatureException", message);
  }

  static SignatureRefusal invalid(String message) {
    return new SignatureRefusal("InvalidSignatureException", message);
  }

  /** The key is not known, or no longer. AWS uses the same words for keys as for tokens. */
  static SignatureRefusal unknownKey() {
    return new SignatureRefusal(
        "UnrecognizedClientException", "The security token included in the request is invalid.");
  }

  /** The same without the full stop: so was it seen of a token that does not fit the key. */
  static SignatureRefusal wrongToken() {
    return new SignatureRefusal(
        "UnrecognizedClientException", "The security token included in the request is invalid");
  }

  static SignatureRefusal expiredToken() {
    return new SignatureRefusal(
        "ExpiredTokenException", "The security token included in the request is expired");
  }

  static SignatureRefusal mismatch() {
    return invalid(
        "The request signature we calculated does not match the signature you provided. Check your"
            + " AWS Secret Access Key and signing method. Consult the service documentation for"
            + " details.");
  }
}
