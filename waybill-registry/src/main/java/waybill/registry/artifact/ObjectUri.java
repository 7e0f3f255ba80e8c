package waybill.registry.artifact;

import java.util.Optional;

/**
 * The name of an object: {@code s3://bucket/key}.
 *
 * @param key may be empty where a place for objects is meant rather than one object
 */
public record ObjectUri(String bucket, String key) {
  private static final String SCHEME = "s3://";

  /** Reads a name; empty when the text is not one. */
  public static Optional<ObjectUri> parse(String text) {
    if (!text.startsWith(SCHEME)) {
      return Optional.empty();
    }
    String rest = text.substring(SCHEME.length());
    int slash = rest.indexOf('/');
    String bucket = slash < 0 ? rest : rest.substring(0, slash);
    return bucket.isEmpty()
        ? Optional.empty()
        : Optional.of(new ObjectUri(bucket, slash < 0 ? "" : rest.substring(slash + 1)));
  }

  /** The name of an object below this one, one slash between them. */
  public ObjectUri below(String name) {
    return new ObjectUri(
        bucket, key.isEmpty() || key.endsWith("/") ? key + name : key + "/" + name);
  }

  /** The text of this name; {@link #parse} reads it back. */
  public String text() {
    return SCHEME + bucket + "/" + key;
  }
}
