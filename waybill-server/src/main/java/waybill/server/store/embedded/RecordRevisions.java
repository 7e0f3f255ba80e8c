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
        WHERE resource = ? AND aspect = 'RESOURCE' AND sequence <= ? AND sequence >= (
          SELECT max(sequence) FROM history
          WHERE resource = ? AND aspect = 'RESOURCE' AND sequence <= ?
            AND before_rendering IS NULL)
      ) v JOIN rendering r ON r.id = v.after_rendering
      """;

  private static final String ASCENDING =
      NUMBERED + "WHERE v.revision >= ? ORDER BY v.revision LIMIT ?";

  private static final String DESCENDING =
      NUMBERED + "WHERE v.revision <= ? ORDER BY v.revision DESC LIMIT ?";

  /** A rendering with the number of its revision. */
  record Numbered(Rendering rendering, long revision) {}

  private RecordRevisions() {}

  /** The revisions of a resource that is there. */
  static List<Numbered> list(
      SqlConnection connection, RecordKey key, SortOrder order, long from, int limit) {
    return RecordTable.find(connection, key).isEmpty()
        ? List.of()
        : list(connection, key, new Part(order, from, limit, Long.MAX_VALUE));
  }

  /**
   * Which revisions to list.
   *
   * @param last the newest entry of the history that counts
   */
  record Part(SortOrder order, long from, int limit, long last) {}

  /** The revisions of a resource that was there at the last entry that counts. */
  static List<Numbered> list(SqlConnection connection, RecordKey key, Part part) {
    String arn = key.arn().text();
    return connection.query(
        row -> new Numbered(Renderings.read(row, 1), row.getLong(3)),
        part.order() == SortOrder.ASCENDING ? ASCENDING : DESCENDING,
        arn,
        part.last(),
        arn,
        part.last(),
        part.from(),
        part.limit());
  }
}
