package waybill.registry.artifact;

import java.util.Optional;

/** Knows which web addresses are those of objects. */
@FunctionalInterface
public interface ObjectEndpoints {
  /** Knows none. */
  ObjectEndpoints NONE = url -> Optional.empty();

  /**
   * The object, or the beginning of keys, that an address means.
   *
   * @param url with {@code https://}; its path is taken letter for letter
   * @return empty when its host is none of a store
   */
  Optional<ObjectUri> find(String url);
}
