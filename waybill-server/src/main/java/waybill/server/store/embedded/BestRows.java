package waybill.server.store.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waybill.registry.store.Position;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;

/** Picks a page out of rows that come in no order, holding no more than the page. */
final class BestRows<T> {
  private final Function<T, Position> position;
  private final Comparator<Position> order;
  private final @Nullable Position after;
  private final int limit;
  private final PriorityQueue<T> best;

  /** Where in which order a page begins, and how long it is. */
  record Page(SortBy sortBy, SortOrder order, @Nullable Position after, int limit) {}

  BestRows(Page page, Function<T, Position> position) {
    this.position = position;
    this.order = order(page.sortBy(), page.order());
    this.after = page.after();
    this.limit = page.limit();
    this.best = new PriorityQueue<>(Comparator.comparing(position, order).reversed());
  }

  /** Takes a row into account. */
  void offer(T row) {
    if (after != null && order.compare(position.apply(row), after) <= 0) {
      return;
    }
    best.add(row);
    if (best.size() > limit) {
      best.remove();
    }
  }

  /** The page. */
  List<T> page() {
    List<T> rows = new ArrayList<>(best);
    rows.sort(Comparator.comparing(position, order));
    return List.copyOf(rows);
  }

  private static Comparator<Position> order(SortBy sortBy, SortOrder order) {
    Comparator<Position> byName =
        Comparator.comparing(Position::name).thenComparingInt(Position::version);
    Comparator<Position> ascending =
        sortBy == SortBy.NAME
            ? byName
            : Comparator.comparing(Position::createdAt).thenComparing(byName);
    return order == SortOrder.ASCENDING ? ascending : ascending.reversed();
  }
}
