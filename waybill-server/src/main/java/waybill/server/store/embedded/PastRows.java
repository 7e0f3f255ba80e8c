package waybill.server.store.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import waybill.registry.identity.Arn;
import waybill.registry.record.RecordKey;
import waybill.registry.store.HistoryEntry;
import waybill.registry.store.HistoryEntry.Aspect;
import waybill.registry.store.Rendering;
import waybill.registry.store.SortOrder;

/**
 * What the history's entries up to one of them left, as statements. Whatever happens later, the
 * answers stay the same.
 */
final class PastRows {
  private static final String LATEST =
      """
      SELECT r.bytes, r.checksum FROM history h LEFT JOIN rendering r ON r.id = h.after_rendering
      WHERE h.resource = ? AND h.aspect = ? AND h.sequence <= ? ORDER BY h.sequence DESC LIMIT 1\
      """;

  private static final String CHANGES_OF_LIFE =
      """
      SELECT count(*) FROM history WHERE resource = ?1 AND aspect = 'RESOURCE' AND sequence <= ?2
        AND sequence >= (SELECT max(sequence) FROM history
          WHERE resource = ?1 AND aspect = 'RESOURCE' AND sequence <= ?2
            AND before_rendering IS NULL)\
      """;

  /** Texts between two bounds are those that begin alike, see {@link #end}. */
  static final String LATEST_OF_MANY =
      """
      SELECT h.resource, r.bytes, r.checksum FROM history h
      JOIN rendering r ON r.id = h.after_rendering
      WHERE h.sequence IN (SELECT max(sequence) FROM history
        WHERE resource >= ? AND resource < ? AND sequence <= ? AND aspect = 'RESOURCE'
        GROUP BY resource)\
      """;

  private static final String COUNT =
      """
      SELECT count(*) FROM history h WHERE h.after_rendering IS NOT NULL AND h.sequence IN
        (SELECT max(sequence) FROM history
        WHERE resource >= ? AND resource < ? AND sequence <= ? AND aspect = 'RESOURCE'
        GROUP BY resource)\
      """;

  private static final String TIME_OF_NEXT =
      "SELECT acted_at FROM history WHERE sequence >= ? ORDER BY sequence LIMIT 1";

  private final SqlConnection connection;
  private final long last;

  /**
   * @param last the newest entry that counts
   */
  PastRows(SqlConnection connection, long last) {
    this.connection = connection;
    this.last = last;
  }

  /** The newest entry of this time or before; 0 for none. Entries are in the order of times. */
  static long lastAt(SqlConnection connection, Instant time) {
    long low = 0;
    long high = HistoryChain.head(connection).map(head -> head.sequence()).orElse(0L);
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      long at = connection.find(row -> row.getLong(1), TIME_OF_NEXT, middle).orElse(Long.MAX_VALUE);
      if (at <= time.toEpochMilli()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** What a resource, or something beside it, was; empty when it did not exist. */
  Optional<Rendering> latest(Arn resource, Aspect aspect) {
    return connection
        .find(
            row -> Optional.ofNullable(Renderings.readIfPresent(row, 1)),
            LATEST,
            resource.text(),
            aspect.name(),
            last)
        .flatMap(found -> found);
  }

  /** The revision of a resource that existed: the number of its changes since it was made. */
  long revision(Arn resource) {
    return connection
        .query(row -> row.getLong(1), CHANGES_OF_LIFE, resource.text(), last)
        .getFirst();
  }

  /** The revisions of a kept resource; none when it did not exist. */
  List<RecordRevisions.Numbered> revisions(RecordKey key, SortOrder order, long from, int limit) {
    return latest(key.arn(), Aspect.RESOURCE).isEmpty()
        ? List.of()
        : RecordRevisions.list(connection, key, new RecordRevisions.Part(order, from, limit, last));
  }

  /**
   * Shows all resources that existed and whose ARN begins so, in no order; not all at once in
   * memory.
   */
  void each(Arn prefix, BiConsumer<Arn, Rendering> visitor) {
    connection.query(
        row -> {
          visitor.accept(Rows.arn(row.getString(1)), Renderings.read(row, 2));
          return true;
        },
        LATEST_OF_MANY,
        prefix.text(),
        end(prefix.text()),
        last);
  }

  int count(Arn prefix) {
    return connection
        .query(row -> row.getInt(1), COUNT, prefix.text(), end(prefix.text()), last)
        .getFirst();
  }

  List<HistoryEntry> history(Arn resource, long afterSequence, int limit) {
    return untilLast(HistoryTable.ofResource(connection, resource, afterSequence, limit));
  }

  List<HistoryEntry> history(long afterSequence, int limit) {
    return untilLast(HistoryTable.ofAll(connection, afterSequence, limit));
  }

  private List<HistoryEntry> untilLast(List<HistoryEntry> entries) {
    List<HistoryEntry> found = new ArrayList<>(entries);
    found.removeIf(entry -> entry.sequence() > last);
    return found;
  }

  /** The first text behind all that begin with this one. */
  static String end(String prefix) {
    int place = prefix.length() - 1;
    return prefix.substring(0, place) + (char) (prefix.charAt(place) + 1);
  }
}
