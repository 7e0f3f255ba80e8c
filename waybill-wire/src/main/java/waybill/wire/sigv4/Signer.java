package waybill.wire.sigv4;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Signs requests with one key, for one region and service. */
public final class Signer {
  private final String accessKeyId;
  private final String secret;
  private final @Nullable String sessionToken;
  private final String region;
  private final String service;

  /**
   * A signer.
   *
   * @param sessionToken sent and signed with each request; null for a lasting key
   * @param service the signing name, {@code sagemaker}
   */
  public Signer(
      String accessKeyId,
      String secret,
      @Nullable String sessionToken,
      String region,
      String service) {
    this.accessKeyId = accessKeyId;
    this.secret = secret;
    this.sessionToken = sessionToken;
    this.region = region;
    this.service = service;
  }

  /**
   * The headers to send: those given, then X-Amz-Date, X-Amz-Security-Token if the key has a token,
   * and Authorization. All but the last are signed; so Host must be among those given, and what a
   * proxy may change (User-Agent, Content-Length) must not, but be sent besides.
   *
   * @param epochSecond the time, in seconds since 1970
   */
  public List<Header> sign(SignedRequest request, long epochSecond) {
    String date = AmzDate.format(epochSecond);
    List<Header> headers = new ArrayList<>(request.headers());
    headers.add(new Header("X-Amz-Date", date));
    if (sessionToken != null) {
      headers.add(new Header("X-Amz-Security-Token", sessionToken));
    }
    List<String> signed = names(headers);
    Scope scope = new Scope(date.substring(0, 8), region, service);
    String canonical =
        CanonicalRequest.of(
            new SignedRequest(request.method(), request.target(), headers, request.body()), signed);
    if (canonical == null) {
      throw new IllegalStateException("A header vanished while it was signed.");
    }
    String text = CanonicalRequest.stringToSign(date, scope, canonical);
    String signature = Hashing.hex(Hashing.hmac(scope.signingKey(secret), text));
    headers.add(new Header("Authorization", authorization(scope, signed, signature)));
    return headers;
  }

  private String authorization(Scope scope, List<String> signed, String signature) {
    return CanonicalRequest.ALGORITHM
        + " Credential="
        + accessKeyId
        + '/'
        + scope.text()
        + ", SignedHeaders="
        + String.join(";", signed)
        + ", Signature="
        + signature;
  }

  private static List<String> names(List<Header> headers) {
    String[] names = new String[headers.size()];
    int count = 0;
    for (Header header : headers) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!Arrays.asList(names).subList(0, count).contains(name)) {
        names[count++] = name;
      }
    }
    Arrays.sort(names, 0, count);
    return Arrays.asList(names).subList(0, count);
  }
}
