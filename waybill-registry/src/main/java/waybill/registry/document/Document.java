package waybill.registry.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value that the registry carries: text, number, flag, sequence or structure; never null. */
public sealed interface Document {

  /** A string. */
  record Text(String value) implements Document {}

  /** A number of any size, exact. */
  record Numeric(BigDecimal value) implements Document {}

  /** True or false. */
  record Flag(boolean value) implements Document {}

  /** Values in order. */
  record Sequence(List<Document> items) implements Document {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Named members in the order in which they were given: a structure or a map of the API. */
  record Structure(Map<String, Document> members) implements Document {
    /** No members at all. */
    public static final Structure EMPTY = new Structure(Map.of());

    public Structure {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The member of this name, if present. */
    public Optional<Document> find(String name) {
      return Optional.ofNullable(members.get(name));
    }
  }
}
