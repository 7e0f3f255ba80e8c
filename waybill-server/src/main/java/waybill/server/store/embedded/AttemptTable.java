package waybill.server.store.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import waybill.registry.event.Attempt;
import waybill.registry.event.Deliveries;
import waybill.registry.event.Outcome;

/** What became of attempts to deliver; the newest ones of each sink. */
final class AttemptTable {
  private static final String LAST_ID =
      "SELECT COALESCE(MAX(id), 0) FROM event_attempt WHERE sink = ?";

  private static final String INSERT =
      """
      INSERT INTO event_attempt
        (sink, id, sequence, number, replay, began_at, millis, status, error, away)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String NEWEST =
      """
      SELECT sequence, number, replay, began_at, millis, status, error, away FROM event_attempt
      WHERE sink = ? AND sequence = ? ORDER BY id DESC LIMIT ?\
      """;

  private AttemptTable() {}

  static void add(SqlConnection connection, String sink, List<Attempt> attempts) {
    if (attempts.isEmpty()) {
      return;
    }
    long id = connection.query(row -> row.getLong(1), LAST_ID, sink).getFirst();
    for (Attempt attempt : attempts) {
      insert(connection, sink, ++id, attempt);
    }
    connection.update(
        "DELETE FROM event_attempt WHERE sink = ? AND id <= ?",
        sink,
        id - Deliveries.ATTEMPTS_KEPT);
  }

  static List<Attempt> newest(SqlConnection connection, String sink, long sequence, int limit) {
    return connection.query(AttemptTable::attempt, NEWEST, sink, sequence, limit);
  }

  private static void insert(SqlConnection connection, String sink, long id, Attempt attempt) {
    connection.update(
        INSERT,
        sink,
        id,
        attempt.sequence(),
        attempt.number(),
        attempt.replay() ? 1 : 0,
        attempt.at().toEpochMilli(),
        attempt.took().toMillis(),
        attempt.outcome().status(),
        attempt.outcome().error(),
        attempt.outcome().away() ? 1 : 0);
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    int status = row.getInt(6);
    Integer answered = row.wasNull() ? null : status;
    return new Attempt(
        row.getLong(1),
        row.getInt(2),
        row.getInt(3) == 1,
        Instant.ofEpochMilli(row.getLong(4)),
        Duration.ofMillis(row.getLong(5)),
        new Outcome(answered, row.getString(7), row.getInt(8) == 1));
  }
}
