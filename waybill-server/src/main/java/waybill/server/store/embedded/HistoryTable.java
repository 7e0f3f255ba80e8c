package waybill.server.store.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import waybill.registry.history.ChainLink;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.store.Act;
import waybill.registry.store.ChainHead;
import waybill.registry.store.HistoryEntry;
import waybill.registry.store.HistoryEntry.Aspect;
import waybill.server.store.embedded.Renderings.Kept;

/** The history: entries are added with the change they tell of, and only read. */
final class HistoryTable {
  private static final String INSERT =
      """
      INSERT INTO history (sequence, resource, aspect, before_rendering, after_rendering, acted_at,
        operation, account, region, principal, access_key, request, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String ENTRIES =
      """
      SELECT h.sequence, h.resource, h.aspect, h.acted_at, h.operation, h.account, h.region,
        h.principal, h.access_key, h.request, b.bytes, b.checksum, a.bytes, a.checksum, h.hash
      FROM history h
      LEFT JOIN rendering b ON b.id = h.before_rendering
      LEFT JOIN rendering a ON a.id = h.after_rendering
      """;

  private static final String OF_RESOURCE =
      ENTRIES + "WHERE h.resource = ? AND h.sequence > ? ORDER BY h.sequence LIMIT ?";

  private static final String OF_ALL = ENTRIES + "WHERE h.sequence > ? ORDER BY h.sequence LIMIT ?";

  private static final String NEWEST_AFTER =
      """
      SELECT after_rendering FROM history WHERE resource = ? AND aspect = ?
      ORDER BY sequence DESC LIMIT 1\
      """;

  private static final String NEWEST_TIME =
      "SELECT acted_at FROM history ORDER BY sequence DESC LIMIT 1";

  /** What an entry is about. */
  record Subject(Arn resource, Aspect aspect, Renderings.Change change) {}

  private HistoryTable() {}

  /**
   * Adds an entry.
   *
   * @param head the newest entry's place in the chain
   * @return the new entry's
   */
  static ChainHead add(SqlConnection connection, ChainHead head, Act act, Subject subject) {
    Kept before = subject.change().before();
    Kept after = subject.change().after();
    long sequence = head.sequence() + 1;
    ChainLink link =
        act.link(
            sequence,
            subject.resource(),
            subject.aspect(),
            before == null ? null : before.digest(),
            after == null ? null : after.digest());
    Digest hash = link.hash(head.hash());
    connection.update(
        INSERT,
        sequence,
        link.resource(),
        link.aspect(),
        before == null ? null : before.id(),
        after == null ? null : after.id(),
        link.atMillis(),
        link.operation(),
        link.account(),
        link.region(),
        link.principal(),
        link.accessKey(),
        link.request(),
        hash.bytes());
    return new ChainHead(sequence, hash);
  }

  /** The id of the rendering that the newest entry of this aspect left, if it left one. */
  static Optional<Long> newestRendering(SqlConnection connection, Arn resource, Aspect aspect) {
    return connection
        .find(HistoryTable::id, NEWEST_AFTER, resource.text(), aspect.name())
        .flatMap(id -> id);
  }

  /** When the last commit of all was; empty when there was none. */
  static Optional<Instant> newestTime(SqlConnection connection) {
    return connection.find(row -> Instant.ofEpochMilli(row.getLong(1)), NEWEST_TIME);
  }

  static List<HistoryEntry> ofResource(
      SqlConnection connection, Arn resource, long afterSequence, int limit) {
    return connection.query(
        HistoryTable::entry, OF_RESOURCE, resource.text(), afterSequence, limit);
  }

  /** Entries of a database that has no hashes yet. */
  static List<HistoryEntry> unchained(SqlConnection connection, long afterSequence, int limit) {
    return connection.query(row -> entry(row, Digest.NONE), OF_ALL, afterSequence, limit);
  }

  static List<HistoryEntry> ofAll(SqlConnection connection, long afterSequence, int limit) {
    return connection.query(HistoryTable::entry, OF_ALL, afterSequence, limit);
  }

  /** A number that may be missing, in the first column. */
  static Optional<Long> id(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    return row.wasNull() ? Optional.empty() : Optional.of(id);
  }

  private static HistoryEntry entry(ResultSet row) throws SQLException {
    return entry(row, HistoryChain.hash(row, 15));
  }

  private static HistoryEntry entry(ResultSet row, Digest hash) throws SQLException {
    Caller caller =
        new Caller(RowKey.tenant(row, 6), row.getString(8), row.getString(9), row.getString(10));
    Act act = new Act(caller, row.getString(5), Instant.ofEpochMilli(row.getLong(4)));
    return new HistoryEntry(
        row.getLong(1),
        Rows.arn(row.getString(2)),
        Aspect.valueOf(row.getString(3)),
        act,
        Renderings.readIfPresent(row, 11),
        Renderings.readIfPresent(row, 13),
        hash);
  }
}
