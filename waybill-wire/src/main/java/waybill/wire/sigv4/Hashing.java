package waybill.wire.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * SHA-256, and HMAC-SHA-256, which is two of them (RFC 2104). The JDK's own {@code Mac} gives the
 * same bytes, but its first use looks at all providers of cryptography: a quarter of the time that
 * a whole command takes.
 */
final class Hashing {
  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private static final int BLOCK_BYTES = 64;
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5c;

  private Hashing() {}

  static byte[] sha256(byte[] message) {
    return Sha256.digest().digest(message);
  }

  static byte[] hmac(byte[] key, String message) {
    MessageDigest digest = Sha256.digest();
    byte[] padded = Arrays.copyOf(key.length > BLOCK_BYTES ? digest.digest(key) : key, BLOCK_BYTES);
    mask(padded, INNER);
    digest.update(padded);
    byte[] inner = digest.digest(message.getBytes(StandardCharsets.UTF_8));
    mask(padded, INNER ^ OUTER);
    digest.update(padded);
    return digest.digest(inner);
  }

  private static void mask(byte[] bytes, int mask) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= (byte) mask;
    }
  }

  /** Two small letters or digits for each byte. */
  static String hex(byte[] bytes) {
    char[] out = new char[bytes.length * 2];
    for (int i = 0; i < bytes.length; i++) {
      out[2 * i] = HEX[bytes[i] >> 4 & 15];
      out[2 * i + 1] = HEX[bytes[i] & 15];
    }
    return new String(out);
  }
}
