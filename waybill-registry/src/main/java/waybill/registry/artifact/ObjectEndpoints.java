package waybill.registry.artifact;

import java.util.Optional;

/** The addresses at which stores of objects are reached, where people give them for a name. */
@FunctionalInterface
public interface ObjectEndpoints {
  /** Knows none. */
  ObjectEndpoints NONE = url -> Optional.empty();

  /**
   * The name of the object that an {@code https://} URL leads to: {@code
   * https://endpoint/bucket/key} or {@code https://bucket.endpoint/key}. The path is taken letter
   * for letter, as a key is behind {@code s3://}.
   *
   * @return empty when the text is no such URL, or its host is not that of a store known here
   */
  Optional<ObjectUri> find(String url);
}
