package waybill.cli.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.shape.Shape;

/**
 * What a value of a shape looks like: every member, with words in place of values. A structure that
 * holds itself is not opened again.
 */
final class ShapeSyntax {
  /** More words than this are cut off; the page lists them all elsewhere. */
  private static final int WORDS_MAX = 3;

  private final List<String> open = new ArrayList<>();

  private ShapeSyntax() {}

  static Json of(Shape shape) {
    return new ShapeSyntax().value(shape);
  }

  private Json value(Shape shape) {
    return switch (shape) {
      case Shape.Structure structure -> structure(structure);
      case Shape.ListOf list -> list(list.element());
      case Shape.MapOf map ->
          new JsonObject(Map.of(map.key().values().isEmpty() ? "key" : "word", value(map.value())));
      case Shape.Text text -> new JsonString(text(text));
      case Shape.Whole _ -> JsonNumber.of(1);
      case Shape.Real _ -> new JsonNumber("0.5");
      case Shape.Flag _ -> new JsonBoolean(true);
      case Shape.Timestamp _ -> new JsonString("2026-01-31T12:00:00Z");
    };
  }

  private Json list(Shape element) {
    Json one = value(element);
    return new JsonArray(
        one instanceof JsonObject ? List.of(one) : List.of(one, new JsonString("...")));
  }

  private static String text(Shape.Text text) {
    List<String> words = text.values();
    if (words.isEmpty()) {
      return "string";
    }
    if (words.size() <= WORDS_MAX) {
      return String.join("|", words);
    }
    return text.instanceType() ? words.getFirst() : String.join("|", words.subList(0, 2)) + "|...";
  }

  private Json structure(Shape.Structure shape) {
    if (open.contains(shape.name())) {
      return new JsonObject(Map.of("...", new JsonString("a " + shape.name() + " again")));
    }
    open.add(shape.name());
    Map<String, Json> members = new LinkedHashMap<>();
    for (Shape.Member member : shape.members()) {
      members.put(member.name(), value(member.target()));
    }
    open.removeLast();
    return new JsonObject(members);
  }
}
