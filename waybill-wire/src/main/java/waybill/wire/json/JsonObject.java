package waybill.wire.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named members in order. */
public record JsonObject(Map<String, Json> members) implements Json {
  /** No members at all. */
  public static final JsonObject EMPTY = new JsonObject(Map.of());

  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** The member of this name, or null. */
  public @Nullable Json get(String name) {
    return members.get(name);
  }

  /** The text of a string member, or null when it is absent or something else. */
  public @Nullable String text(String name) {
    return members.get(name) instanceof JsonString s ? s.value() : null;
  }
}
