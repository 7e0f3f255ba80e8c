package waybill.server.store.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import waybill.registry.event.Attempt;
import waybill.registry.event.Deliveries;
import waybill.registry.event.EventQuery;
import waybill.registry.event.EventRow;
import waybill.registry.event.Replay;
import waybill.registry.event.SinkProgress;
import waybill.registry.identity.Tenant;
import waybill.registry.store.HistoryEntry.Aspect;
import waybill.server.store.embedded.WriteJob.Outcome;

/** How far sinks are, beside the history that they read. */
final class SqliteDeliveries implements Deliveries {
  private static final String NEWEST = "SELECT COALESCE(MAX(sequence), 0) FROM history";

  private static final String EVENTS =
      "SELECT sequence, resource, aspect, acted_at FROM history WHERE sequence >= ? AND sequence <"
          + " ?";

  private static final String PAGE = " ORDER BY sequence DESC LIMIT ?";

  private static final String TIME_FROM =
      "SELECT acted_at FROM history WHERE sequence >= ? ORDER BY sequence LIMIT 1";

  private final GroupCommitWriter writer;
  private final ReaderPool readers;
  private final CommitSignal signal;

  SqliteDeliveries(GroupCommitWriter writer, ReaderPool readers, CommitSignal signal) {
    this.writer = writer;
    this.readers = readers;
    this.signal = signal;
  }

  @Override
  public SinkProgress open(String sink, boolean fromBeginning) {
    write(
        connection -> {
          long start = fromBeginning ? 0 : newest(connection);
          SinkTables.insertIfAbsent(connection, sink, start);
        });
    return find(sink).orElseThrow();
  }

  @Override
  public Optional<SinkProgress> find(String sink) {
    return read(connection -> SinkTables.progress(connection, sink));
  }

  @Override
  public void save(SinkProgress progress, List<Attempt> attempts) {
    write(
        connection -> {
          SinkTables.update(connection, progress);
          AttemptTable.add(connection, progress.sink(), attempts);
        });
  }

  @Override
  public List<Attempt> findAttempts(String sink, long sequence, int limit) {
    return read(connection -> AttemptTable.newest(connection, sink, sequence, limit)).reversed();
  }

  @Override
  public void requestReplay(String sink, Tenant owner, long first, long last) {
    write(connection -> SinkTables.addReplay(connection, sink, owner, first, last));
    signal.fire();
  }

  @Override
  public int countReplays(String sink) {
    return read(connection -> SinkTables.countReplays(connection, sink));
  }

  @Override
  public Optional<Replay> nextReplay(String sink) {
    return read(connection -> SinkTables.nextReplay(connection, sink));
  }

  @Override
  public void passReplay(Replay replay, long sequence) {
    write(connection -> SinkTables.passReplay(connection, replay, sequence));
  }

  @Override
  public List<EventRow> findEvents(EventQuery query) {
    return read(
        connection ->
            query.resource() == null
                ? connection.query(
                    SqliteDeliveries::row,
                    EVENTS + PAGE,
                    query.from(),
                    query.before(),
                    query.limit())
                : connection.query(
                    SqliteDeliveries::row,
                    EVENTS + " AND resource = ?" + PAGE,
                    query.from(),
                    query.before(),
                    query.resource().text(),
                    query.limit()));
  }

  @Override
  public long newestSequence() {
    return read(SqliteDeliveries::newest);
  }

  /** Halves the sequences: times never fall along them, and have no index. */
  @Override
  public long firstSequenceSince(Instant time) {
    long low = 1;
    long high = newestSequence() + 1;
    while (low < high) {
      long middle = (low + high) >>> 1;
      boolean before =
          this.<Optional<Long>>read(c -> c.find(row -> row.getLong(1), TIME_FROM, middle))
              .filter(at -> Instant.ofEpochMilli(at).isBefore(time))
              .isPresent();
      if (before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static EventRow row(ResultSet row) throws SQLException {
    return new EventRow(
        row.getLong(1),
        Rows.arn(row.getString(2)),
        Aspect.valueOf(row.getString(3)),
        Instant.ofEpochMilli(row.getLong(4)));
  }

  private static long newest(SqlConnection connection) {
    return connection.query(row -> row.getLong(1), NEWEST).getFirst();
  }

  private <T> T read(Function<SqlConnection, T> reading) {
    return readers.read(reading);
  }

  private void write(Consumer<SqlConnection> work) {
    writer.run(
        connection -> {
          work.accept(connection);
          return new Outcome<>(true, new DescribeCache.Changes());
        });
  }
}
