package waybill.registry.transform.filter;

import java.util.List;

/**
 * A path of a filter: the subset of JSONPath that the API's page has.
 *
 * @param steps from the record on; none for the whole record
 */
public record FilterPath(List<Step> steps) {
  /** The whole record: {@code $}. */
  public static final FilterPath WHOLE = new FilterPath(List.of());

  public FilterPath {
    steps = List.copyOf(steps);
  }

  /** One step down. */
  public sealed interface Step {}

  /** A member: {@code .name} or {@code ['name']}. */
  public record Member(String name) implements Step {}

  /** Those members that exist, as an object: {@code ['a','b']}. */
  public record SomeMembers(List<String> names) implements Step {
    public SomeMembers {
      names = List.copyOf(names);
    }
  }

  /** All that is directly below: {@code .*} or {@code [*]}. */
  public record All(boolean isBracket) implements Step {}

  /** One item: {@code [3]}. */
  public record Index(Place place) implements Step {}

  /** Items in the order of the path: {@code [0,-1]}, {@code [2:5]}, {@code [0,2:]}. */
  public record SomeIndexes(List<Selection> selections) implements Step {
    public SomeIndexes {
      selections = List.copyOf(selections);
    }
  }

  /** A part of the items. */
  public sealed interface Selection {}

  /**
   * One item.
   *
   * @param index from 0; from the end, -1 on, where it is negative
   */
  public record Place(int index) implements Selection {}

  /**
   * A row of items, cut to those that are there.
   *
   * @param from the first one
   * @param to the one behind the last; {@code Integer.MAX_VALUE} for all
   */
  public record Slice(int from, int to) implements Selection {}

  /**
   * Reads a path.
   *
   * @throws BadPath when the text is none of the API's
   */
  public static FilterPath parse(String text) throws BadPath {
    return new FilterPath(new FilterPathParser(text).steps());
  }

  /** Whether it is {@code $}. */
  public boolean isWhole() {
    return steps.isEmpty();
  }

  /** Whether it can choose columns of a row. */
  public boolean isForRows() {
    return switch (steps.size()) {
      case 0 -> true;
      case 1 ->
          switch (steps.getFirst()) {
            case Index _, SomeIndexes _ -> true;
            case All(boolean isBracket) -> isBracket;
            case Member _, SomeMembers _ -> false;
          };
      default -> false;
    };
  }
}
