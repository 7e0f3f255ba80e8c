package waybill.server.modelscan.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A JSON value, with members as often as they were written: readers differ in which one counts. */
public sealed interface JsonNode {
  /** An object's members in their order. */
  record Members(List<Member> members) implements JsonNode {
    /** All values that a name has here. */
    Stream<JsonNode> all(String name) {
      return members.stream().filter(m -> m.name().equals(name)).map(Member::value);
    }

    /** All texts that a name has here. */
    Stream<String> texts(String name) {
      return all(name).flatMap(node -> node instanceof Text(String text) ? Stream.of(text) : null);
    }

    boolean has(String name) {
      return members.stream().anyMatch(m -> m.name().equals(name));
    }
  }

  /** One member of an object. */
  record Member(String name, JsonNode value) {}

  /** An array. */
  record Items(List<JsonNode> items) implements JsonNode {}

  /** A string. */
  record Text(String text) implements JsonNode {}

  /** Whether a flag is set. */
  record Flag(boolean set) implements JsonNode {}

  /** A number or null. */
  record Plain() implements JsonNode {}

  /** The object that this is; null if it is none. */
  default @Nullable Members asObject() {
    return this instanceof Members members ? members : null;
  }
}
