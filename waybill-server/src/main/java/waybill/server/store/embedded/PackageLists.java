package waybill.server.store.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.PackageSummary;
import waybill.registry.store.PackageQuery;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;

/** Lists of packages. Each kind is a range of its own in every index; both kinds are merged. */
final class PackageLists {
  private static final int VERSIONED = 1;
  private static final int UNVERSIONED = 0;

  private PackageLists() {}

  static List<PackageSummary> find(SqlConnection connection, PackageQuery query) {
    return switch (query.kind()) {
      case VERSIONED -> ofKind(connection, query, VERSIONED);
      case UNVERSIONED ->
          query.group() == null ? ofKind(connection, query, UNVERSIONED) : List.of();
      case BOTH ->
          query.group() == null ? merged(connection, query) : ofKind(connection, query, VERSIONED);
    };
  }

  /** The statement for one kind; visible so that a test can ask how it would be run. */
  static ListSql sql(PackageQuery query, int versioned) {
    ApprovalStatus approval = query.approvalStatus();
    return new ListSql("SELECT " + Rows.SUMMARY_COLUMNS + " FROM model_package", query.tenant())
        .where("versioned = ?", versioned)
        .where("name = ?", query.group())
        .where("instr(name, ?) > 0", query.nameContains())
        .created(query.createdAfter(), query.createdBefore())
        .where("approval_status = ?", approval == null ? null : approval.text())
        .page(
            ListSql.BY_NAME_AND_VERSION,
            query.sortBy(),
            query.order(),
            query.after(),
            query.limit());
  }

  private static List<PackageSummary> ofKind(
      SqlConnection connection, PackageQuery query, int versioned) {
    ListSql sql = sql(query, versioned);
    return connection.query(Rows::summary, sql.text(), sql.arguments());
  }

  private static List<PackageSummary> merged(SqlConnection connection, PackageQuery query) {
    List<PackageSummary> rows = new ArrayList<>(ofKind(connection, query, VERSIONED));
    rows.addAll(ofKind(connection, query, UNVERSIONED));
    rows.sort(order(query.sortBy(), query.order()));
    return List.copyOf(rows.subList(0, Math.min(query.limit(), rows.size())));
  }

  private static Comparator<PackageSummary> order(SortBy sortBy, SortOrder order) {
    Comparator<PackageSummary> byName =
        Comparator.comparing((PackageSummary row) -> RowKey.of(row.key()).name())
            .thenComparingInt(row -> RowKey.of(row.key()).version());
    Comparator<PackageSummary> ascending =
        sortBy == SortBy.NAME
            ? byName
            : Comparator.comparing(PackageSummary::createdAt).thenComparing(byName);
    return order == SortOrder.ASCENDING ? ascending : ascending.reversed();
  }
}
