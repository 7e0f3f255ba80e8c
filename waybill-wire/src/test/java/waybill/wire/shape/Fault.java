package waybill.wire.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/**
 * One way to break a value that is right.
 *
 * @param steps where: names of members and places in lists
 * @param replacement what to put there; null to take the member away
 * @param expected the one violation that this causes
 */
record Fault(List<Object> steps, @Nullable Json replacement, String expected) {

  /** All faults of some common kinds that can be built into this value. */
  static List<Fault> of(Shape.Structure shape, JsonObject value) {
    List<Fault> found = new ArrayList<>();
    collect(shape, value, List.of(), found);
    return found;
  }

  /** The value with this fault. */
  JsonObject in(JsonObject value) {
    return (JsonObject) with(value, 0);
  }

  private Json with(Json value, int depth) {
    Object step = steps.get(depth);
    boolean last = depth == steps.size() - 1;
    if (value instanceof JsonArray(List<Json> items)) {
      List<Json> changed = new ArrayList<>(items);
      int place = (Integer) step;
      changed.set(place, with(items.get(place), depth + 1));
      return new JsonArray(changed);
    }
    Map<String, Json> members = new LinkedHashMap<>(((JsonObject) value).members());
    if (!last) {
      members.computeIfPresent((String) step, (_, inside) -> with(inside, depth + 1));
    } else if (replacement == null) {
      members.remove((String) step);
    } else {
      members.put((String) step, replacement);
    }
    return new JsonObject(members);
  }

  private static void collect(Shape shape, Json value, List<Object> steps, List<Fault> found) {
    if (shape instanceof Shape.Structure structure && value instanceof JsonObject object) {
      for (Shape.Member member : structure.members()) {
        Json inside = object.get(member.name());
        if (inside != null) {
          List<Object> path = plus(steps, member.name());
          addFaults(member, path, found);
          collect(member.target(), inside, path, found);
        }
      }
    } else if (shape instanceof Shape.ListOf list && value instanceof JsonArray(var items)) {
      for (int i = 0; i < items.size(); i++) {
        collect(list.element(), items.get(i), plus(steps, i), found);
      }
    }
  }

  private static void addFaults(Shape.Member member, List<Object> path, List<Fault> found) {
    if (member.required()) {
      found.add(new Fault(path, null, violation("null", path, "Member must not be null")));
    }
    switch (member.target()) {
      case Shape.Text text when !text.values().isEmpty() -> {
        String words = String.join(", ", text.values());
        String rule = "Member must satisfy enum value set: [" + words + "]";
        found.add(new Fault(path, new JsonString("?"), violation("'?'", path, rule)));
      }
      case Shape.Text text when text.name().equals("EntityName") -> {
        String rule =
            "Member must satisfy regular expression pattern: " + "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}";
        found.add(new Fault(path, new JsonString("_"), violation("'_'", path, rule)));
      }
      case Shape.Whole whole when whole.range().max() != null -> {
        long above = whole.range().max() + 1;
        String rule = "Member must have value less than or equal to " + whole.range().max();
        found.add(new Fault(path, JsonNumber.of(above), violation("'" + above + "'", path, rule)));
      }
      default -> {}
    }
  }

  private static String violation(String value, List<Object> path, String rule) {
    StringBuilder at = new StringBuilder();
    for (Object step : path) {
      if (step instanceof Integer place) {
        at.append('.').append(place + 1).append(".member");
      } else {
        String name = (String) step;
        at.append(at.isEmpty() ? "" : ".")
            .append(Character.toLowerCase(name.charAt(0)))
            .append(name, 1, name.length());
      }
    }
    return "Value " + value + " at '" + at + "' failed to satisfy constraint: " + rule;
  }

  private static List<Object> plus(List<Object> steps, Object step) {
    List<Object> longer = new ArrayList<>(steps);
    longer.add(step);
    return longer;
  }
}
