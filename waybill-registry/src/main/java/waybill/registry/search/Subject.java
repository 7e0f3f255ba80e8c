package waybill.registry.search;

import org.jspecify.annotations.Nullable;

/** What a condition or an order looks at. */
public sealed interface Subject {

  /** How names of tags begin. */
  String TAGS = "Tags.";

  /** A scalar of the record, by its path. */
  record Path(String path) implements Subject {}

  /** The value of a tag. */
  record TagKey(String key) implements Subject {}

  /** The tag that a name like {@code Tags.team} means; null when it means none. */
  static @Nullable TagKey tag(String name) {
    return name.startsWith(TAGS) && name.length() > TAGS.length()
        ? new TagKey(name.substring(TAGS.length()))
        : null;
  }
}
