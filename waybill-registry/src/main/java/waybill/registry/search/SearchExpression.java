package waybill.registry.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller looks for, as given: nothing of it is checked yet.
 *
 * @param any whether one part is enough; else all must hold
 */
public record SearchExpression(
    List<Filter> filters,
    List<NestedFilters> nestedFilters,
    List<SearchExpression> subExpressions,
    boolean any) {
  public SearchExpression {
    filters = List.copyOf(filters);
    nestedFilters = List.copyOf(nestedFilters);
    subExpressions = List.copyOf(subExpressions);
  }

  /**
   * A condition on one property.
   *
   * @param value null when none is given
   */
  public record Filter(String name, Operator operator, @Nullable String value) {}

  /** Conditions that one element of a list must meet together. */
  public record NestedFilters(String list, List<Filter> filters) {
    public NestedFilters {
      filters = List.copyOf(filters);
    }
  }

  /** Nothing that can be sought for. */
  boolean isEmpty() {
    return filters.isEmpty() && nestedFilters.isEmpty() && subExpressions.isEmpty();
  }
}
