package waybill.cli.input;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.Json;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonObject;

/** The members of a request in the order in which they were given. */
public final class Parameters {
  private final Map<String, Json> members = new LinkedHashMap<>();
  private final Map<String, byte[]> bytes = new HashMap<>();

  /** Sets a member. */
  public void put(String name, Json value) {
    members.put(name, value);
  }

  /** Sets a member to bytes, which no member of this API accepts: the check will say so. */
  void put(String name, byte[] value) {
    members.put(name, JsonNull.NULL);
    bytes.put(name, value);
  }

  /** Takes a member out. */
  public void remove(String name) {
    members.remove(name);
  }

  /** A member, or null. */
  public @Nullable Json get(String name) {
    return members.get(name);
  }

  /** The bytes that a member was set to, or null. */
  byte @Nullable [] bytes(String name) {
    return bytes.get(name);
  }

  /** The members so far. */
  public Map<String, Json> members() {
    return members;
  }

  /** The members as a value. */
  public JsonObject json() {
    return new JsonObject(members);
  }

  /** Takes over the members that are not set. */
  void addAbsent(Map<String, Json> others) {
    for (Map.Entry<String, Json> other : others.entrySet()) {
      members.putIfAbsent(other.getKey(), other.getValue());
    }
  }
}
