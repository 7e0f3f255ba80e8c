package waybill.server.store.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import waybill.registry.search.Property;
import waybill.registry.search.Value;

/** Properties of searchable resources. Only those that changed are written. */
final class PropertyTable {

  /** Rows of one insert; the most there are statements for. A power of two. */
  private static final int ROWS_MAX = 32;

  /** A property as its row: its path as a number. */
  private record Row(long path, Object value, String place) {
    static Row read(ResultSet row) throws SQLException {
      return new Row(row.getLong(1), row.getObject(2), row.getString(3));
    }
  }

  private PropertyTable() {}

  /** Makes these the properties of a resource that had none. */
  static void insert(
      SqlConnection connection, PropertyIds ids, long resource, List<Property> properties) {
    insert(connection, resource, rows(ids, properties));
    putChosenNames(connection, ids, properties);
  }

  /** Makes these the properties of a resource, whatever it had. */
  static void replace(
      SqlConnection connection, PropertyIds ids, long resource, List<Property> properties) {
    Set<Row> before =
        new HashSet<>(
            connection.query(
                Row::read, "SELECT path, value, place FROM property WHERE resource = ?", resource));
    Set<Row> after = rows(ids, properties);
    before.stream()
        .filter(row -> !after.contains(row))
        .forEach(row -> delete(connection, resource, row));
    after.removeAll(before);
    insert(connection, resource, after);
    putChosenNames(connection, ids, properties);
  }

  static void delete(SqlConnection connection, long resource) {
    connection.update("DELETE FROM property WHERE resource = ?", resource);
  }

  /** A value as SQLite keeps and orders it. */
  static Object column(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Numeric(var number) -> number;
    };
  }

  private static Set<Row> rows(PropertyIds ids, List<Property> properties) {
    Set<Row> rows = new HashSet<>();
    for (Property property : properties) {
      rows.add(new Row(ids.path(property.path()), column(property.value()), property.place()));
    }
    return rows;
  }

  /** In few statements of many rows, since each statement costs more than its rows. */
  private static void insert(SqlConnection connection, long resource, Set<Row> rows) {
    List<Row> left = List.copyOf(rows);
    while (!left.isEmpty()) {
      int count = Math.min(ROWS_MAX, Integer.highestOneBit(left.size()));
      List<Object> arguments = new ArrayList<>();
      for (Row row : left.subList(0, count)) {
        arguments.addAll(List.of(row.path(), row.value(), resource, row.place()));
      }
      connection.update(
          "INSERT INTO property (path, value, resource, place) VALUES (?, ?, ?, ?)"
              + ", (?, ?, ?, ?)".repeat(count - 1),
          arguments.toArray());
      left = left.subList(count, left.size());
    }
  }

  private static void delete(SqlConnection connection, long resource, Row row) {
    connection.update(
        "DELETE FROM property WHERE path = ? AND value = ? AND resource = ? AND place = ?",
        row.path(),
        row.value(),
        resource,
        row.place());
  }

  private static void putChosenNames(
      SqlConnection connection, PropertyIds ids, List<Property> properties) {
    for (Property property : properties) {
      if (property.hasChosenName()) {
        connection.update(
            "INSERT INTO chosen_name (scope, name, path) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            ids.scope(),
            property.path(),
            ids.path(property.path()));
      }
    }
  }
}
