package waybill.server.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.shape.Shape;

/** Collects the members of an answer; a member without a value is left out, never null. */
final class Output {
  private final Map<String, Json> members = new LinkedHashMap<>();

  Output text(String name, @Nullable String value) {
    return json(name, value == null ? null : new JsonString(value));
  }

  Output whole(String name, long value) {
    return json(name, JsonNumber.of(value));
  }

  Output time(String name, @Nullable Instant value) {
    return json(name, value == null ? null : EpochSeconds.of(value));
  }

  Output json(String name, @Nullable Json value) {
    if (value != null) {
      members.put(name, value);
    }
    return this;
  }

  Output structure(String name, @Nullable Structure value) {
    return json(name, value == null ? null : Documents.json(value));
  }

  /** A list, present also when it is empty. */
  <T> Output list(String name, List<T> values, Function<T, ? extends Json> item) {
    return json(name, new JsonArray(values.stream().<Json>map(item).toList()));
  }

  /** A list that is left out when it is empty. */
  <T> Output listUnlessEmpty(String name, List<T> values, Function<T, ? extends Json> item) {
    return values.isEmpty() ? this : list(name, values, item);
  }

  /** A map of texts that is left out when it is empty. */
  Output textMapUnlessEmpty(String name, Map<String, String> values) {
    Output entries = new Output();
    values.forEach(entries::text);
    return values.isEmpty() ? this : json(name, entries.object());
  }

  /** Carried members, under their own names. */
  Output all(Structure carried) {
    members.putAll(Documents.json(carried).members());
    return this;
  }

  /** The members in the order of collecting. */
  JsonObject object() {
    return new JsonObject(members);
  }

  /** The members that a shape has, in its order. */
  JsonObject inOrderOf(Shape.Structure shape) {
    return inOrder(shape, members);
  }

  /** The members of an object that a shape has, in its order. */
  static JsonObject inOrder(Shape.Structure shape, Map<String, Json> members) {
    Map<String, Json> ordered = new LinkedHashMap<>();
    for (Shape.Member member : shape.members()) {
      Json value = members.get(member.name());
      if (value != null) {
        ordered.put(member.name(), value);
      }
    }
    return new JsonObject(ordered);
  }
}
