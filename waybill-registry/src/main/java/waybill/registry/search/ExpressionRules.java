package waybill.registry.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.search.Condition.All;
import waybill.registry.search.Condition.Any;
import waybill.registry.search.Condition.Holds;
import waybill.registry.search.Condition.InOneElement;
import waybill.registry.search.Condition.Order;
import waybill.registry.search.Condition.Test;
import waybill.registry.search.PropertyNames.Known;
import waybill.registry.search.PropertyNames.KnownList;
import waybill.registry.search.SearchExpression.Filter;
import waybill.registry.search.SearchExpression.NestedFilters;

/** What an expression may say, and the condition that it means. */
public final class ExpressionRules {
  /** The API's limit of filters, nested filters and subexpressions in all. */
  static final int PARTS_MAX = 50;

  /** The API's limit of values behind In. */
  static final int IN_MAX = 50;

  private final PropertyNames names;
  private int parts;
  private int contains;

  private ExpressionRules(PropertyNames names) {
    this.names = names;
  }

  /**
   * The condition that an expression means.
   *
   * @throws Refusal with Invalid
   */
  public static Condition condition(SearchExpression expression, PropertyNames names) {
    var rules = new ExpressionRules(names);
    rules.count(expression);
    if (rules.parts > PARTS_MAX) {
      throw invalid(
          "A search can have at most "
              + PARTS_MAX
              + " filters, nested filters and subexpressions in all, and this has "
              + rules.parts
              + ".");
    }
    if (rules.contains > 1) { // wording: recorded by users of the service
      throw invalid("'CONTAINS' operator usage limit of 1 exceeded.");
    }
    return rules.expression(expression);
  }

  /**
   * What a name to sort by means; null for the time of the last change, which every resource has.
   *
   * @throws Refusal with Invalid when no property has this name
   */
  public static @Nullable Subject sortBy(@Nullable String name, PropertyNames names) {
    if (name == null || name.equals("LastModifiedTime")) {
      return null;
    }
    Subject.TagKey tag = Subject.tag(name);
    return tag != null ? tag : new Subject.Path(known(name, names).path());
  }

  /**
   * The condition of a tag that limits what is seen: resources with the key have this value.
   *
   * @throws Refusal with Invalid when the key is not one of a tag
   */
  public static Condition visible(@Nullable String key, @Nullable String value) {
    Subject.TagKey tag = key == null ? null : Subject.tag(key);
    if (tag == null || value == null) {
      throw invalid("A visibility condition needs a Key written as Tags.<key>, and a Value.");
    }
    return new Any(
        List.of(
            new Holds(tag, new Test.Present(), true),
            new Holds(tag, new Test.OneOf(List.of(Value.Text.of(value))), false)));
  }

  private void count(SearchExpression expression) {
    count(expression.filters());
    for (NestedFilters nested : expression.nestedFilters()) {
      parts++;
      count(nested.filters());
    }
    for (SearchExpression sub : expression.subExpressions()) {
      parts++;
      count(sub);
    }
  }

  private void count(List<Filter> filters) {
    parts += filters.size();
    contains += (int) filters.stream().filter(f -> f.operator() == Operator.CONTAINS).count();
  }

  private Condition expression(SearchExpression expression) {
    if (expression.isEmpty()) {
      throw invalid(
          "A search expression must have at least one filter, nested filter or subexpression.");
    }
    List<Condition> joined = new ArrayList<>();
    expression.filters().forEach(filter -> joined.add(filter(filter)));
    expression.nestedFilters().forEach(nested -> joined.add(nested(nested)));
    expression.subExpressions().forEach(sub -> joined.add(expression(sub)));
    return expression.any() ? new Any(joined) : new All(joined);
  }

  private Holds filter(Filter filter) {
    Subject.TagKey tag = Subject.tag(filter.name());
    if (tag != null) {
      return holds(tag, PropertyType.TEXT, filter);
    }
    Known known = known(filter.name(), names);
    return holds(new Subject.Path(known.path()), known.type(), filter);
  }

  private Condition nested(NestedFilters nested) {
    KnownList list = names.findList(nested.list());
    if (list == null) {
      throw unknown(nested.list());
    }
    List<Holds> each = nested.filters().stream().map(f -> inElement(list, nested, f)).toList();
    return new InOneElement(list.depth(), names.beginningWith(list.path() + "."), each);
  }

  /** A filter on an element; its name may be the whole path or begin below the list. */
  private Holds inElement(KnownList list, NestedFilters nested, Filter filter) {
    Known known = names.find(filter.name());
    if (known == null || !known.path().startsWith(list.path() + ".")) {
      known = names.find(nested.list() + "." + filter.name());
    }
    if (known == null) {
      throw unknown(filter.name());
    }
    return holds(new Subject.Path(known.path()), known.type(), filter);
  }

  private static Holds holds(Subject subject, PropertyType type, Filter filter) {
    Operator operator = filter.operator();
    if (!operator.appliesTo(type)) {
      throw invalid(
          "Operator "
              + operator.text()
              + " does not apply to "
              + filter.name()
              + ", which is a "
              + type.name().toLowerCase(Locale.ROOT)
              + " property.");
    }
    boolean negated = operator == Operator.NOT_EQUALS || operator == Operator.NOT_EXISTS;
    return new Holds(subject, test(type, filter), negated);
  }

  private static Test test(PropertyType type, Filter filter) {
    return switch (filter.operator()) {
      case EXISTS, NOT_EXISTS -> new Test.Present();
      case EQUALS, NOT_EQUALS -> new Test.OneOf(List.of(value(type, filter)));
      case IN -> new Test.OneOf(list(filter));
      case CONTAINS -> new Test.Containing(text(filter));
      case GREATER_THAN -> beyond(Order.GREATER, type, filter);
      case GREATER_THAN_OR_EQUAL_TO -> beyond(Order.GREATER_OR_EQUAL, type, filter);
      case LESS_THAN -> beyond(Order.LESS, type, filter);
      case LESS_THAN_OR_EQUAL_TO -> beyond(Order.LESS_OR_EQUAL, type, filter);
    };
  }

  private static Test beyond(Order order, PropertyType type, Filter filter) {
    return new Test.Beyond(order, (Value.Numeric) value(type, filter));
  }

  private static Value value(PropertyType type, Filter filter) {
    return FilterValue.read(filter.name(), type, text(filter));
  }

  private static List<Value> list(Filter filter) {
    List<Value> values =
        Arrays.stream(text(filter).split(",", -1))
            .map(String::strip)
            .distinct()
            .<Value>map(Value.Text::of)
            .toList();
    if (values.size() > IN_MAX) {
      throw invalid("Operator In takes at most " + IN_MAX + " values: " + filter.name());
    }
    return values;
  }

  private static String text(Filter filter) {
    if (filter.value() == null) {
      throw invalid("Operator " + filter.operator().text() + " needs a Value: " + filter.name());
    }
    return filter.value();
  }

  private static Known known(String name, PropertyNames names) {
    Known known = names.find(name);
    if (known == null) {
      throw unknown(name);
    }
    return known;
  }

  private static Refusal unknown(String name) {
    return invalid("Unknown property name: " + name); // wording: moto's own tests
  }

  private static Refusal invalid(String message) {
    return new Refusal(new Invalid(message));
  }
}
