package waybill.server.store.embedded;

import java.util.List;
import java.util.Optional;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.RecordQuery;
import waybill.registry.store.Renderer;

/** Kept resources of all kinds. */
final class RecordTable {
  private static final String ONE =
      " WHERE account = ? AND region = ? AND kind = ? AND owner = ? AND name = ?";

  static final String IN_PROGRESS =
      """
      SELECT r.bytes, r.checksum FROM record k JOIN rendering r ON r.id = k.rendering
      WHERE k.kind = ? AND k.status IN ('InProgress', 'Stopping')
      ORDER BY k.created_at, k.account, k.region, k.owner, k.name LIMIT ?\
      """;

  /** The revision and the id of the rendering that a resource has now. */
  record Present(long revision, long rendering) {}

  private RecordTable() {}

  static Optional<Present> find(SqlConnection connection, RecordKey key) {
    return connection.find(
        row -> new Present(row.getLong(1), row.getLong(2)),
        "SELECT revision, rendering FROM record" + ONE,
        columns(key));
  }

  /** Adds a resource; false when its key is taken. */
  static boolean insert(SqlConnection connection, KeptRecord kept, long rendering) {
    Object[] key = columns(kept.key());
    return connection.update(
            """
            INSERT INTO record
              (account, region, kind, owner, name, revision, rendering, created_at, status)
            VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?) ON CONFLICT DO NOTHING\
            """,
            key[0],
            key[1],
            key[2],
            key[3],
            key[4],
            rendering,
            kept.createdAt().toEpochMilli(),
            kept.status())
        == 1;
  }

  /** Replaces a resource that exists and raises its revision. */
  static void update(SqlConnection connection, KeptRecord kept, long rendering) {
    Object[] key = columns(kept.key());
    connection.update(
        "UPDATE record SET revision = revision + 1, rendering = ?, status = ?" + ONE,
        rendering,
        kept.status(),
        key[0],
        key[1],
        key[2],
        key[3],
        key[4]);
  }

  static void delete(SqlConnection connection, RecordKey key) {
    connection.update("DELETE FROM record" + ONE, columns(key));
  }

  static List<KeptRecord> list(SqlConnection connection, Renderer renderer, RecordQuery query) {
    ListSql page = page(query);
    return connection.query(row -> Renderings.read(row, 1), page.text(), page.arguments()).stream()
        .map(rendering -> renderer.readRecord(query.kind(), rendering))
        .toList();
  }

  /** Those in progress; the status stands in the statement so that its partial index is used. */
  static List<KeptRecord> inProgress(
      SqlConnection connection, Renderer renderer, RecordKind kind, int limit) {
    return connection
        .query(row -> Renderings.read(row, 1), IN_PROGRESS, kind.name(), limit)
        .stream()
        .map(rendering -> renderer.readRecord(kind, rendering))
        .toList();
  }

  /** The statement of a list; visible so that a test can ask how it would be run. */
  static ListSql page(RecordQuery query) {
    String select =
        "SELECT r.bytes, r.checksum FROM record k JOIN rendering r ON r.id = k.rendering";
    return new ListSql(select, query.tenant())
        .where("kind = ?", query.kind().name())
        .where("owner = ?", query.owner())
        .where("instr(name, ?) > 0", query.nameContains())
        .where("status = ?", query.status())
        .created(query.createdAfter(), query.createdBefore())
        .page(ListSql.BY_NAME, query.sortBy(), query.order(), query.after(), query.limit());
  }

  /** The values of {@code account, region, kind, owner, name}. */
  static Object[] columns(RecordKey key) {
    return new Object[] {
      key.tenant().account().digits(),
      key.tenant().region().name(),
      key.kind().name(),
      key.owner(),
      key.name()
    };
  }
}
