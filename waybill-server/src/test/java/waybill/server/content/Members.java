package waybill.server.content;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** The members of an object of a case, read with what they are where they are absent. */
public final class Members {
  private final JsonObject object;

  public Members(Json object) {
    this.object = (JsonObject) object;
  }

  /** A string. */
  public static String text(Json value) {
    return ((JsonString) value).value();
  }

  /** Whether there is such a member. */
  public boolean has(String name) {
    return object.get(name) != null;
  }

  /** A member that every such object has. */
  public Json required(String name) {
    Json value = object.get(name);
    if (value == null) {
      throw new IllegalArgumentException("There is no " + name + " in " + object + ".");
    }
    return value;
  }

  /** The string of a member. */
  public String text(String name, String absent) {
    return has(name) ? text(required(name)) : absent;
  }

  /** The whole number of a member. */
  public long number(String name, long absent) {
    return has(name) ? Long.parseLong(((JsonNumber) required(name)).literal()) : absent;
  }

  /** The number of a member. */
  public double fraction(String name, double absent) {
    return has(name) ? Double.parseDouble(((JsonNumber) required(name)).literal()) : absent;
  }

  /** The truth of a member. */
  public boolean flag(String name, boolean absent) {
    return has(name) ? ((JsonBoolean) required(name)).value() : absent;
  }

  /** The object of a member; without members where it is absent. */
  public Members inner(String name) {
    return new Members(has(name) ? required(name) : JsonObject.EMPTY);
  }

  /** The items of a member. */
  public List<Json> items(String name) {
    return has(name) ? ((JsonArray) required(name)).items() : List.of();
  }

  /** All members. */
  public Map<String, Json> all() {
    return object.members();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Members that && object.equals(that.object);
  }

  @Override
  public int hashCode() {
    return object.hashCode();
  }
}
