package waybill.registry.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import waybill.registry.history.Digest;

/**
 * A resource as bytes: for packages and groups exactly the body of their describe answer, so that
 * describing is one read and no work. Immutable.
 */
public final class Rendering {
  private final byte[] bytes;

  public Rendering(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** A copy of the bytes: UTF-8 JSON. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What the history's chain keeps of it. */
  public Digest digest() {
    return Digest.of(bytes);
  }

  /** How many bytes there are. */
  public int sizeBytes() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rendering that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The JSON text; it may hold a model card, so never log it. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
