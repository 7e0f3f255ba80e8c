package waybill.cli.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNull;

/** Functions that put a list's elements in order, by themselves or by a key. */
final class Ordering {
  private static final List<String> KEYS = List.of("number", "string");

  private Ordering() {}

  static Json call(String function, List<Json> items, List<Argument> arguments) {
    if (items.isEmpty()) {
      return function.startsWith("sort") ? new JsonArray(items) : JsonNull.NULL;
    }
    List<Keyed> keyed =
        arguments.size() == 1
            ? bySelf(items)
            : byExpression(function, items, Functions.expression(arguments.get(1)));
    return switch (function) {
      case "sort", "sort_by" -> sorted(keyed);
      case "max", "max_by" -> extreme(keyed, 1);
      default -> extreme(keyed, -1);
    };
  }

  /** An element with what it is ordered by. */
  private record Keyed(Json key, Json item) {}

  private static List<Keyed> bySelf(List<Json> items) {
    List<Keyed> keyed = new ArrayList<>();
    for (Json item : items) {
      keyed.add(new Keyed(item, item));
    }
    return keyed;
  }

  /** For {@code sort_by} all keys must have the type of the first. */
  private static List<Keyed> byExpression(String function, List<Json> items, Node expression) {
    List<String> allowed = KEYS;
    if (function.equals("sort_by")) {
      String type = Signature.typeOf(expression.evaluate(items.get(0)));
      if (!KEYS.contains(type)) {
        throw Signature.mismatch(function, items.get(0), List.of("string", "number"), type);
      }
      allowed = List.of(type);
    }
    List<Keyed> keyed = new ArrayList<>();
    for (Json item : items) {
      Json key = expression.evaluate(item);
      String type = Signature.typeOf(key);
      if (!allowed.contains(type)) {
        throw Signature.mismatch(function, key, allowed, type);
      }
      keyed.add(new Keyed(key, item));
    }
    return keyed;
  }

  private static Json sorted(List<Keyed> keyed) {
    List<Keyed> sorted = new ArrayList<>(keyed);
    sorted.sort(
        new Comparator<Keyed>() {
          @Override
          public int compare(Keyed a, Keyed b) {
            return order(a, b);
          }
        });
    List<Json> items = new ArrayList<>();
    for (Keyed element : sorted) {
      items.add(element.item());
    }
    return new JsonArray(items);
  }

  /** The first of the greatest elements (sign 1), or of the least (sign -1). */
  private static Json extreme(List<Keyed> keyed, int sign) {
    Keyed best = keyed.get(0);
    for (Keyed element : keyed) {
      if (sign * order(element, best) > 0) {
        best = element;
      }
    }
    return best.item();
  }

  private static int order(Keyed a, Keyed b) {
    Integer order = Truth.order(a.key(), b.key());
    if (order == null) {
      throw new QueryException("Strings and numbers cannot be put in one order.");
    }
    return order;
  }
}
