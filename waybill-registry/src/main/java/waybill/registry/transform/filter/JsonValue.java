package waybill.registry.transform.filter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value whose numbers keep the text they came with. */
public sealed interface JsonValue {

  /** An object; members in the order in which they came, the last of one name counts. */
  record Members(Map<String, JsonValue> members) implements JsonValue {
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /** An array. */
  record Items(List<JsonValue> items) implements JsonValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A string. */
  record Text(String value) implements JsonValue {}

  /** A number, {@code true}, {@code false} or {@code null}, as it was written. */
  record Literal(String source) implements JsonValue {}
}
