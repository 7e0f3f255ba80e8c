package waybill.registry.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256. Immutable. */
public final class Digest {
  private static final int BYTES = 32;

  /** What the first entry of a history follows. */
  public static final Digest NONE = new Digest(new byte[BYTES]);

  private final byte[] bytes;

  /**
   * @param bytes exactly 32
   */
  public Digest(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A SHA-256 has 32 bytes, not " + bytes.length + ".");
    }
    this.bytes = bytes.clone();
  }

  /** The digest of a content. */
  public static Digest of(byte[] content) {
    return new Digest(sha256().digest(content));
  }

  /**
   * Whether a text in UTF-8 has this digest.
   *
   * @param sha256 in 64 lower-case hexadecimal digits
   */
  public static boolean isOf(String sha256, String text) {
    return of(text.getBytes(StandardCharsets.UTF_8)).text().equals(sha256);
  }

  /** A digest that grows with what is added to it. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** In 64 lower-case hexadecimal digits. */
  public String text() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return text();
  }
}
