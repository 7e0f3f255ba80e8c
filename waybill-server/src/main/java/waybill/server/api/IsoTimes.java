package waybill.server.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.shape.Shape;

/**
 * Answers with their times as ISO 8601 texts, as events have them (Developer Guide, "Events that
 * SageMaker AI sends to EventBridge"); on the wire they are numbers. The contract knows which.
 */
final class IsoTimes {
  private IsoTimes() {}

  /** The object, its times written out at every depth. */
  static JsonObject in(JsonObject object, Shape.Structure shape) {
    Map<String, Json> members = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, value) -> {
              Shape.Member member = shape.member(name);
              members.put(name, member == null ? value : in(value, member.target()));
            });
    return new JsonObject(members);
  }

  private static Json in(Json value, Shape shape) {
    return switch (shape) {
      case Shape.Timestamp _ when value instanceof JsonNumber number ->
          new JsonString(text(EpochSeconds.floor(number)));
      case Shape.Structure structure when value instanceof JsonObject object ->
          in(object, structure);
      case Shape.ListOf list when value instanceof JsonArray(var items) -> {
        List<Json> written = new ArrayList<>();
        items.forEach(item -> written.add(in(item, list.element())));
        yield new JsonArray(written);
      }
      case Shape.MapOf map when value instanceof JsonObject(var entries) -> {
        Map<String, Json> written = new LinkedHashMap<>();
        entries.forEach((key, entry) -> written.put(key, in(entry, map.value())));
        yield new JsonObject(written);
      }
      default -> value;
    };
  }

  /** A time of whole milliseconds in UTC, for example {@code 2026-03-14T10:00:00.250Z}. */
  static String text(Instant time) {
    return time.toString();
  }
}
