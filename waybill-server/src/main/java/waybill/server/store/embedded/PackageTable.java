package waybill.server.store.embedded;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.LifeCycle;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageKey;

/** Packages: what lists show of them, and where their rendering is. */
final class PackageTable {
  private static final String ONE =
      " WHERE account = ? AND region = ? AND versioned = ? AND name = ? AND version = ?";

  /** A package as it is now, by the id of its rendering. */
  record Present(long rendering, long revision) {}

  private PackageTable() {}

  static Optional<Present> find(SqlConnection connection, PackageKey key) {
    return connection.find(
        row -> new Present(row.getLong(1), row.getLong(2)),
        "SELECT rendering, revision FROM model_package" + ONE,
        columns(key));
  }

  /** Adds a package at revision 1; false when its key is taken. */
  static boolean insert(SqlConnection connection, ModelPackage p, long rendering) {
    RowKey key = RowKey.of(p.key());
    LifeCycle lifeCycle = p.lifeCycle();
    return connection.update(
            """
            INSERT INTO model_package (account, region, versioned, name, version, revision,
              rendering, created_at, status, approval_status, registration_type, stage,
              stage_status, stage_description, description)
            VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
            """,
            key.account(),
            key.region(),
            key.versioned(),
            key.name(),
            key.version(),
            rendering,
            p.createdAt().toEpochMilli(),
            p.status().text(),
            text(p.approvalStatus()),
            p.registrationType(),
            lifeCycle == null ? null : lifeCycle.stage(),
            lifeCycle == null ? null : lifeCycle.stageStatus(),
            lifeCycle == null ? null : lifeCycle.stageDescription(),
            p.description())
        == 1;
  }

  /** Replaces a package that exists and raises its revision. */
  static void update(SqlConnection connection, ModelPackage p, long rendering) {
    RowKey key = RowKey.of(p.key());
    LifeCycle lifeCycle = p.lifeCycle();
    connection.update(
        """
        UPDATE model_package SET revision = revision + 1, rendering = ?, created_at = ?,
          status = ?, approval_status = ?, registration_type = ?, stage = ?, stage_status = ?,
          stage_description = ?, description = ?\
        """
            + ONE,
        rendering,
        p.createdAt().toEpochMilli(),
        p.status().text(),
        text(p.approvalStatus()),
        p.registrationType(),
        lifeCycle == null ? null : lifeCycle.stage(),
        lifeCycle == null ? null : lifeCycle.stageStatus(),
        lifeCycle == null ? null : lifeCycle.stageDescription(),
        p.description(),
        key.account(),
        key.region(),
        key.versioned(),
        key.name(),
        key.version());
  }

  static void delete(SqlConnection connection, PackageKey key) {
    connection.update("DELETE FROM model_package" + ONE, columns(key));
  }

  /** The values of {@code account, region, versioned, name, version}. */
  static Object[] columns(PackageKey key) {
    RowKey k = RowKey.of(key);
    return new Object[] {k.account(), k.region(), k.versioned(), k.name(), k.version()};
  }

  private static @Nullable String text(@Nullable ApprovalStatus status) {
    return status == null ? null : status.text();
  }
}
