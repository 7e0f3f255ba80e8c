package waybill.wire.sigv4;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one text that a signature is made over; signer and check both come here. */
final class CanonicalRequest {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  private CanonicalRequest() {}

  /**
   * The canonical request. The body is always hashed as it came: what a header says of its hash
   * counts for nothing.
   *
   * @param signed names of the signed headers, in small letters and in order
   * @return null when a signed header is not there: it must not count as an empty one
   */
  static @Nullable String of(SignedRequest request, List<String> signed) {
    CanonicalTarget target = CanonicalTarget.of(request.target());
    StringBuilder out = new StringBuilder(512);
    out.append(request.method()).append('\n');
    out.append(target.path()).append('\n').append(target.query()).append('\n');
    for (String name : signed) {
      String value = request.header(name);
      if (value == null) {
        return null;
      }
      out.append(name).append(':').append(value).append('\n');
    }
    out.append('\n').append(String.join(";", signed)).append('\n');
    return out.append(Hashing.hex(Hashing.sha256(request.body()))).toString();
  }

  /** What the signing key is applied to. */
  static String stringToSign(String date, Scope scope, String canonicalRequest) {
    byte[] hash = Hashing.sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8));
    return ALGORITHM + '\n' + date + '\n' + scope.text() + '\n' + Hashing.hex(hash);
  }
}
