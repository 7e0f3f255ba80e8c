package waybill.server.transform;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import waybill.registry.history.Digest;

/** The SHA-256 of a spool, in hexadecimal. */
final class Sha256 {
  private static final int STEP_BYTES = 1 << 16;

  private Sha256() {}

  static String of(Spool bytes) throws IOException {
    MessageDigest digest = Digest.sha256();
    byte[] step = new byte[STEP_BYTES];
    try (InputStream in = bytes.read()) {
      for (int read = in.read(step); read > 0; read = in.read(step)) {
        digest.update(step, 0, read);
      }
    }
    return new Digest(digest.digest()).text();
  }
}
