package waybill.server.store.embedded;

import waybill.registry.group.GroupKey;
import waybill.registry.group.ModelPackageGroup;

/** Groups with their counters. */
final class GroupTable {
  private static final String ONE = " WHERE account = ? AND region = ? AND name = ?";

  private GroupTable() {}

  /** Adds a group whose counter stands before 1; false when its name is taken. */
  static boolean insert(SqlConnection connection, ModelPackageGroup group, long rendering) {
    GroupKey key = group.key();
    return connection.update(
            """
            INSERT INTO model_package_group
              (account, region, name, created_at, last_version, version_count, rendering)
            VALUES (?, ?, ?, ?, 0, 0, ?) ON CONFLICT DO NOTHING\
            """,
            key.tenant().account().digits(),
            key.tenant().region().name(),
            key.name(),
            group.createdAt().toEpochMilli(),
            rendering)
        == 1;
  }

  /** The id of the group's rendering. The group must exist. */
  static long rendering(SqlConnection connection, GroupKey key) {
    return connection
        .find(
            row -> row.getLong(1),
            "SELECT rendering FROM model_package_group" + ONE,
            SqlReads.columns(key))
        .orElseThrow(() -> absent(key));
  }

  static boolean exists(SqlConnection connection, GroupKey key) {
    String sql = "SELECT 1 FROM model_package_group" + ONE;
    return connection.find(row -> true, sql, SqlReads.columns(key)).isPresent();
  }

  static void delete(SqlConnection connection, GroupKey key) {
    connection.update("DELETE FROM model_package_group" + ONE, SqlReads.columns(key));
  }

  /** Moves the counter. The group must exist. */
  static int nextVersion(SqlConnection connection, GroupKey key) {
    return connection
        .find(
            row -> row.getInt(1),
            "UPDATE model_package_group SET last_version = last_version + 1"
                + ONE
                + " RETURNING last_version",
            SqlReads.columns(key))
        .orElseThrow(() -> absent(key));
  }

  /** Counts a new version; false when there is no such group or it never gave the number. */
  static boolean countOneMore(SqlConnection connection, GroupKey key, int number) {
    return connection.update(
            "UPDATE model_package_group SET version_count = version_count + 1"
                + ONE
                + " AND last_version >= ?",
            key.tenant().account().digits(),
            key.tenant().region().name(),
            key.name(),
            number)
        == 1;
  }

  static void countOneLess(SqlConnection connection, GroupKey key) {
    connection.update(
        "UPDATE model_package_group SET version_count = version_count - 1" + ONE,
        SqlReads.columns(key));
  }

  private static IllegalStateException absent(GroupKey key) {
    return new IllegalStateException("No such group: " + key);
  }
}
