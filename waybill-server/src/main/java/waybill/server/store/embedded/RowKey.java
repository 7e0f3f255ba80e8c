package waybill.server.store.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import waybill.registry.group.GroupKey;
import waybill.registry.identity.AccountId;
import waybill.registry.identity.Region;
import waybill.registry.identity.Tenant;
import waybill.registry.modelpackage.PackageKey;

/**
 * The columns that identify a package.
 *
 * @param versioned 1 for a version in a group, 0 for a package of its own
 * @param name of the group, or of the package
 * @param version 0 for a package of its own
 */
record RowKey(String account, String region, int versioned, String name, int version) {

  static RowKey of(PackageKey key) {
    String account = key.tenant().account().digits();
    String region = key.tenant().region().name();
    return switch (key) {
      case PackageKey.Version(var group, var number) ->
          new RowKey(account, region, 1, group.name(), number);
      case PackageKey.Unversioned(var tenant, var name) -> new RowKey(account, region, 0, name, 0);
    };
  }

  /** Reads {@code account, region, versioned, name, version}, the first five columns of a row. */
  static PackageKey read(ResultSet row) throws SQLException {
    Tenant tenant = tenant(row, 1);
    String name = row.getString(4);
    return row.getInt(3) == 1
        ? new PackageKey.Version(new GroupKey(tenant, name), row.getInt(5))
        : new PackageKey.Unversioned(tenant, name);
  }

  /** Reads an account and, in the column behind it, a region. */
  static Tenant tenant(ResultSet row, int column) throws SQLException {
    return new Tenant(new AccountId(row.getString(column)), new Region(row.getString(column + 1)));
  }
}
