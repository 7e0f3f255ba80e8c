package waybill.wire.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Proves who sent a request. The order of the checks is the one that a public study found at AWS;
 * two demands go beyond AWS: the date and the target must be signed, so that a captured request can
 * be neither dated anew nor turned into another operation. Signatures in the query string are
 * refused. Any thread may call it.
 *
 * @param <C> how the key lookup describes a key
 */
public final class SignatureCheck<C extends SigningCredential> {
  private final SignatureRules rules;
  private final Clock clock;
  private final Function<String, Optional<C>> keys;
  private final SigningKeys signingKeys = new SigningKeys();

  /**
   * A check.
   *
   * @param keys finds a key by its id; asked at each request, so a disabled key fails at once
   */
  public SignatureCheck(SignatureRules rules, Clock clock, Function<String, Optional<C>> keys) {
    this.rules = rules;
    this.clock = clock;
    this.keys = keys;
  }

  /**
   * The key that signed this request.
   *
   * @throws SignatureRefusal when there is no signature, or it does not hold
   */
  public Verified<C> verify(SignedRequest request) {
    Authorization authorization = authorization(request);
    requireSigned(authorization, "host", "'Host' or ':authority'");
    requireCurrent(authorization.date());
    ScopedKey key = ScopedKey.parse(authorization, rules);
    requireOrder(authorization.signedHeaders());
    requireSigned(authorization, authorization.dateHeader(), "'X-Amz-Date' or 'Date'");
    if (request.header("x-amz-target") != null) {
      requireSigned(authorization, "x-amz-target", "'X-Amz-Target'");
    }
    C credential = credential(key.accessKeyId(), request);
    requireSignature(request, authorization, key, credential.secret());
    return new Verified<>(credential, key.scope().region());
  }

  private static Authorization authorization(SignedRequest request) {
    String query = "&" + CanonicalTarget.of(request.target()).query();
    boolean presigned = query.contains("&X-Amz-Algorithm=");
    String header = request.header("authorization");
    if (presigned) {
      throw SignatureRefusal.invalid(
          header == null
              ? "A signature in the query string is not accepted; send an Authorization header."
              : "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP"
                  + " header.");
    }
    if (header == null || header.isEmpty()) {
      throw SignatureRefusal.missing();
    }
    Authorization authorization = Authorization.parse(header, request);
    if (!authorization.algorithm().equals(CanonicalRequest.ALGORITHM)) {
      throw SignatureRefusal.incomplete(
          "Unsupported AWS 'algorithm': '"
              + authorization.algorithm()
              + "' (only AWS4-HMAC-SHA256 for now). ");
    }
    return authorization;
  }

  private static void requireSigned(Authorization authorization, String name, String shown) {
    if (!authorization.signedHeaders().contains(name)) {
      throw SignatureRefusal.invalid(shown + " must be a 'SignedHeader' in the AWS Authorization.");
    }
  }

  private static void requireOrder(List<String> names) {
    String before = "";
    for (String name : names) {
      if (name.compareTo(before) <= 0 || !name.equals(name.toLowerCase(Locale.ROOT))) {
        throw SignatureRefusal.invalid(
            "'SignedHeaders' must be names in small letters, in order, each once.");
      }
      before = name;
    }
  }

  private void requireCurrent(String date) {
    OptionalLong parsed = AmzDate.parse(date);
    if (parsed.isEmpty()) {
      throw SignatureRefusal.incomplete(
          "Date must be in ISO-8601 'basic format'. Got '"
              + date
              + "'. See http://en.wikipedia.org/wiki/ISO_8601");
    }
    long now = clock.instant().getEpochSecond();
    long window = rules.window().toSeconds();
    if (parsed.getAsLong() < now - window) {
      throw SignatureRefusal.invalid(
          "Signature expired: " + date + " is now earlier than " + limit(now, '-', -window));
    }
    if (parsed.getAsLong() > now + window) {
      throw SignatureRefusal.invalid(
          "Signature not yet current: " + date + " is still later than " + limit(now, '+', window));
    }
  }

  /** For example {@code 20260314T092153Z (20260314T092653Z - 5 min.)}. */
  private static String limit(long now, char sign, long offset) {
    long seconds = Math.abs(offset);
    String amount = seconds % 60 == 0 ? seconds / 60 + " min." : seconds + " sec.";
    return AmzDate.format(now + offset)
        + " ("
        + AmzDate.format(now)
        + " "
        + sign
        + " "
        + amount
        + ")";
  }

  private C credential(String accessKeyId, SignedRequest request) {
    C credential =
        keys.apply(accessKeyId)
            .filter(SigningCredential::isActive)
            .orElseThrow(SignatureRefusal::unknownKey);
    String expected = credential.sessionToken();
    String sent = request.header("x-amz-security-token");
    if (expected == null ? sent != null : sent == null || !isEqual(expected, sent)) {
      throw SignatureRefusal.wrongToken();
    }
    Instant expiresAt = credential.expiresAt();
    if (expiresAt != null && !clock.instant().isBefore(expiresAt)) {
      throw SignatureRefusal.expiredToken();
    }
    return credential;
  }

  private void requireSignature(
      SignedRequest request, Authorization authorization, ScopedKey key, String secret) {
    String canonical = CanonicalRequest.of(request, authorization.signedHeaders());
    if (canonical == null) {
      throw SignatureRefusal.mismatch();
    }
    String text = CanonicalRequest.stringToSign(authorization.date(), key.scope(), canonical);
    byte[] signingKey = signingKeys.find(key, secret);
    String signature = Hashing.hex(Hashing.hmac(signingKey, text));
    if (!isEqual(signature, authorization.signature())) {
      throw SignatureRefusal.mismatch();
    }
    signingKeys.keep(key, secret, signingKey);
  }

  /** In a time that does not tell how much of the two is alike. */
  private static boolean isEqual(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
