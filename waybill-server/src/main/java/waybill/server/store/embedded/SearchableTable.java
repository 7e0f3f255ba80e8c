package waybill.server.store.embedded;

import waybill.registry.search.Searchable;

/** Resources that can be searched, with their properties. */
final class SearchableTable {
  private static final String ONE = " WHERE scope = ? AND name = ? AND version = ?";

  private SearchableTable() {}

  /** Makes a new resource searchable. */
  static void insert(SqlConnection connection, Searchable resource, long rendering) {
    PropertyIds ids = ids(resource.key());
    long id =
        connection
            .query(
                row -> row.getLong(1),
                """
                INSERT INTO searchable (scope, name, version, changed_at, rendering, tag_owner)
                VALUES (?, ?, ?, ?, ?, ?) RETURNING id\
                """,
                ids.scope(),
                resource.key().name(),
                resource.key().version(),
                resource.changedAt().toEpochMilli(),
                rendering,
                resource.tagOwner().text())
            .getFirst();
    PropertyTable.insert(connection, ids, id, resource.properties());
  }

  /** Replaces a resource that is searchable. */
  static void update(SqlConnection connection, Searchable resource, long rendering) {
    PropertyIds ids = ids(resource.key());
    long id = id(connection, resource.key());
    connection.update(
        "UPDATE searchable SET changed_at = ?, rendering = ? WHERE id = ?",
        resource.changedAt().toEpochMilli(),
        rendering,
        id);
    PropertyTable.replace(connection, ids, id, resource.properties());
  }

  static void delete(SqlConnection connection, Searchable.Key key) {
    long id = id(connection, key);
    PropertyTable.delete(connection, id);
    connection.update("DELETE FROM searchable WHERE id = ?", id);
  }

  private static long id(SqlConnection connection, Searchable.Key key) {
    return connection
        .find(
            row -> row.getLong(1),
            "SELECT id FROM searchable" + ONE,
            ids(key).scope(),
            key.name(),
            key.version())
        .orElseThrow(() -> new IllegalStateException("Not searchable: " + key));
  }

  private static PropertyIds ids(Searchable.Key key) {
    return PropertyIds.of(key.kind(), key.tenant());
  }
}
