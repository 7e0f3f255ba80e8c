package waybill.wire.sigv4;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one text that a signature is made over; signer and check both come here. */
final class CanonicalRequest {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  private CanonicalRequest() {}

  /**
   * The canonical request.
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
      out.append(name).append(':');
      if (!appendValues(out, request.headers(), name)) {
        return null;
      }
      out.append('\n');
    }
    out.append('\n').append(String.join(";", signed)).append('\n');
    return out.append(Hashing.hex(Hashing.sha256(request.body()))).toString();
  }

  /** What the signing key is applied to. */
  static String stringToSign(String date, Scope scope, String canonicalRequest) {
    byte[] hash = Hashing.sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8));
    return ALGORITHM + '\n' + date + '\n' + scope.text() + '\n' + Hashing.hex(hash);
  }

  /** All values of a header in the order received, joined by commas; false when there is none. */
  private static boolean appendValues(StringBuilder out, List<Header> headers, String name) {
    boolean found = false;
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        if (found) {
          out.append(',');
        }
        appendCollapsed(out, header.value());
        found = true;
      }
    }
    return found;
  }

  /** Only blanks and tabs are trimmed and collapsed: a no-break space is an ordinary character. */
  private static void appendCollapsed(StringBuilder out, String value) {
    boolean pending = false;
    int start = out.length();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ' ' || c == '\t') {
        pending = out.length() > start;
      } else {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.append(c);
      }
    }
  }
}
