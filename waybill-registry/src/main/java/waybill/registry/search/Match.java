package waybill.registry.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import waybill.registry.search.Condition.All;
import waybill.registry.search.Condition.Any;
import waybill.registry.search.Condition.Holds;
import waybill.registry.search.Condition.InOneElement;
import waybill.registry.search.Condition.Order;
import waybill.registry.search.Condition.Test;
import waybill.registry.search.Condition.Test.Beyond;
import waybill.registry.search.Condition.Test.Containing;
import waybill.registry.search.Condition.Test.OneOf;
import waybill.registry.search.Condition.Test.Present;
import waybill.registry.tag.Tag;

/** Whether properties and tags meet a condition, found by looking at each of them. */
public record Match(List<Property> properties, List<Tag> tags) {

  /** Whether the condition holds. */
  public boolean meets(Condition condition) {
    return switch (condition) {
      case All(var parts) -> parts.stream().allMatch(this::meets);
      case Any(var parts) -> parts.stream().anyMatch(this::meets);
      case Holds holds -> holds(holds, properties);
      case InOneElement nested -> inOneElement(nested);
    };
  }

  /** All values of a subject. */
  public Stream<Value> values(Subject subject) {
    return values(subject, properties);
  }

  private Stream<Value> values(Subject subject, List<Property> among) {
    return switch (subject) {
      case Subject.Path(var path) ->
          among.stream().filter(p -> p.path().equals(path)).map(Property::value);
      case Subject.TagKey(var key) ->
          tags.stream()
              .filter(tag -> tag.key().equals(key))
              .map(tag -> new Value.Text(tag.value()));
    };
  }

  private boolean holds(Holds holds, List<Property> among) {
    boolean some = values(holds.subject(), among).anyMatch(value -> passes(holds.test(), value));
    return some != holds.negated();
  }

  private boolean inOneElement(InOneElement nested) {
    Set<String> paths = nested.paths();
    List<Property> below = properties.stream().filter(p -> paths.contains(p.path())).toList();
    return below.stream()
        .map(property -> property.element(nested.depth()))
        .distinct()
        .anyMatch(element -> elementMeets(nested, element, below));
  }

  private boolean elementMeets(InOneElement nested, String element, List<Property> below) {
    List<Property> own =
        below.stream().filter(p -> p.element(nested.depth()).equals(element)).toList();
    return nested.parts().stream().allMatch(part -> holds(part, own));
  }

  private static boolean passes(Test test, Value value) {
    return switch (test) {
      case Present() -> true;
      case OneOf(var values) -> values.contains(value);
      case Containing(var part) -> value instanceof Value.Text(var text) && text.contains(part);
      case Beyond(var order, var bound) ->
          value instanceof Value.Numeric number && isBeyond(number.compareTo(bound), order);
    };
  }

  private static boolean isBeyond(int comparison, Order order) {
    return switch (order) {
      case GREATER -> comparison > 0;
      case GREATER_OR_EQUAL -> comparison >= 0;
      case LESS -> comparison < 0;
      case LESS_OR_EQUAL -> comparison <= 0;
    };
  }
}
