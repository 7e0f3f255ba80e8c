package waybill.cli.query;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;

/** The kinds of parts that an expression is made of. */
final class Nodes {
  private static final JsonNull NONE = JsonNull.NULL;

  private Nodes() {}

  /** The current value itself. */
  record Current() implements Node {
    @Override
    public Json evaluate(Json current) {
      return current;
    }
  }

  /** A value written in the expression. */
  record Literal(Json value) implements Node {
    @Override
    public Json evaluate(Json current) {
      return value;
    }
  }

  /** A member of an object. */
  record Field(String name) implements Node {
    @Override
    public Json evaluate(Json current) {
      Json value = current instanceof JsonObject object ? object.get(name) : null;
      return value == null ? NONE : value;
    }
  }

  /** One part after the other: {@code a.b}, {@code a | b}. */
  record Chain(Node left, Node right) implements Node {
    @Override
    public Json evaluate(Json current) {
      return right.evaluate(left.evaluate(current));
    }
  }

  /** A list and what is taken from it: an element, or a part that is not projected. */
  record Indexed(Node list, Node taken) implements Node {
    @Override
    public Json evaluate(Json current) {
      return taken.evaluate(list.evaluate(current));
    }
  }

  /** An element of a list; counts from the end where negative. */
  record Index(JsonNumber index) implements Node {
    @Override
    public Json evaluate(Json current) {
      if (!(current instanceof JsonArray array)) {
        return NONE;
      }
      BigInteger size = BigInteger.valueOf(array.items().size());
      BigInteger place = new BigInteger(index.literal());
      place = place.signum() < 0 ? place.add(size) : place;
      boolean inside = place.signum() >= 0 && place.compareTo(size) < 0;
      return inside ? array.items().get(place.intValue()) : NONE;
    }
  }

