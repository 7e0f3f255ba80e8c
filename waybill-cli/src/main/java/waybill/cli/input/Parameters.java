package waybill.cli.input;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** The members of a request in the order in which they were given. */
public final class Parameters {
  private final Map<String, Json> members = new LinkedHashMap<>();
  private @Nullable Map<Json, byte[]> bytes;
  private final Set<String> ordered = new HashSet<>();

  /** Sets a member. */
  public void put(String name, Json value) {
    members.put(name, value);
  }

  /** A value that stands for bytes, which no member of this API accepts: the check will say so. */
  Json standIn(byte[] value) {
    Json standIn = new JsonString("");
    bytes = bytes == null ? new IdentityHashMap<>() : bytes;
    bytes.put(standIn, value);
    return standIn;
  }

  /** Sets a member to what JSON on the command line says, which messages show in another way. */
  void putOrdered(String name, Json value) {
    members.put(name, value);
    ordered.add(name);
  }

  /** Whether messages show the objects in a member as ordered ones. */
  boolean isOrdered(String name) {
    return ordered.contains(name);
  }

  /** Takes a member out. */
  public void remove(String name) {
    members.remove(name);
  }

  /** A member, or null. */
  public @Nullable Json get(String name) {
    return members.get(name);
  }

  /** The bytes that a value stands for, or null. */
  byte @Nullable [] bytes(Json value) {
    return bytes == null ? null : bytes.get(value);
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
