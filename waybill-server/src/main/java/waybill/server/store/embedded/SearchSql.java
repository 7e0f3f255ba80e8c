package waybill.server.store.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import waybill.registry.search.Condition;
import waybill.registry.search.Condition.All;
import waybill.registry.search.Condition.Any;
import waybill.registry.search.Condition.Holds;
import waybill.registry.search.Condition.InOneElement;
import waybill.registry.search.Condition.Test;
import waybill.registry.search.Condition.Test.Beyond;
import waybill.registry.search.Condition.Test.Containing;
import waybill.registry.search.Condition.Test.OneOf;
import waybill.registry.search.Condition.Test.Present;
import waybill.registry.search.Property;
import waybill.registry.search.Subject;
import waybill.registry.search.Value;

/**
 * The condition of a search as SQL over rows {@code s} of searchable.
 *
 * <p>Of conditions that all must hold, one that names values drives: the index of properties by
 * path and value gives the resources to look at. Each other condition is then a probe for the one
 * resource. Callers write the most selective filter first as a habit (the group of a version), so
 * the first of the best kind drives; the plus sign before {@code scope} keeps SQLite from choosing
 * to walk all resources of a tenant instead. Without a driver that walk is what remains.
 */
final class SearchSql {
  private final PropertyIds ids;
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> arguments = new ArrayList<>();

  private SearchSql(PropertyIds ids) {
    this.ids = ids;
  }

  /** The condition, the kind and tenant of the resources included. */
  static SearchSql of(Condition condition, PropertyIds ids) {
    SearchSql where = new SearchSql(ids);
    List<Condition> parts = conjuncts(condition);
    Condition driver = SearchDriver.among(parts);
    where.add(driver == null ? "s.scope = ?" : "+s.scope = ?", ids.scope());
    if (driver != null) {
      where.sql.append(" AND s.id IN (");
      where.drive(driver);
      where.sql.append(")");
    }
    for (Condition part : parts) {
      if (!part.equals(driver)) {
        where.sql.append(" AND ");
        where.probe(part);
      }
    }
    return where;
  }

  String text() {
    return sql.toString();
  }

  List<Object> arguments() {
    return arguments;
  }

  private static List<Condition> conjuncts(Condition condition) {
    return condition instanceof All(var parts)
        ? parts.stream().flatMap(part -> conjuncts(part).stream()).toList()
        : List.of(condition);
  }

  /** All resources that meet a condition which {@link SearchDriver} allows, by their ids. */
  private void drive(Condition condition) {
    switch (condition) {
      case Holds(Subject.TagKey(var key), var test, _) -> {
        sql.append("SELECT v.id FROM tag t JOIN searchable v ON v.tag_owner = t.resource");
        add(" WHERE t.name = ?", key);
        test(test, "t.value");
      }
      case Holds(Subject.Path(var path), var test, _) -> {
        add("SELECT p.resource FROM property p WHERE p.path = ?", ids.path(path));
        test(test, "p.value");
      }
      case Any(var parts) -> join(parts, " UNION ALL ", this::drive);
      case InOneElement nested -> elements(nested);
      case All _ -> throw new IllegalStateException("Conditions that all must hold drive singly.");
    }
  }

  /** Whether the resource {@code s} meets a condition. */
  private void probe(Condition condition) {
    switch (condition) {
      case All(var parts) -> joined(parts, " AND ", "1");
      case Any(var parts) -> joined(parts, " OR ", "0");
      case Holds holds -> {
        sql.append(holds.negated() ? "NOT EXISTS (" : "EXISTS (");
        probe(holds);
        sql.append(")");
      }
      case InOneElement nested -> {
        sql.append("s.id IN (");
        elements(nested);
        sql.append(")");
      }
    }
  }

  private void probe(Holds holds) {
    switch (holds.subject()) {
      case Subject.TagKey(var key) -> {
        add("SELECT 1 FROM tag t WHERE t.resource = s.tag_owner AND t.name = ?", key);
        test(holds.test(), "t.value");
      }
      case Subject.Path(var path) -> {
        add("SELECT 1 FROM property p WHERE p.resource = s.id AND p.path = ?", ids.path(path));
        test(holds.test(), "p.value");
      }
    }
  }

  /** Resources with an element that meets all parts: one part finds elements, the others probe. */
  private void elements(InOneElement nested) {
    Holds driver = SearchDriver.amongHolds(nested.parts());
    if (driver == null) {
      allElements(nested);
    } else {
      add("SELECT e.resource FROM property e WHERE e.path = ?", path(driver));
      test(driver.test(), "e.value");
    }
    for (Holds part : nested.parts()) {
      if (!part.equals(driver)) {
        sql.append(part.negated() ? " AND NOT EXISTS (" : " AND EXISTS (");
        add("SELECT 1 FROM property p WHERE p.resource = e.resource AND p.path = ?", path(part));
        int length = nested.depth() * Property.INDEX_CHARACTERS;
        add(" AND substr(p.place, 1, ?)", length);
        add(" = substr(e.place, 1, ?)", length);
        test(part.test(), "p.value");
        sql.append(")");
      }
    }
  }

  private void allElements(InOneElement nested) {
    Set<String> paths = nested.paths();
    sql.append("SELECT e.resource FROM property e WHERE e.path IN (?");
    sql.append(", ?".repeat(paths.size() - 1)).append(")");
    paths.forEach(path -> arguments.add(ids.path(path)));
  }

  private long path(Holds part) {
    return ids.path(InOneElement.path(part));
  }

  private void test(Test test, String column) {
    switch (test) {
      case Present() -> {}
      case OneOf(var values) -> {
        sql.append(" AND ").append(column).append(" IN (?");
        sql.append(", ?".repeat(values.size() - 1)).append(")");
        for (Value value : values) {
          arguments.add(PropertyTable.column(value));
        }
      }
      case Containing(var part) -> add(" AND instr(" + column + ", ?) > 0", part);
      case Beyond(var order, var bound) -> {
        add(" AND " + column + " " + order.sign() + " ?", PropertyTable.column(bound));
        sql.append(" AND ").append(column).append(" < ''"); // texts come behind all numbers
      }
    }
  }

  /** Conditions in parentheses; a constant when there are none. */
  private void joined(List<Condition> parts, String word, String none) {
    sql.append("(");
    if (parts.isEmpty()) {
      sql.append(none);
    }
    join(parts, word, this::probe);
    sql.append(")");
  }

  private void join(List<Condition> parts, String word, Consumer<Condition> each) {
    for (int i = 0; i < parts.size(); i++) {
      sql.append(i == 0 ? "" : word);
      each.accept(parts.get(i));
    }
  }

  private void add(String text, Object argument) {
    sql.append(text);
    arguments.add(argument);
  }
}
