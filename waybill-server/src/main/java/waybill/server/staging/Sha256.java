package waybill.server.staging;

import java.security.MessageDigest;
import waybill.registry.history.Digest;

/** A SHA-256 that grows. One thread at a time. */
final class Sha256 {
  private final MessageDigest digest = Digest.sha256();

  void add(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
  }

  /** The digest of all that was added; the next one begins afresh. */
  Digest take() {
    return new Digest(digest.digest());
  }
}