  /** A part of a list: from, to, step. */
  record Slice(@Nullable JsonNumber start, @Nullable JsonNumber stop, @Nullable JsonNumber step)
      implements Node {
    @Override
    public Json evaluate(Json current) {
      if (!(current instanceof JsonArray array)) {
        return NONE;
      }
      int stride = step == null ? 1 : clamp(step);
      if (stride == 0) {
        throw new QueryException("slice step cannot be zero");
      }
      int size = array.items().size();
      int low = stride > 0 ? 0 : -1;
      int high = stride > 0 ? size : size - 1;
      int from = start == null ? (stride > 0 ? low : high) : bound(start, size, low, high);
      int to = stop == null ? (stride > 0 ? high : low) : bound(stop, size, low, high);
      int first = stride > 0 ? from : to + 1;
      int end = stride > 0 ? to : from + 1;
      // In memory, for the items may be stored, and stored items are read in their order only.
      List<Json> range = first < end ? new ArrayList<>(array.items().subList(first, end)) : NOTHING;
      List<Json> items = new ArrayList<>();
      for (long i = from; stride > 0 ? i < to : i > to; i += stride) {
        items.add(range.get((int) i - first));
      }
      return new JsonArray(items);
    }

    private static final List<Json> NOTHING = List.of();

    private static int bound(JsonNumber number, int size, int low, int high) {
      long place = clamp(number);
      return Math.clamp(place < 0 ? place + size : place, low, high);
    }

    private static int clamp(JsonNumber number) {
      BigInteger value = new BigInteger(number.literal());
      return value.bitLength() < Integer.SIZE
          ? value.intValue()
          : value.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
  }

  /** Lists within a list are dissolved into it. */
  record Flatten(Node list) implements Node {
    @Override
    public Json evaluate(Json current) {
      if (!(list.evaluate(current) instanceof JsonArray array)) {
        return NONE;
      }
      if (isFlat(array)) {
        return array; // and may stay where it is, if it is not held in memory
      }
      List<Json> items = new ArrayList<>();
      for (Json item : array.items()) {
        if (item instanceof JsonArray inner) {
          items.addAll(inner.items());
        } else {
          items.add(item);
        }
      }
      return new JsonArray(items);
    }
  }

  private static boolean isFlat(JsonArray array) {
    for (Json item : array.items()) {
      if (item instanceof JsonArray) {
        return false;
      }
    }
    return true;
  }

  /**
   * An expression applied to each element of a list; what is null vanishes.
   *
   * @param condition which elements; null for all
   */
  record Projection(Node list, Node each, @Nullable Node condition) implements Node {
    @Override
    public Json evaluate(Json current) {
      if (!(list.evaluate(current) instanceof JsonArray array)) {
        return NONE;
      }
      List<Json> items = new ArrayList<>();
      for (Json item : array.items()) {
        if (condition == null || Truth.isTrue(condition.evaluate(item))) {
          collect(items, each.evaluate(item));
        }
      }
      return new JsonArray(items);
    }
  }

  /** An expression applied to each value of an object. */
  record ValueProjection(Node object, Node each) implements Node {
    @Override
    public Json evaluate(Json current) {
      if (!(object.evaluate(current) instanceof JsonObject found)) {
        return NONE;
      }
      List<Json> items = new ArrayList<>();
      for (Json value : found.members().values()) {
        collect(items, each.evaluate(value));
      }
      return new JsonArray(items);
    }
  }

  private static void collect(List<Json> items, Json value) {
    if (value != NONE) {
      items.add(value);
    }
  }

  /** A new list: {@code [a, b]}. */
  record SelectList(List<Node> parts) implements Node {
    @Override
    public Json evaluate(Json current) {
      if (current == NONE) {
        return NONE;
      }
      List<Json> items = new ArrayList<>();
      for (Node part : parts) {
        items.add(part.evaluate(current));
      }
      return new JsonArray(items);
    }
  }

  /** A named part of a new object. */
  record Part(String name, Node value) {}

  /**
   * A new object: {@code {x: a, y: b}}. Of parts with one name the last wins; all are evaluated.
   */
  record SelectHash(List<Part> parts) implements Node {
    @Override
    public Json evaluate(Json current) {
      if (current == NONE) {
        return NONE;
      }
      Map<String, Json> members = new LinkedHashMap<>();
      for (Part part : parts) {
        members.put(part.name(), part.value().evaluate(current));
      }
      return new JsonObject(members);
    }
  }

  /** The first value if it counts as true, else the second. */
  record Or(Node left, Node right) implements Node {
    @Override
    public Json evaluate(Json current) {
      Json first = left.evaluate(current);
      return Truth.isTrue(first) ? first : right.evaluate(current);
    }
  }

  /** The second value if the first counts as true, else the first. */
  record And(Node left, Node right) implements Node {
    @Override
    public Json evaluate(Json current) {
      Json first = left.evaluate(current);
      return Truth.isTrue(first) ? right.evaluate(current) : first;
    }
  }

  /** Whether a value counts as false. */
  record Not(Node operand) implements Node {
    @Override
    public Json evaluate(Json current) {
      return new JsonBoolean(!Truth.isTrue(operand.evaluate(current)));
    }
  }

  /** A comparison of two values; null where they cannot be ordered. */
  record Comparison(Token.Kind sign, Node left, Node right) implements Node {
    @Override
    public Json evaluate(Json current) {
      Json first = left.evaluate(current);
      Json second = right.evaluate(current);
      if (sign == Token.Kind.EQ || sign == Token.Kind.NE) {
        return new JsonBoolean(Truth.areEqual(first, second) == (sign == Token.Kind.EQ));
      }
      Integer order = Truth.order(first, second);
      if (order == null) {
        return NONE;
      }
      return new JsonBoolean(
          switch (sign) {
            case LT -> order < 0;
            case LTE -> order <= 0;
            case GT -> order > 0;
            default -> order >= 0;
          });
    }
  }

  /** An expression handed to a function: {@code &a}. It has no value by itself. */
  record Reference(Node expression) implements Node {
    @Override
    public Json evaluate(Json current) {
      return NONE;
    }
  }

  /** A function applied to arguments. */
  record Call(String name, List<Node> arguments) implements Node {
    @Override
    public Json evaluate(Json current) {
      List<Argument> values = new ArrayList<>();
      for (Node argument : arguments) {
        values.add(
            argument instanceof Reference reference
                ? new Argument(NONE, reference.expression())
                : new Argument(argument.evaluate(current), null));
      }
      return Functions.call(name, values);
    }
  }
}
