package waybill.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One bucket of the embedded object store: in the server's data directory {@code
 * objects/BUCKET/KEY} is the object {@code s3://BUCKET/KEY}.
 */
final class ObjectDirectory {
  private final Path bucket;
  private final String uri;

  ObjectDirectory(Path data, String bucket) {
    this.bucket = data.resolve("objects").resolve(bucket);
    this.uri = "s3://" + bucket + "/";
  }

  /** The URI that a key has here. */
  String uri(String key) {
    return uri + key;
  }

  /** Writes an object, in place of an older one of this key. */
  StoredObject put(String key, byte[] content) throws IOException {
    Path file = bucket.resolve(key);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return new StoredObject(
        uri(key), "sha256:" + HexFormat.of().formatHex(sha256(content)), content.length);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
