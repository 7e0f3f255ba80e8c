package waybill.registry.document;

import java.math.BigDecimal;
import java.util.Collection;
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

    /** The text of a member; empty when it is absent or no text. */
    public Optional<String> findText(String name) {
      return members.get(name) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** A member that is a structure; empty when it is absent or something else. */
    public Optional<Structure> findStructure(String name) {
      return members.get(name) instanceof Structure structure
          ? Optional.of(structure)
          : Optional.empty();
    }

    /** The structures in a member that is a sequence; none when it is absent. */
    public List<Structure> structures(String name) {
      return members.get(name) instanceof Sequence sequence
          ? sequence.items().stream()
              .filter(Structure.class::isInstance)
              .map(Structure.class::cast)
              .toList()
          : List.of();
    }

    /** These members but those of these names. */
    public Structure without(Collection<String> names) {
      Map<String, Document> rest = new LinkedHashMap<>(members);
      rest.keySet().removeAll(names);
      return new Structure(rest);
    }

    /** These members with one more, or with another value for it in its place. */
    public Structure with(String name, Document value) {
      Map<String, Document> changed = new LinkedHashMap<>(members);
      changed.put(name, value);
      return new Structure(changed);
    }
  }

  /** All texts at the end of a path of members; sequences on the way are entered item by item. */
  default List<String> texts(List<String> path) {
    return switch (this) {
      case Sequence(var items) -> items.stream().flatMap(i -> i.texts(path).stream()).toList();
      case Structure structure when !path.isEmpty() ->
          structure
              .find(path.getFirst())
              .map(member -> member.texts(path.subList(1, path.size())))
              .orElse(List.of());
      case Text(var text) when path.isEmpty() -> List.of(text);
      default -> List.of();
    };
  }

  /**
   * This value, with a member filled in wherever the structure that may hold it is present and the
   * member is not. Sequences on the way are entered item by item.
   *
   * @param path names of members from here down to the one to fill; at least one
   */
  default Document filled(List<String> path, Document value) {
    if (this instanceof Sequence(var items)) {
      return new Sequence(items.stream().map(item -> item.filled(path, value)).toList());
    }
    if (!(this instanceof Structure structure)) {
      return this;
    }
    String name = path.getFirst();
    Optional<Document> member = structure.find(name);
    if (path.size() == 1) {
      return member.isPresent() ? this : structure.with(name, value);
    }
    return member
        .<Document>map(
            inner -> structure.with(name, inner.filled(path.subList(1, path.size()), value)))
        .orElse(this);
  }
}
