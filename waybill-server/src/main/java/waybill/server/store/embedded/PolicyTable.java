package waybill.server.store.embedded;

import waybill.registry.group.GroupKey;
import waybill.registry.group.ResourcePolicy;

/** The policies of groups. */
final class PolicyTable {
  private PolicyTable() {}

  static void put(SqlConnection connection, GroupKey group, ResourcePolicy policy) {
    connection.update(
        """
        INSERT INTO group_policy (account, region, name, text) VALUES (?, ?, ?, ?)
        ON CONFLICT (account, region, name) DO UPDATE SET text = excluded.text\
        """,
        group.tenant().account().digits(),
        group.tenant().region().name(),
        group.name(),
        policy.text());
  }

  /** Removes a policy; false when there is none. */
  static boolean delete(SqlConnection connection, GroupKey group) {
    return connection.update(
            "DELETE FROM group_policy WHERE account = ? AND region = ? AND name = ?",
            SqlReads.columns(group))
        == 1;
  }
}
