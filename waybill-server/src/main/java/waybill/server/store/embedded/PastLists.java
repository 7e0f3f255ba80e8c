package waybill.server.store.embedded;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.group.GroupKey;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.identity.Arn;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.modelpackage.PackageSummary;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.store.GroupQuery;
import waybill.registry.store.PackageQuery;
import waybill.registry.store.Position;
import waybill.registry.store.RecordQuery;
import waybill.registry.store.Renderer;

/**
 * Lists of an earlier time. No index has them: names are looked at first, and what passes is read
 * and put in order here, a page in memory.
 */
final class PastLists {
  private final PastRows rows;
  private final Renderer renderer;

  PastLists(PastRows rows, Renderer renderer) {
    this.rows = rows;
    this.renderer = renderer;
  }

  List<ModelPackageGroup> groups(GroupQuery query) {
    var page = new BestRows.Page(query.sortBy(), query.order(), query.after(), query.limit());
    var best = new BestRows<ModelPackageGroup>(page, PastLists::position);
    rows.each(
        new GroupKey(query.tenant(), "").arn(),
        (arn, rendering) -> {
          if (GroupKey.of(arn).filter(key -> has(key.name(), query.nameContains())).isPresent()) {
            ModelPackageGroup group = renderer.readGroup(rendering);
            if (isBetween(group.createdAt(), query.createdAfter(), query.createdBefore())) {
              best.offer(group);
            }
          }
        });
    return best.page();
  }

  List<PackageSummary> packages(PackageQuery query) {
    var page = new BestRows.Page(query.sortBy(), query.order(), query.after(), query.limit());
    var best = new BestRows<PackageSummary>(page, PastLists::position);
    rows.each(
        packages(query.tenant().arn("model-package/"), query.group()),
        (arn, rendering) -> {
          if (PackageKey.of(arn).filter(key -> isWanted(key, query)).isPresent()) {
            PackageSummary row = PackageSummary.of(renderer.readModelPackage(rendering));
            if (isWanted(row, query)) {
              best.offer(row);
            }
          }
        });
    return best.page();
  }

  List<KeptRecord> records(RecordQuery query) {
    var page = new BestRows.Page(query.sortBy(), query.order(), query.after(), query.limit());
    var best = new BestRows<KeptRecord>(page, PastLists::position);
    rows.each(
        new RecordKey(query.kind(), query.tenant(), query.owner(), "").arn(),
        (arn, rendering) -> {
          if (isWanted(RecordKey.of(query.kind(), arn), query)) {
            KeptRecord kept = renderer.readRecord(query.kind(), rendering);
            if ((query.status() == null || query.status().equals(kept.status()))
                && isBetween(kept.createdAt(), query.createdAfter(), query.createdBefore())) {
              best.offer(kept);
            }
          }
        });
    return best.page();
  }

  /** What the ARNs of versions of a group begin with. */
  static Arn versions(GroupKey group) {
    return packages(group.tenant().arn("model-package/"), group.name());
  }

  private static Arn packages(Arn all, @Nullable String group) {
    return group == null ? all : all.tenant().arn(all.resource() + group + "/");
  }

  private static boolean isWanted(PackageKey key, PackageQuery query) {
    return switch (key) {
      case PackageKey.Version(var group, _) ->
          query.kind() != PackageQuery.Kind.UNVERSIONED && has(group.name(), query.nameContains());
      case PackageKey.Unversioned(_, var name) ->
          query.kind() != PackageQuery.Kind.VERSIONED
              && query.group() == null
              && has(name, query.nameContains());
    };
  }

  private static boolean isWanted(PackageSummary row, PackageQuery query) {
    return (query.approvalStatus() == null || query.approvalStatus() == row.approvalStatus())
        && isBetween(row.createdAt(), query.createdAfter(), query.createdBefore());
  }

  private static boolean isWanted(Optional<RecordKey> key, RecordQuery query) {
    return key.filter(found -> found.owner().equals(query.owner()))
        .filter(found -> has(found.name(), query.nameContains()))
        .isPresent();
  }

  private static boolean has(String name, @Nullable String part) {
    return part == null || name.contains(part);
  }

  private static boolean isBetween(
      Instant time, @Nullable Instant after, @Nullable Instant before) {
    return (after == null || time.isAfter(after)) && (before == null || time.isBefore(before));
  }

  private static Position position(ModelPackageGroup group) {
    return new Position(group.createdAt(), group.key().name(), 0);
  }

  private static Position position(KeptRecord kept) {
    return new Position(kept.createdAt(), kept.key().name(), 0);
  }

  private static Position position(PackageSummary row) {
    RowKey key = RowKey.of(row.key());
    return new Position(row.createdAt(), key.name(), key.version());
  }
}
