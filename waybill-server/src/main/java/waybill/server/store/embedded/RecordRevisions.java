package waybill.server.store.embedded;

import java.util.List;
import waybill.registry.record.RecordKey;
import waybill.registry.store.Rendering;
import waybill.registry.store.SortOrder;

/**
 * What kept resources were before: the renderings that their history left since they were last
 * made, numbered in its order, which is how revisions are counted.
 */
final class RecordRevisions {
  private static final String NUMBERED =
      """
      SELECT r.bytes, r.checksum, v.revision FROM (
        SELECT after_rendering, row_number() OVER (ORDER BY sequence) AS revision FROM history
        WHERE resource = ? AND aspect = 'RESOURCE' AND sequence >= (
          SELECT max(sequence) FROM history
          WHERE resource = ? AND aspect = 'RESOURCE' AND before_rendering IS NULL)
      ) v JOIN rendering r ON r.id = v.after_rendering
      """;

  private static final String ASCENDING =
      NUMBERED + "WHERE v.revision >= ? ORDER BY v.revision LIMIT ?";

  private static final String DESCENDING =
      NUMBERED + "WHERE v.revision <= ? ORDER BY v.revision DESC LIMIT ?";

  /** A rendering with the number of its revision. */
  record Numbered(Rendering rendering, long revision) {}

  private RecordRevisions() {}

  static List<Numbered> list(
      SqlConnection connection, RecordKey key, SortOrder order, long from, int limit) {
    if (RecordTable.find(connection, key).isEmpty()) {
      return List.of();
    }
    String arn = key.arn().text();
    return connection.query(
        row -> new Numbered(Renderings.read(row, 1), row.getLong(3)),
        order == SortOrder.ASCENDING ? ASCENDING : DESCENDING,
        arn,
        arn,
        from,
        limit);
  }
}
