package waybill.server.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.registry.fixture.Samples.CALLER;
import static waybill.registry.fixture.Samples.CLOCK;
import static waybill.registry.fixture.Samples.newPackage;
import static waybill.registry.fixture.Samples.unversioned;

import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.fixture.TableRenderer;
import waybill.registry.history.Digest;
import waybill.server.store.embedded.Connections.Role;
import waybill.server.store.embedded.HistoryAudit.Finding;

class HistoryAuditTest {
  private static final long CHECKPOINT_EACH = 100;

  @TempDir private Path directory;

  private final TableRenderer renderer = new TableRenderer();

  @Test
  void run_whenNothingWasTamperedWith_findsNothing() {
    long entries = fill(500, 1);

    try (SqlConnection connection = connection()) {
      assertThat(audit(connection, checkpoints(connection, entries))).isEmpty();
      assertThat(audit(connection, new TreeMap<>())).isEmpty();
    }
  }

  @Test
  void run_whenTamperedWithAnywhere_namesTheFirstBrokenEntry() {
    tamper(500, 100, 20261124);
  }

  /** As long as the issue wants it; takes minutes. */
  @Test
  @EnabledIfSystemProperty(named = "waybill.slow", matches = "true")
  void run_whenALongHistoryIsTamperedWith_namesTheFirstBrokenEntry() {
    tamper(10_000, 1_000, 4);
  }

  @Test
  void run_whenTheLastEntryIsGone_isToldByTheStateToo() {
    long entries = fill(300, 7);

    try (SqlConnection connection = connection()) {
      connection.update("DELETE FROM history WHERE sequence = ?", entries);

      assertThat(audit(connection, new TreeMap<>())).isPresent();
    }
  }

  @Test
  void run_whenNewestEntriesAndAllTheyLeftAreCutOff_isToldByACheckpointAlone() throws Exception {
    fill(200, 3);
    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      store
          .registry()
          .commit(
              CALLER,
              "Test",
              t -> {
                t.insert(newPackage(unversioned("last")));
                return true;
              });
    }

    try (SqlConnection connection = connection()) {
      long last = HistoryChain.head(connection).orElseThrow().sequence();
      NavigableMap<Long, Digest> known = checkpoints(connection, last);
      connection.update("DELETE FROM history WHERE sequence = ?", last);
      connection.update("DELETE FROM rendering WHERE id = (SELECT max(id) FROM rendering)");
      connection.update("DELETE FROM model_package WHERE name = 'last'");

      assertThat(audit(connection, new TreeMap<>())).isEmpty();
      assertThat(audit(connection, known)).map(Finding::sequence).contains(last);
    }
  }

  private void tamper(int length, int forgeries, long seed) {
    long entries = fill(length, seed);
    var random = new Random(seed);
    try (SqlConnection connection = connection()) {
      NavigableMap<Long, Digest> known = checkpoints(connection, entries);
      var tampering = new Tampering(connection, random, entries, CHECKPOINT_EACH);
      for (int i = 0; i < forgeries; i++) {
        connection.update("BEGIN IMMEDIATE");
        Tampering.Done done = tampering.run();
        Optional<Finding> finding = audit(connection, known);
        connection.update("ROLLBACK");

        assertThat(finding).as(done.words()).isPresent();
        done.named()
            .ifPresent(
                named ->
                    assertThat(finding.get().sequence())
                        .as("%s, found: %s", done.words(), finding.get())
                        .isEqualTo(named));
      }
      assertThat(audit(connection, known)).isEmpty();
    }
  }

  private long fill(int entries, long seed) {
    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      new RandomHistory(new Random(seed)).fill(store.registry(), entries);
      return store.registry().head().orElseThrow().sequence();
    }
  }

  private SqlConnection connection() {
    return new SqliteFile(directory.resolve(EmbeddedStore.FILE_NAME)).open(Role.WRITER);
  }

  private Optional<Finding> audit(SqlConnection connection, NavigableMap<Long, Digest> known) {
    return new HistoryAudit(connection, renderer).run(known, _ -> {});
  }

  /** Checkpoints as a server writes them that was stopped in the end. */
  private static NavigableMap<Long, Digest> checkpoints(SqlConnection connection, long entries) {
    NavigableMap<Long, Digest> known = new TreeMap<>();
    connection.query(
        row -> known.put(row.getLong(1), HistoryChain.hash(row, 2)),
        "SELECT sequence, hash FROM history WHERE sequence % ? = 0 OR sequence = ?",
        CHECKPOINT_EACH,
        entries);
    return known;
  }
}
