package waybill.server.store.embedded;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.search.Condition;
import waybill.registry.search.Condition.All;
import waybill.registry.search.Condition.Any;
import waybill.registry.search.Condition.Holds;
import waybill.registry.search.Condition.InOneElement;
import waybill.registry.search.Condition.Test.Beyond;
import waybill.registry.search.Condition.Test.Containing;
import waybill.registry.search.Condition.Test.OneOf;
import waybill.registry.search.Condition.Test.Present;

/** Which of several conditions gives the resources to look at: the one that gives the fewest. */
final class SearchDriver {
  private static final int NEVER = 10;

  private SearchDriver() {}

  /** The first of the best; null when none can. */
  static @Nullable Condition among(List<Condition> parts) {
    return best(parts);
  }

  /** The same for parts of a nested filter. */
  static @Nullable Holds amongHolds(List<Holds> parts) {
    return best(parts);
  }

  private static <C extends Condition> @Nullable C best(List<C> parts) {
    return parts.stream()
        .filter(part -> rank(part) < NEVER)
        .min(Comparator.comparingInt(SearchDriver::rank))
        .orElse(null);
  }

  /** How good a driver this makes; less is better. Its values are looked up in an index, or not. */
  private static int rank(Condition condition) {
    return switch (condition) {
      case Holds holds when holds.negated() -> NEVER;
      case Holds holds ->
          switch (holds.test()) {
            case OneOf _ -> 0;
            case Beyond _ -> 3;
            case Containing _ -> 4;
            case Present _ -> 5;
          };
      case InOneElement(_, _, var parts) -> {
        int best = parts.stream().mapToInt(SearchDriver::rank).min().orElse(NEVER);
        yield best == NEVER ? NEVER : best + 1;
      }
      case Any(var parts) -> {
        int worst = parts.stream().mapToInt(SearchDriver::rank).max().orElse(NEVER);
        yield worst == NEVER ? NEVER : worst + 1;
      }
      case All _ -> NEVER;
    };
  }
}
