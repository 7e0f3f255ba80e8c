package waybill.registry.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must hold for a resource to be found; names, operators and values are checked. */
public sealed interface Condition {

  /** Holds for every resource. */
  Condition ALWAYS = new All(List.of());

  /** All of these; always when there are none. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of these; never when there are none. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Some value of the subject passes the test or, when negated, none does: a resource without the
   * property meets every negated one.
   */
  record Holds(Subject subject, Test test, boolean negated) implements Condition {}

  /**
   * One element of a list meets all of these. An element counts when it has one of the marks or
   * something that a part looks at.
   *
   * @param depth how many lists are on the way, itself included
   * @param marks paths below the list
   * @param parts conditions on paths below the list; at least one
   */
  record InOneElement(int depth, List<String> marks, List<Holds> parts) implements Condition {
    public InOneElement {
      marks = List.copyOf(marks);
      parts = List.copyOf(parts);
    }

    /** All paths that an element is known by. */
    public Set<String> paths() {
      Set<String> paths = new LinkedHashSet<>(marks);
      parts.forEach(part -> paths.add(path(part)));
      return paths;
    }

    /** The path that a part looks at; tags are in no list of a record. */
    public static String path(Holds part) {
      return ((Subject.Path) part.subject()).path();
    }
  }

  /** What a value may have to pass. */
  sealed interface Test {

    /** Any value does. */
    record Present() implements Test {}

    /** One of these. */
    record OneOf(List<Value> values) implements Test {
      public OneOf {
        values = List.copyOf(values);
      }
    }

    /** A text with this in it, exact in case. */
    record Containing(String part) implements Test {}

    /** A number before or after a bound. */
    record Beyond(Order order, Value.Numeric bound) implements Test {}
  }

  /** On which side of a bound. */
  enum Order {
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    LESS_OR_EQUAL("<=");

    private final String sign;

    Order(String sign) {
      this.sign = sign;
    }

    /** The sign of arithmetic. */
    public String sign() {
      return sign;
    }
  }
}
