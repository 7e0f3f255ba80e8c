package waybill.wire.sigv4;

import java.nio.charset.StandardCharsets;

/**
 * What a signature is good for: one day, one region, one service.
 *
 * @param date eight digits, for example {@code 20260314}
 */
record Scope(String date, String region, String service) {
  static final String TERMINATOR = "aws4_request";

  String text() {
    return date + '/' + region + '/' + service + '/' + TERMINATOR;
  }

  /** The key that signs within this scope: worthless elsewhere, so it may be kept for a day. */
  byte[] signingKey(String secret) {
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    key = Hashing.hmac(key, date);
    key = Hashing.hmac(key, region);
    key = Hashing.hmac(key, service);
    return Hashing.hmac(key, TERMINATOR);
  }
}
