package waybill.server.store.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.event.Replay;
import waybill.registry.event.SinkProgress;
import waybill.registry.event.StuckResource;
import waybill.registry.identity.Tenant;

/** Sinks, what is stuck at them, and what people want to be sent again. */
final class SinkTables {

  /** One statement, so that both tables are seen at one moment. */
  private static final String PROGRESS =
      """
      SELECT s.started_after, s.passed, r.resource, r.sequence, r.attempts, r.retry_at
      FROM event_sink s LEFT JOIN event_stuck r ON r.sink = s.name
      WHERE s.name = ? ORDER BY r.resource\
      """;

  private static final String INSERT_STUCK =
      """
      INSERT INTO event_stuck (sink, resource, sequence, attempts, retry_at)
      VALUES (?, ?, ?, ?, ?)\
      """;

  private static final String NEXT_REPLAY =
      """
      SELECT id, sink, account, region, first, last FROM event_replay
      WHERE sink = ? ORDER BY id LIMIT 1\
      """;

  private record Row(long startedAfter, long passed, @Nullable StuckResource stuck) {}

  private SinkTables() {}

  static void insertIfAbsent(SqlConnection connection, String sink, long start) {
    connection.update(
        """
        INSERT INTO event_sink (name, started_after, passed) VALUES (?, ?, ?)
        ON CONFLICT DO NOTHING\
        """,
        sink,
        start,
        start);
  }

  static Optional<SinkProgress> progress(SqlConnection connection, String sink) {
    List<Row> rows = connection.query(SinkTables::row, PROGRESS, sink);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<StuckResource> stuck = new ArrayList<>();
    for (Row row : rows) {
      StuckResource found = row.stuck();
      if (found != null) {
        stuck.add(found);
      }
    }
    Row first = rows.getFirst();
    return Optional.of(new SinkProgress(sink, first.startedAfter(), first.passed(), stuck));
  }

  /** Replaces what is stuck only where it differs: at a sink that is away it hardly does. */
  static void update(SqlConnection connection, SinkProgress progress) {
    String sink = progress.sink();
    SinkProgress known =
        progress(connection, sink)
            .orElseThrow(() -> new IllegalStateException("No such sink: " + sink));
    Set<StuckResource> before = new HashSet<>(known.stuck());
    Set<StuckResource> after = new HashSet<>(progress.stuck());
    connection.update("UPDATE event_sink SET passed = ? WHERE name = ?", progress.passed(), sink);
    for (StuckResource old : known.stuck()) {
      if (!after.contains(old)) {
        connection.update(
            "DELETE FROM event_stuck WHERE sink = ? AND resource = ?", sink, old.resource().text());
      }
    }
    for (StuckResource now : progress.stuck()) {
      if (!before.contains(now)) {
        connection.update(
            INSERT_STUCK,
            sink,
            now.resource().text(),
            now.sequence(),
            now.attempts(),
            now.retryAt().toEpochMilli());
      }
    }
  }

  static void addReplay(
      SqlConnection connection, String sink, Tenant owner, long first, long last) {
    connection.update(
        "INSERT INTO event_replay (sink, account, region, first, last) VALUES (?, ?, ?, ?, ?)",
        sink,
        owner.account().digits(),
        owner.region().name(),
        first,
        last);
  }

  static int countReplays(SqlConnection connection, String sink) {
    return connection
        .query(row -> row.getInt(1), "SELECT count(*) FROM event_replay WHERE sink = ?", sink)
        .getFirst();
  }

  static Optional<Replay> nextReplay(SqlConnection connection, String sink) {
    return connection.find(SinkTables::replay, NEXT_REPLAY, sink);
  }

  static void passReplay(SqlConnection connection, Replay replay, long sequence) {
    if (sequence >= replay.last()) {
      connection.update("DELETE FROM event_replay WHERE id = ?", replay.id());
    } else {
      connection.update(
          "UPDATE event_replay SET first = ? WHERE id = ?", sequence + 1, replay.id());
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    String resource = row.getString(3);
    return new Row(
        row.getLong(1),
        row.getLong(2),
        resource == null
            ? null
            : new StuckResource(
                Rows.arn(resource),
                row.getLong(4),
                row.getInt(5),
                Instant.ofEpochMilli(row.getLong(6))));
  }

  private static Replay replay(ResultSet row) throws SQLException {
    return new Replay(
        row.getLong(1), row.getString(2), RowKey.tenant(row, 3), row.getLong(5), row.getLong(6));
  }
}
