package waybill.server.staging;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import waybill.registry.history.Digest;

/** A SHA-256 that grows. One thread at a time. */
final class Sha256 {
  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  void add(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
  }

  /** The digest of all that was added; the next one begins afresh. */
  Digest take() {
    return new Digest(digest.digest());
  }
}
