package waybill.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Caller;
import waybill.registry.search.Condition;
import waybill.registry.search.ExpressionRules;
import waybill.registry.search.PropertyNames;
import waybill.registry.search.SearchExpression;
import waybill.registry.search.SearchKind;
import waybill.registry.search.Subject;
import waybill.registry.store.Found;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.SearchPosition;
import waybill.registry.store.SearchQuery;
import waybill.registry.store.SortOrder;

/** Finds resources by their properties. A change is found as soon as it was answered. */
public final class Search {
  /** How many names are suggested at once; our own limit. */
  private static final int SUGGESTIONS_MAX = 100;

  private final RegistryStore store;

  public Search(RegistryStore store) {
    this.store = store;
  }

  /**
   * What a caller looks for.
   *
   * @param names the properties of the kind
   * @param expression null for everything
   * @param visible further conditions, from {@link ExpressionRules#visible}
   * @param sortBy the name of a property; null for the time of the last change
   * @param order null for the default, which is descending
   * @param ofOtherAccounts whether to look in what other accounts share
   */
  public record Wanted(
      SearchKind kind,
      PropertyNames names,
      @Nullable SearchExpression expression,
      List<Condition> visible,
      @Nullable String sortBy,
      @Nullable SortOrder order,
      boolean ofOtherAccounts,
      @Nullable SearchPosition after,
      int pageSize) {}

  /** A page of hits; {@code next} is null on the last one. */
  public record Hits(Found found, @Nullable SearchPosition next) {}

  /**
   * One page. What other accounts share is not yet known here: none.
   *
   * @throws waybill.registry.problem.Refusal with Invalid
   */
  public Hits find(Caller caller, Wanted wanted) {
    Condition condition = condition(wanted);
    Subject sortBy = ExpressionRules.sortBy(wanted.sortBy(), wanted.names());
    if (wanted.ofOtherAccounts()) {
      return new Hits(new Found(List.of(), 0, true), null);
    }
    Found found =
        store.search(
            new SearchQuery(
                wanted.kind(),
                caller.tenant(),
                condition,
                sortBy,
                wanted.order() == null ? SortOrder.DESCENDING : wanted.order(),
                wanted.after(),
                wanted.pageSize() + 1));
    if (found.hits().size() <= wanted.pageSize()) {
      return new Hits(found, null);
    }
    List<Found.Hit> page = found.hits().subList(0, wanted.pageSize());
    return new Hits(
        new Found(page, found.total(), found.totalIsExact()), page.getLast().position());
  }

  /** Names of properties that begin with a hint: keys in use first, then those of the API. */
  public List<String> suggest(Caller caller, SearchKind kind, PropertyNames names, String hint) {
    Set<String> suggested =
        new LinkedHashSet<>(store.findChosenNames(kind, caller.tenant(), hint, SUGGESTIONS_MAX));
    suggested.addAll(names.beginningWith(hint));
    return suggested.stream().limit(SUGGESTIONS_MAX).toList();
  }

  private static Condition condition(Wanted wanted) {
    List<Condition> all = new ArrayList<>();
    if (wanted.expression() != null) {
      all.add(ExpressionRules.condition(wanted.expression(), wanted.names()));
    }
    all.addAll(wanted.visible());
    return all.size() == 1 ? all.getFirst() : new Condition.All(all);
  }
}
