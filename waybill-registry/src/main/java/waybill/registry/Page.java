package waybill.registry;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waybill.registry.store.Position;

/**
 * One page of a list.
 *
 * @param next the position behind which the next page begins; null on the last page, so no page
 *     that another one follows is empty
 */
public record Page<T>(List<T> items, @Nullable Position next) {
  public Page {
    items = List.copyOf(items);
  }

  /** The page in front of rows of which one more than a page was asked for. */
  static <T> Page<T> of(List<T> found, int size, Function<T, Position> position) {
    if (found.size() <= size) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, size);
    return new Page<>(items, position.apply(items.getLast()));
  }
}
