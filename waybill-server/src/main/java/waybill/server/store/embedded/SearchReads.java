package waybill.server.store.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Tenant;
import waybill.registry.search.SearchKind;
import waybill.registry.search.Subject;
import waybill.registry.search.Value;
import waybill.registry.store.Found;
import waybill.registry.store.SearchPosition;
import waybill.registry.store.SearchQuery;
import waybill.registry.store.SortOrder;

/**
 * Searches: the page from the indexes first, then its renderings and tags. Several statements, so
 * whoever reads outside a transaction opens one for them.
 */
final class SearchReads {

  /** A statement with its arguments. */
  record Statement(String text, List<Object> arguments) {}

  /** A row of a page before its rendering is read. */
  record Row(SearchPosition position, long rendering, String tagOwner) {
    static Row read(ResultSet row) throws SQLException {
      return new Row(
          new SearchPosition(value(row.getObject(5)), row.getString(1), row.getInt(2)),
          row.getLong(3),
          row.getString(4));
    }

    private static @Nullable Value value(@Nullable Object column) {
      return switch (column) {
        case null -> null;
        case Number number -> new Value.Numeric(number.doubleValue());
        default -> new Value.Text(column.toString());
      };
    }
  }

  private SearchReads() {}

  static Found find(SqlConnection connection, SearchQuery query) {
    Statement page = page(query);
    List<Row> rows = connection.query(Row::read, page.text(), page.arguments().toArray());
    Statement count = count(query);
    long total =
        connection
            .query(row -> row.getLong(1), count.text(), count.arguments().toArray())
            .getFirst();
    boolean exact = total <= Found.COUNTED_MAX;
    List<Found.Hit> hits = rows.stream().map(row -> hit(connection, row)).toList();
    return new Found(hits, exact ? total : Found.COUNTED_MAX, exact);
  }

  private static Found.Hit hit(SqlConnection connection, Row row) {
    return new Found.Hit(
        row.position(),
        connection
            .query(
                found -> Renderings.read(found, 1),
                "SELECT bytes, checksum FROM rendering WHERE id = ?",
                row.rendering())
            .getFirst(),
        TagTable.find(connection, row.tagOwner()));
  }

  /** The statement of a count; visible so that a test can ask how it would be run. */
  static Statement count(SearchQuery query) {
    SearchSql where = where(query);
    List<Object> arguments = new ArrayList<>(where.arguments());
    arguments.add(Found.COUNTED_MAX + 1);
    return new Statement(
        "SELECT count(*) FROM (SELECT 1 FROM searchable s WHERE " + where.text() + " LIMIT ?)",
        arguments);
  }

  /** The statement of a page; visible so that a test can ask how it would be run. */
  static Statement page(SearchQuery query) {
    List<Object> arguments = new ArrayList<>();
    StringBuilder sql = new StringBuilder("SELECT name, version, rendering, tag_owner, v FROM (");
    sql.append("SELECT s.name, s.version, s.rendering, s.tag_owner, ");
    sql.append(sortValue(query, arguments)).append(" AS v FROM searchable s WHERE ");
    SearchSql where = where(query);
    sql.append(where.text()).append(")");
    arguments.addAll(where.arguments());
    boolean ascending = query.order() == SortOrder.ASCENDING;
    beginBehind(query, ascending ? ">" : "<", sql, arguments);
    String direction = ascending ? " ASC" : " DESC";
    sql.append(" ORDER BY ").append(query.sortBy() == null ? "" : "v IS NULL, ");
    sql.append("v").append(direction).append(", name").append(direction);
    sql.append(", version").append(direction).append(" LIMIT ?");
    arguments.add(query.limit());
    return new Statement(sql.toString(), arguments);
  }

  private static SearchSql where(SearchQuery query) {
    return SearchSql.of(query.condition(), ids(query.kind(), query.tenant()));
  }

  private static PropertyIds ids(SearchKind kind, Tenant tenant) {
    return PropertyIds.of(kind, tenant);
  }

  private static String sortValue(SearchQuery query, List<Object> arguments) {
    return switch (query.sortBy()) {
      case null -> "s.changed_at";
      case Subject.TagKey(var key) -> {
        arguments.add(key);
        yield "(SELECT t.value FROM tag t WHERE t.resource = s.tag_owner AND t.name = ?)";
      }
      case Subject.Path(var path) -> {
        arguments.add(ids(query.kind(), query.tenant()).path(path));
        String least = query.order() == SortOrder.ASCENDING ? "min" : "max";
        yield "(SELECT "
            + least
            + "(p.value) FROM property p WHERE p.resource = s.id AND p.path = ?)";
      }
    };
  }

  /** Rows without a value are behind all others, in the same order of names. */
  private static void beginBehind(
      SearchQuery query, String sign, StringBuilder sql, List<Object> arguments) {
    SearchPosition after = query.after();
    if (after == null) {
      return;
    }
    Value value = after.value();
    if (value == null) {
      sql.append(" WHERE v IS NULL AND (name, version) ").append(sign).append(" (?, ?)");
    } else {
      sql.append(query.sortBy() == null ? " WHERE " : " WHERE v IS NULL OR ");
      sql.append("(v, name, version) ").append(sign).append(" (?, ?, ?)");
      arguments.add(PropertyTable.column(value));
    }
    arguments.add(after.name());
    arguments.add(after.version());
  }

  /** Names that callers chose and that resources of the kind have now. */
  static List<String> chosenNames(
      SqlConnection connection, SearchKind kind, Tenant tenant, String hint, int limit) {
    long scope = ids(kind, tenant).scope();
    List<String> names =
        new ArrayList<>(
            connection.query(
                row -> row.getString(1),
                """
                SELECT n.name FROM chosen_name n
                WHERE n.scope = ? AND n.name >= ? AND substr(n.name, 1, length(?)) = ?
                  AND EXISTS (SELECT 1 FROM property p WHERE p.path = n.path)
                ORDER BY n.name LIMIT ?\
                """,
                scope,
                hint,
                hint,
                hint,
                limit));
    names.addAll(tags(connection, scope, hint, limit));
    return names.stream().sorted().limit(limit).toList();
  }

  private static List<String> tags(SqlConnection connection, long scope, String hint, int limit) {
    String key = hint.startsWith(Subject.TAGS) ? hint.substring(Subject.TAGS.length()) : "";
    if (key.isEmpty() && !Subject.TAGS.startsWith(hint) && !hint.equals(Subject.TAGS)) {
      return List.of();
    }
    return connection
        .query(
            row -> row.getString(1),
            """
            SELECT DISTINCT t.name FROM tag t
            WHERE t.name >= ? AND substr(t.name, 1, length(?)) = ?
              AND EXISTS (
                SELECT 1 FROM searchable v WHERE v.tag_owner = t.resource AND v.scope = ?)
            ORDER BY t.name LIMIT ?\
            """,
            key,
            key,
            key,
            scope,
            limit)
        .stream()
        .map(name -> Subject.TAGS + name)
        .toList();
  }
}
