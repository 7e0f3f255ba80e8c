package waybill.server.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.StoredObject;
import waybill.registry.history.Digest;

/** Reads an object from its first byte to its last, in bounded memory. */
final class ObjectReading {
  private static final int BUFFER_BYTES = 1 << 16;

  private ObjectReading() {}

  /**
   * The digest of an object whose bytes are copied.
   *
   * @throws waybill.registry.artifact.ChangedObject when it is another one now
   * @throws waybill.registry.artifact.MissingObject when it is gone
   */
  static Digest copy(ObjectStore store, StoredObject object, OutputStream to) throws IOException {
    MessageDigest sha256 = Digest.sha256();
    long count = 0;
    try (InputStream content = store.open(object, 0, object.size())) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        sha256.update(buffer, 0, read);
        to.write(buffer, 0, read);
        count += read;
      }
    }
    if (count != object.size()) {
      throw new IOException(
          object.uri().text() + " has " + object.size() + " bytes, and " + count + " came.");
    }
    return new Digest(sha256.digest());
  }
}
