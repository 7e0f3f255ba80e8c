package waybill.server.objects.s3;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.core.sync.RequestBody;
import waybill.registry.history.Digest;
import waybill.server.objects.Md5;

/**
 * One part of an object in memory, so that an attempt to send it can be repeated whatever the
 * source is. One buffer serves all parts, which follow one another.
 */
final class PartBuffer {
  static final String TYPE = "application/octet-stream";

  private final InputStream content;
  private final String name;
  private byte[] bytes = new byte[0];
  private int length;

  /**
   * @param name of the object, for messages
   */
  PartBuffer(InputStream content, String name) {
    this.content = content;
    this.name = name;
  }

  /**
   * Reads the next part.
   *
   * @throws IOException when there is less, or more behind the last part
   */
  void read(int partLength, boolean last) throws IOException {
    if (bytes.length < partLength) {
      bytes = new byte[partLength];
    }
    length = partLength;
    if (content.readNBytes(bytes, 0, length) < length) {
      throw new EOFException("The content of " + name + " ended earlier than was said.");
    }
    if (last && content.read() >= 0) {
      throw new IOException("The content of " + name + " is longer than was said.");
    }
  }

  int length() {
    return length;
  }

  /** Does not copy, as the SDK's own bodies of bytes do. */
  RequestBody body() {
    return RequestBody.fromContentProvider(
        () -> new ByteArrayInputStream(bytes, 0, length), length, TYPE);
  }

  /** In Base64, as headers have it. */
  String md5() {
    return Base64.getEncoder().encodeToString(digest(Md5.digest()));
  }

  /** In hex, as an ETag has it. */
  String md5Hex() {
    return HexFormat.of().formatHex(digest(Md5.digest()));
  }

  /** In Base64, as headers have it. */
  String sha256() {
    return Base64.getEncoder().encodeToString(digest(Digest.sha256()));
  }

  private byte[] digest(MessageDigest fresh) {
    fresh.update(bytes, 0, length);
    return fresh.digest();
  }
}
