package waybill.wire.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** Makes values that keep every constraint of a shape, by chance but repeatably. */
final class FittingValues {
  private static final int DEPTH_MAX = 8;

  private final Random random;

  FittingValues(Random random) {
    this.random = random;
  }

  /** A structure with all required members, and others by chance. */
  JsonObject structure(Shape.Structure shape) {
    return structure(shape, 0);
  }

  private JsonObject structure(Shape.Structure shape, int depth) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (Shape.Member member : shape.members()) {
      if (member.required() || (depth < DEPTH_MAX && random.nextInt(3) > 0)) {
        members.put(member.name(), value(member.target(), depth + 1));
      }
    }
    return new JsonObject(members);
  }

  private Json value(Shape shape, int depth) {
    return switch (shape) {
      case Shape.Structure structure -> structure(structure, depth);
      case Shape.ListOf list -> list(list, depth);
      case Shape.MapOf map -> map(map, depth);
      case Shape.Text text -> new JsonString(FittingTexts.of(text, random));
      case Shape.Whole whole -> JsonNumber.of(between(whole.range(), 1000));
      case Shape.Real _ -> new JsonNumber("0.5");
      case Shape.Flag _ -> new JsonBoolean(random.nextBoolean());
      case Shape.Timestamp _ -> JsonNumber.of(random.nextInt(2_000_000_000));
    };
  }

  private JsonArray list(Shape.ListOf shape, int depth) {
    List<Json> items = new ArrayList<>();
    long count = between(shape.length(), depth < DEPTH_MAX ? 3 : 0);
    for (long i = 0; i < count; i++) {
      items.add(value(shape.element(), depth + 1));
    }
    return new JsonArray(items);
  }

  private JsonObject map(Shape.MapOf shape, int depth) {
    Map<String, Json> entries = new LinkedHashMap<>();
    long count = between(shape.length(), 3);
    while (entries.size() < count) {
      entries.put(FittingTexts.of(shape.key(), random), value(shape.value(), depth + 1));
    }
    return new JsonObject(entries);
  }

  /** A number within bounds, and not far above the lower one. */
  private long between(Shape.Bounds bounds, int spread) {
    long min = bounds.min() == null ? 0 : bounds.min();
    long max = bounds.max() == null ? min + spread : Math.min(bounds.max(), min + spread);
    return min + random.nextInt((int) (max - min + 1));
  }
}
