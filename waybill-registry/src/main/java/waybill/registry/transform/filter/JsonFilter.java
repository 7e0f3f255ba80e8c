package waybill.registry.transform.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waybill.registry.transform.filter.FilterPath.All;
import waybill.registry.transform.filter.FilterPath.Index;
import waybill.registry.transform.filter.FilterPath.Member;
import waybill.registry.transform.filter.FilterPath.SomeIndexes;
import waybill.registry.transform.filter.FilterPath.SomeMembers;
import waybill.registry.transform.filter.FilterPath.Step;
import waybill.registry.transform.filter.JsonValue.Items;
import waybill.registry.transform.filter.JsonValue.Members;

/**
 * Chooses in a JSON value. A step that can find several values makes a list of them, and later
 * steps are taken in each of the list, where one that does not have what is named is passed over.
 */
final class JsonFilter {
  private JsonFilter() {}

  static JsonValue apply(FilterPath path, JsonValue value) throws FilterMiss {
    return apply(path.steps(), value);
  }

  private static JsonValue apply(List<Step> steps, JsonValue value) throws FilterMiss {
    if (steps.isEmpty()) {
      return value;
    }
    Step step = steps.getFirst();
    List<Step> rest = steps.subList(1, steps.size());
    return switch (step) {
      case Member(String name) -> apply(rest, member(value, name));
      case Index(FilterPath.Place place) -> {
        List<JsonValue> items = items(value, step);
        yield apply(rest, items.get(Positions.of(place, items.size())));
      }
      case SomeMembers(var names) -> {
        Map<String, JsonValue> found = new LinkedHashMap<>(members(value));
        found.keySet().retainAll(names);
        yield rest.isEmpty() ? new Members(found) : each(rest, List.copyOf(found.values()));
      }
      case All _ -> each(rest, below(value));
      case SomeIndexes(var selections) -> {
        List<JsonValue> items = items(value, step);
        List<JsonValue> found = new ArrayList<>();
        for (int position : Positions.of(selections, items.size())) {
          found.add(items.get(position));
        }
        yield each(rest, found);
      }
    };
  }

  private static JsonValue each(List<Step> rest, List<JsonValue> values) {
    List<JsonValue> found = new ArrayList<>();
    for (JsonValue value : values) {
      find(rest, value).ifPresent(found::add);
    }
    return new Items(found);
  }

  private static Optional<JsonValue> find(List<Step> rest, JsonValue value) {
    try {
      return Optional.of(apply(rest, value));
    } catch (FilterMiss passedOver) {
      return Optional.empty();
    }
  }

  private static JsonValue member(JsonValue value, String name) throws FilterMiss {
    JsonValue member = members(value).get(name);
    if (member == null) {
      throw new FilterMiss("There is no member '" + name + "'");
    }
    return member;
  }

  private static Map<String, JsonValue> members(JsonValue value) throws FilterMiss {
    if (value instanceof Members(var members)) {
      return members;
    }
    throw new FilterMiss("The path names a member of something that is no object");
  }

  private static List<JsonValue> items(JsonValue value, Step step) throws FilterMiss {
    if (value instanceof Items(var items)) {
      return items;
    }
    String what = step instanceof Index ? "an item" : "items";
    throw new FilterMiss("The path names " + what + " of something that is no array");
  }

  private static List<JsonValue> below(JsonValue value) throws FilterMiss {
    return switch (value) {
      case Members(var members) -> List.copyOf(members.values());
      case Items(var items) -> items;
      default -> throw new FilterMiss("The path names all of something that has no parts");
    };
  }
}
