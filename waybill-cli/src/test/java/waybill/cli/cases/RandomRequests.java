package waybill.cli.cases;

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
import waybill.wire.shape.Shape;

/**
 * Requests that pass the checks before anything is sent: of the right types, with all required
 * members and not too short. Whether they make sense is left to the server.
 */
final class RandomRequests {
  private static final int DEPTH_MAX = 6;
  private static final List<String> PIECES =
      List.of(
          "a", "Z9", " ", "\\", "\"", "'", "\n", "file://x", "\u00e9", "\u65e5", "\ud83c\udf3c");

  private final Random random;

  RandomRequests(Random random) {
    this.random = random;
  }

  /** A structure with all required members, those that would be made up, and others by chance. */
  JsonObject structure(Shape.Structure shape) {
    return structure(shape, 0);
  }

  private JsonObject structure(Shape.Structure shape, int depth) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (Shape.Member member : shape.members()) {
      boolean needed = member.required() || member.idempotencyToken();
      if (needed || (depth < DEPTH_MAX && random.nextBoolean())) {
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
      case Shape.Text text -> new JsonString(text(text));
      case Shape.Whole whole -> JsonNumber.of(least(whole.range()) + random.nextInt(1000));
      case Shape.Real _ -> new JsonNumber("0.5");
      case Shape.Flag _ -> new JsonBoolean(random.nextBoolean());
      case Shape.Timestamp _ -> JsonNumber.of(random.nextInt(2_000_000_000));
    };
  }

  private JsonArray list(Shape.ListOf shape, int depth) {
    List<Json> items = new ArrayList<>();
    long count = least(shape.length()) + (depth < DEPTH_MAX ? random.nextInt(3) : 0);
    for (long i = 0; i < count; i++) {
      items.add(value(shape.element(), depth + 1));
    }
    return new JsonArray(items);
  }

  private JsonObject map(Shape.MapOf shape, int depth) {
    Map<String, Json> entries = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      entries.put(text(shape.key()), value(shape.value(), depth + 1));
    }
    return new JsonObject(entries);
  }

  private String text(Shape.Text shape) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    int missing = (int) (least(shape.length()) - text.codePoints().count());
    return text.append("x".repeat(Math.max(0, missing))).toString();
  }

  private static long least(Shape.Bounds bounds) {
    return bounds.min() == null ? 0 : bounds.min();
  }
}
