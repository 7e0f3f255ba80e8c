package waybill.server.transform;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal. */
final class Sha256 {
  private static final int STEP_BYTES = 1 << 16;

  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  static String text(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  static String of(Spool bytes) throws IOException {
    MessageDigest digest = digest();
    byte[] step = new byte[STEP_BYTES];
    try (InputStream in = bytes.read()) {
      for (int read = in.read(step); read > 0; read = in.read(step)) {
        digest.update(step, 0, read);
      }
    }
    return text(digest);
  }
}
