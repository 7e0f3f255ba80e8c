package waybill.server.store.embedded;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waybill.registry.group.GroupKey;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.modelpackage.PackageSummary;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.store.Renderer;
import waybill.registry.store.Rendering;

/** Whether rows of the present state say in all their columns what the history leads to. */
final class PresentRows {
  private static final String GROUP =
      """
      SELECT rendering, created_at, last_version, version_count FROM model_package_group
      WHERE account = ? AND region = ? AND name = ?\
      """;

  private static final String PACKAGE =
      "SELECT "
          + Rows.SUMMARY_COLUMNS
          + ", rendering, revision FROM model_package"
          + " WHERE account = ? AND region = ? AND versioned = ? AND name = ? AND version = ?";

  private static final String RECORD =
      """
      SELECT rendering, revision, created_at, status FROM record
      WHERE account = ? AND region = ? AND kind = ? AND owner = ? AND name = ?\
      """;

  /** The newest number that a group gave since it was made last: each number made a version. */
  private static final String NUMBER_GIVEN =
      """
      SELECT max(CAST(substr(resource, ?) AS INTEGER)) FROM history
      WHERE resource >= ? AND resource < ? AND aspect = 'RESOURCE' AND sequence > (
        SELECT max(sequence) FROM history
        WHERE resource = ? AND aspect = 'RESOURCE' AND before_rendering IS NULL)\
      """;

  private final SqlConnection connection;
  private final Renderer renderer;
  private final PastRows history;

  private record Group(long rendering, long createdAt, int lastVersion, int versions) {}

  private record Version(PackageSummary summary, long rendering, long revision) {}

  private record Kept(long rendering, long revision, long createdAt, @Nullable String status) {}

  PresentRows(SqlConnection connection, Renderer renderer, long last) {
    this.connection = connection;
    this.renderer = renderer;
    this.history = new PastRows(connection, last);
  }

  boolean isPresent(GroupKey key, long id, Rendering rendering) {
    String prefix = PastLists.versions(key).text();
    int given =
        connection
            .query(
                row -> row.getInt(1),
                NUMBER_GIVEN,
                prefix.length() + 1,
                prefix,
                PastRows.end(prefix),
                key.arn().text())
            .getFirst();
    Group right =
        new Group(
            id,
            renderer.readGroup(rendering).createdAt().toEpochMilli(),
            given,
            history.count(PastLists.versions(key)));
    return connection
        .find(
            row -> new Group(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4)),
            GROUP,
            SqlReads.columns(key))
        .filter(right::equals)
        .isPresent();
  }

  boolean isPresent(PackageKey key, long id, Rendering rendering) {
    Version right =
        new Version(
            PackageSummary.of(renderer.readModelPackage(rendering)),
            id,
            history.revision(key.arn()));
    return connection
        .find(
            row -> new Version(Rows.summary(row), row.getLong(14), row.getLong(15)),
            PACKAGE,
            PackageTable.columns(key))
        .filter(right::equals)
        .isPresent();
  }

  boolean isPresent(RecordKey key, long id, Rendering rendering) {
    KeptRecord kept = renderer.readRecord(key.kind(), rendering);
    Kept right =
        new Kept(id, history.revision(key.arn()), kept.createdAt().toEpochMilli(), kept.status());
    return connection
        .find(
            row -> new Kept(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)),
            RECORD,
            RecordTable.columns(key))
        .filter(found -> Objects.equals(found, right))
        .isPresent();
  }
}
