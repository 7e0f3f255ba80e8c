package waybill.server.store.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Tenant;
import waybill.registry.store.Position;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;

/**
 * One list query in the making: conditions and their arguments side by side. Position and order
 * name the same columns in the same order as an index does, so that a page is one walk along it.
 */
final class ListSql {

  /** What identifies a group within its tenant. */
  static final List<String> BY_NAME = List.of("name");

  /** What identifies a package within its tenant and kind. */
  static final List<String> BY_NAME_AND_VERSION = List.of("name", "version");

  private final StringBuilder sql;
  private final List<Object> arguments = new ArrayList<>();

  /**
   * Begins a query over rows of a tenant.
   *
   * @param select everything up to the conditions
   */
  ListSql(String select, Tenant tenant) {
    sql = new StringBuilder(select).append(" WHERE account = ? AND region = ?");
    arguments.add(tenant.account().digits());
    arguments.add(tenant.region().name());
  }

  /** Keeps rows that meet the condition; when the argument is null, all of them. */
  ListSql where(String condition, @Nullable Object argument) {
    if (argument != null) {
      sql.append(" AND ").append(condition);
      arguments.add(argument);
    }
    return this;
  }

  /** Keeps rows made between these times, both excluded. */
  ListSql created(@Nullable Instant after, @Nullable Instant before) {
    return where("created_at > ?", after == null ? null : after.toEpochMilli())
        .where("created_at < ?", before == null ? null : before.toEpochMilli());
  }

  /**
   * Orders the rows, begins behind a position and ends after {@code limit} rows.
   *
   * @param nameColumns {@link #BY_NAME} or {@link #BY_NAME_AND_VERSION}
   */
  ListSql page(
      List<String> nameColumns,
      SortBy sortBy,
      SortOrder order,
      @Nullable Position after,
      int limit) {
    List<String> columns = new ArrayList<>();
    if (sortBy == SortBy.CREATION_TIME) {
      columns.add("created_at");
    }
    columns.addAll(nameColumns);
    if (after != null) {
      beginBehind(after, columns, order);
    }
    String direction = order == SortOrder.ASCENDING ? " ASC" : " DESC";
    sql.append(" ORDER BY ").append(String.join(direction + ", ", columns)).append(direction);
    sql.append(" LIMIT ?");
    arguments.add(limit);
    return this;
  }

  String text() {
    return sql.toString();
  }

  Object[] arguments() {
    return arguments.toArray();
  }

  private void beginBehind(Position after, List<String> columns, SortOrder order) {
    sql.append(" AND (").append(String.join(", ", columns)).append(")");
    sql.append(order == SortOrder.ASCENDING ? " > (" : " < (");
    sql.append("?, ".repeat(columns.size() - 1)).append("?)");
    for (String column : columns) {
      arguments.add(
          switch (column) {
            case "created_at" -> after.createdAt().toEpochMilli();
            case "name" -> after.name();
            default -> after.version();
          });
    }
  }
}
