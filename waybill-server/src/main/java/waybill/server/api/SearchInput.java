package waybill.server.api;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.search.Condition;
import waybill.registry.search.ExpressionRules;
import waybill.registry.search.Operator;
import waybill.registry.search.PropertyNames;
import waybill.registry.search.SearchExpression;
import waybill.registry.search.SearchExpression.Filter;
import waybill.registry.search.SearchExpression.NestedFilters;
import waybill.registry.search.SearchKind;

/** Reads what searches and suggestions are asked. */
final class SearchInput {
  private final Map<SearchKind, PropertyNames> names = new EnumMap<>(SearchKind.class);

  SearchInput(RecordShapes shapes) {
    for (SearchKind kind : SearchKind.values()) {
      String inner = kind == SearchKind.MODEL ? "Model" : null;
      names.put(kind, new RecordProperties(shapes.of(kind), inner));
    }
  }

  /** The properties of a kind. */
  PropertyNames names(SearchKind kind) {
    return Objects.requireNonNull(names.get(kind));
  }

  /**
   * The kind of resource that is sought.
   *
   * @throws Refusal with Invalid for one that the API knows and this registry does not keep
   */
  SearchKind kind(Input input) {
    String resource = input.text("Resource");
    return Arrays.stream(SearchKind.values())
        .filter(kind -> kind.text().equals(resource))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(new Invalid("Resources of type " + resource + " are not kept here.")));
  }

  @Nullable SearchExpression expression(Input input) {
    Input found = input.find("SearchExpression");
    return found == null ? null : expressionOf(found);
  }

  /** The conditions on what the caller may see. */
  List<Condition> visible(Input input) {
    return input.items("VisibilityConditions").stream()
        .map(item -> ExpressionRules.visible(item.findText("Key"), item.findText("Value")))
        .toList();
  }

  private static SearchExpression expressionOf(Input in) {
    return new SearchExpression(
        filters(in),
        in.items("NestedFilters").stream()
            .map(item -> new NestedFilters(item.text("NestedPropertyName"), filters(item)))
            .toList(),
        in.items("SubExpressions").stream().map(SearchInput::expressionOf).toList(),
        "Or".equals(in.findText("Operator")));
  }

  private static List<Filter> filters(Input in) {
    return in.items("Filters").stream()
        .map(item -> new Filter(item.text("Name"), operator(item), item.findText("Value")))
        .toList();
  }

  private static Operator operator(Input filter) {
    Operator operator = Words.find(Operator.values(), Operator::text, filter.findText("Operator"));
    return operator == null ? Operator.EQUALS : operator;
  }
}
