package waybill.registry.history;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * All of a history entry that its hash covers. The hash is the SHA-256 of these fields one after
 * the other, each as its length in four bytes (the highest first) and its bytes: the words {@code
 * waybill-history-1}, the hash of the entry before, then the components in their order. Texts are
 * UTF-8, numbers eight bytes, and a missing digest is a field without bytes. So no two different
 * entries are encoded alike, and another encoding would begin with another word.
 *
 * @param resource an ARN
 * @param before the digest of the rendering's bytes before; null when there was none
 * @param after the digest of the rendering's bytes after; null when there is none
 * @param atMillis the time of the commit since 1970
 */
public record ChainLink(
    long sequence,
    String resource,
    String aspect,
    @Nullable Digest before,
    @Nullable Digest after,
    String operation,
    long atMillis,
    String account,
    String region,
    String principal,
    String accessKey,
    String request) {
  private static final byte[] NO_BYTES = new byte[0];
  private static final String ENCODING = "waybill-history-1";

  /** The hash of this entry behind one that has this hash; the first comes behind {@code NONE}. */
  public Digest hash(Digest previous) {
    var fields = new ByteArrayOutputStream(1024);
    text(fields, ENCODING);
    digest(fields, previous);
    number(fields, sequence);
    text(fields, resource);
    text(fields, aspect);
    digest(fields, before);
    digest(fields, after);
    text(fields, operation);
    number(fields, atMillis);
    text(fields, account);
    text(fields, region);
    text(fields, principal);
    text(fields, accessKey);
    text(fields, request);
    MessageDigest sha256 = Digest.sha256();
    return new Digest(sha256.digest(fields.toByteArray()));
  }

  private static void text(ByteArrayOutputStream fields, String value) {
    field(fields, value.getBytes(StandardCharsets.UTF_8));
  }

  private static void number(ByteArrayOutputStream fields, long value) {
    field(fields, ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  private static void digest(ByteArrayOutputStream fields, @Nullable Digest value) {
    field(fields, value == null ? NO_BYTES : value.bytes());
  }

  private static void field(ByteArrayOutputStream fields, byte[] value) {
    fields.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
    fields.writeBytes(value);
  }
}
