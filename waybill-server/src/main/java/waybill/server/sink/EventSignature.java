package waybill.server.sink;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import waybill.registry.identity.SecretKey;

/**
 * The proof that a request comes from this server and was not changed: HMAC-SHA-256 (RFC 2104) with
 * the sink's secret over the time in seconds, a dot, and the body. The time is covered so that a
 * receiver can refuse old requests that somebody kept.
 */
final class EventSignature {
  static final String HEADER = "Waybill-Signature";

  private static final String ALGORITHM = "HmacSHA256";

  private EventSignature() {}

  /** The value of the header, for example {@code t=1773482400,v1=5257a8…}. */
  static String of(SecretKey secret, Instant time, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      String seconds = Long.toString(time.getEpochSecond());
      mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
      return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", impossible);
    }
  }
}
