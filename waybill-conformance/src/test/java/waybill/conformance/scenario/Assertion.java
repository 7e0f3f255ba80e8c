package waybill.conformance.scenario;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import waybill.conformance.JsonText;

/**
 * One claim about an answer.
 *
 * @param path JMESPath on the answer
 * @param operator what is claimed of the value there
 * @param expected what it is compared with; null for claims that compare nothing
 */
record Assertion(String path, String operator, @Nullable Object expected) {
  /** A claim of two or three parts, with variables filled in. */
  static Assertion of(List<?> parts, Variables variables) {
    Object expected = parts.size() > 2 ? variables.fill(parts.get(2)) : null;
    String path = variables.words(String.valueOf(parts.get(0)));
    return new Assertion(path, String.valueOf(parts.get(1)), expected);
  }

  /** Throws an AssertionError that shows the value when the claim is false. */
  void check(@Nullable Object answer) {
    Object found = JsonText.search(path, answer);
    if (!holds(found)) {
      throw new AssertionError(
          path
              + " "
              + operator
              + " "
              + JsonText.write(expected)
              + ": got "
              + JsonText.write(found));
    }
  }

  boolean holdsFor(@Nullable Object answer) {
    return holds(JsonText.search(path, answer));
  }

  private boolean holds(@Nullable Object found) {
    return switch (operator) {
      case "eq" -> same(found, expected);
      case "ne" -> !same(found, expected);
      case "re" -> found instanceof String text && pattern().matcher(text).find();
      case "nre" -> !(found instanceof String text) || !pattern().matcher(text).find();
      case "has" -> found != null;
      case "absent" -> found == null;
      case "len" -> found != null && same(length(found), expected);
      case "in" -> Scenario.list(expected).stream().anyMatch(item -> same(found, item));
      case "contains" -> found != null && contains(found);
      case "type" -> isOfType(found);
      case "gt", "ge", "lt", "le" -> found != null && isOrdered(compare(found));
      case "unique" -> isUnique(Scenario.list(found));
      case "sorted_asc" -> isSorted(Scenario.list(found), Assertion::compare);
      case "sorted_desc" -> isSorted(Scenario.list(found), (a, b) -> compare(b, a));
      case "seteq" -> words(Scenario.list(found)).equals(words(Scenario.list(expected)));
      default -> throw new IllegalArgumentException("unknown operator " + operator);
    };
  }

  private Pattern pattern() {
    return Pattern.compile(String.valueOf(expected));
  }

  private boolean contains(Object found) {
    return switch (found) {
      case String text -> text.contains(String.valueOf(expected));
      case Map<?, ?> map -> map.containsKey(expected);
      default -> Scenario.list(found).stream().anyMatch(item -> same(item, expected));
    };
  }

  private boolean isOfType(@Nullable Object found) {
    return switch (String.valueOf(expected)) {
      case "string" -> found instanceof String;
      case "number" -> found instanceof Number;
      case "list" -> found instanceof List;
      case "object" -> found instanceof Map;
      case "boolean" -> found instanceof Boolean;
      default -> throw new IllegalArgumentException("unknown type " + expected);
    };
  }

  private int compare(Object found) {
    return compare(found, Objects.requireNonNull(expected));
  }

  private boolean isOrdered(int order) {
    return switch (operator) {
      case "gt" -> order > 0;
      case "ge" -> order >= 0;
      case "lt" -> order < 0;
      default -> order <= 0;
    };
  }

  private static int length(Object found) {
    return switch (found) {
      case String text -> text.codePointCount(0, text.length());
      case Map<?, ?> map -> map.size();
      default -> Scenario.list(found).size();
    };
  }

  private static boolean isUnique(List<Object> items) {
    return new HashSet<>(items).size() == items.size();
  }

  private static boolean isSorted(List<Object> items, Comparator<Object> order) {
    return items.equals(items.stream().sorted(order).toList());
  }

  private static List<String> words(List<Object> items) {
    return items.stream().map(String::valueOf).sorted().toList();
  }

  private static int compare(Object one, Object other) {
    return one instanceof Number a && other instanceof Number b
        ? Double.compare(a.doubleValue(), b.doubleValue())
        : one.toString().compareTo(other.toString());
  }

  /** Equality of JSON: numbers by value, objects whatever the order of their members. */
  private static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Number a && other instanceof Number b) {
      return Double.compare(a.doubleValue(), b.doubleValue()) == 0;
    }
    if (one instanceof List<?> a && other instanceof List<?> b) {
      return a.size() == b.size()
          && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), b.get(i)));
    }
    if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
      return a.keySet().equals(b.keySet())
          && a.keySet().stream().allMatch(name -> same(a.get(name), b.get(name)));
    }
    return Objects.equals(one, other);
  }
}
