package waybill.server.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static waybill.registry.fixture.Samples.CALLER;
import static waybill.registry.fixture.Samples.CLOCK;
import static waybill.registry.fixture.Samples.NOON;
import static waybill.registry.fixture.Samples.TENANT;
import static waybill.registry.fixture.Samples.newPackage;
import static waybill.registry.fixture.Samples.unversioned;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.fixture.TableRenderer;
import waybill.registry.identity.AccessKey;
import waybill.registry.identity.AccessKey.State;
import waybill.registry.identity.SecretKey;
import waybill.registry.search.Condition;
import waybill.registry.search.SearchKind;
import waybill.registry.store.ChainHead;
import waybill.registry.store.SearchQuery;
import waybill.registry.store.SortOrder;
import waybill.registry.store.StoreFailure;

class EmbeddedStoreTest {
  @TempDir private Path directory;

  private final TableRenderer renderer = new TableRenderer();

  @Test
  void open_whenTheDirectoryIsNew_makesAFileForItsOwnerAlone() throws Exception {
    Path data = directory.resolve("deep").resolve("data");

    try (var store = EmbeddedStore.open(data, renderer, CLOCK)) {
      commitPackage(store, "iris");
      for (String file : List.of("waybill.db", "waybill.db-wal", "waybill.db-shm")) {
        var permissions = Files.getPosixFilePermissions(data.resolve(file));
        assertThat(PosixFilePermissions.toString(permissions)).as(file).isEqualTo("rw-------");
      }
    }
  }

  @Test
  void open_whenThereIsAStore_findsWhatItKept() {
    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      commitPackage(store, "iris");
    }

    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      assertThat(store.registry().findModelPackage(unversioned("iris")).orElseThrow().value())
          .isEqualTo(newPackage(unversioned("iris")));
      assertThat(store.registry().findHistory(0, 10)).hasSize(1);
    }
  }

  @Test
  void open_whenAnOlderFormatHasResources_makesThemSearchable() throws Exception {
    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      commitPackage(store, "iris");
    }
    bringBackToFormat2();

    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      assertThat(store.registry().search(everyPackage()).total()).isOne();
      assertThat(store.registry().findChosenNames(SearchKind.MODEL_PACKAGE, TENANT, "", 9))
          .containsExactly("CustomerMetadataProperties.team");
    }
    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      assertThat(store.registry().search(everyPackage()).total()).isOne();
    }
  }

  private static SearchQuery everyPackage() {
    return new SearchQuery(
        SearchKind.MODEL_PACKAGE, TENANT, Condition.ALWAYS, null, SortOrder.ASCENDING, null, 10);
  }

  @Test
  void open_whenANewerVersionWroteTheStore_stopsAndChangesNothing() throws Exception {
    EmbeddedStore.open(directory, renderer, CLOCK).close();
    sql("PRAGMA user_version = 8");

    assertThatThrownBy(() -> EmbeddedStore.open(directory, renderer, CLOCK))
        .isInstanceOf(StoreFailure.class)
        .hasMessage(
            "The store "
                + file()
                + " cannot be opened. The database has format 8, which a newer version of Waybill"
                + " wrote; this one reads up to format 7. Start that version or a newer one."
                + " Nothing was changed.");
  }

  @Test
  void open_whenTheDatabaseIsAnotherProgramss_stopsAndChangesNothing() throws Exception {
    sql("CREATE TABLE theirs (a)");

    assertThatThrownBy(() -> EmbeddedStore.open(directory, renderer, CLOCK))
        .isInstanceOf(StoreFailure.class)
        .hasMessageEndingWith("The database is not one of Waybill's. Nothing was changed.");
  }

  @Test
  void open_whenTheFileIsNotADatabase_stops() throws Exception {
    Files.writeString(file(), "not a database, but long enough to have a header".repeat(100));

    assertThatThrownBy(() -> EmbeddedStore.open(directory, renderer, CLOCK))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining(file().toString())
        .hasMessageContaining("not a database");
  }

  @Test
  void open_whenAPageIsDamaged_stops() throws Exception {
    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      for (int i = 0; i < 200; i++) {
        commitPackage(store, "iris-" + i);
      }
    }
    overwriteMiddle(file());

    assertThatThrownBy(() -> EmbeddedStore.open(directory, renderer, CLOCK))
        .isInstanceOf(StoreFailure.class);
  }

  @Test
  void open_whenThePathHasAQuestionMark_stops() {
    assertThatThrownBy(() -> EmbeddedStore.open(directory.resolve("what?"), renderer, CLOCK))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining("may not have a '?'");
  }

  @Test
  void findModelPackage_whenItsBytesAreDamaged_failsAndServesNothing() throws Exception {
    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      commitPackage(store, "iris");
    }
    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      sql("UPDATE rendering SET bytes = CAST('{\"number\":0,\"about\":\"other\"}' AS BLOB)");

      assertThatThrownBy(() -> store.registry().findModelPackage(unversioned("iris")))
          .isInstanceOf(StoreFailure.class)
          .hasMessage("A stored rendering is damaged.");
    }
  }

  @Test
  void commit_whenTheDatabaseIsFull_failsWholeAndWorksOnceThereIsRoom() throws Exception {
    var big = new TableRenderer(100_000);
    var file = new SqliteFile(file());
    file.createIfAbsent();
    var room = new RoomTap();
    try (var store = EmbeddedStore.open(room.over(file), big, CLOCK)) {
      commitPackage(store, "first");
      room.none();

      assertThatThrownBy(() -> commitPackage(store, "second"))
          .isInstanceOf(StoreFailure.class)
          .hasMessageContaining("SQLITE_FULL");

      assertThat(store.registry().findModelPackage(unversioned("first"))).isPresent();
      assertThat(store.registry().findModelPackage(unversioned("second"))).isEmpty();
      assertThat(store.registry().findHistory(0, 10)).hasSize(1);
      room.enough();
      commitPackage(store, "second");
      assertThat(store.registry().findModelPackage(unversioned("second"))).isPresent();
    }
  }

  @Test
  void secret_whenAskedAgain_isTheOneFirstMade() {
    byte[] first = {1, 2, 3};
    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      assertThat(store.secret("page-token", () -> first)).containsExactly(1, 2, 3);
    }

    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      assertThat(store.secret("page-token", () -> new byte[] {9})).containsExactly(1, 2, 3);
      assertThat(store.secret("other", () -> new byte[] {9})).containsExactly(9);
    }
  }

  @Test
  void accessKeys_whenPut_areFoundWithAllTheirParts() {
    AccessKey lasting = key("AKIA1", State.ACTIVE);
    AccessKey temporary =
        new AccessKey(
            "ASIA1",
            new SecretKey("hush"),
            TENANT.account(),
            "arn:aws:sts::111122223333:assumed-role/r/s",
            State.ACTIVE,
            new SecretKey("session"),
            NOON);
    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      store.accessKeys().put(List.of(temporary, lasting));

      assertThat(store.accessKeys().find("AKIA1")).contains(lasting);
      assertThat(store.accessKeys().find("akia1")).isEmpty();
      assertThat(store.accessKeys().all()).containsExactly(lasting, temporary);
    }
  }

  @Test
  void accessKeys_whenAnotherProcessDisablesOne_showItAtOnce() {
    try (var server = EmbeddedStore.open(directory, renderer, CLOCK);
        var admin = EmbeddedStore.open(directory, renderer, CLOCK)) {
      server.accessKeys().put(List.of(key("AKIA1", State.ACTIVE)));
      assertThat(server.accessKeys().find("AKIA1").orElseThrow().state()).isEqualTo(State.ACTIVE);

      admin.accessKeys().put(List.of(key("AKIA1", State.DISABLED)));

      assertThat(server.accessKeys().find("AKIA1").orElseThrow().state()).isEqualTo(State.DISABLED);
      commitPackage(server, "iris");
    }
  }

  @Test
  void open_whenTheDatabaseIsOfAFormatWithoutHashes_chainsItsHistory() throws Exception {
    ChainHead head;
    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      for (int i = 0; i < 450; i++) {
        commitPackage(store, "iris-" + i);
      }
      head = store.registry().head().orElseThrow();
    }
    bringBackToFormat2();

    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      assertThat(store.registry().head()).contains(head);
      commitPackage(store, "rose");
      assertThat(store.registry().head().orElseThrow().sequence()).isEqualTo(451);
    }
  }

  private static AccessKey key(String id, State state) {
    return new AccessKey(
        id,
        new SecretKey("secret"),
        TENANT.account(),
        "arn:aws:iam::111122223333:user/ada",
        state,
        null,
        null);
  }

  @Test
  void commit_whenTheClockStoodBackDuringARestart_isAsLateAsTheLastOneBefore() {
    try (var store = EmbeddedStore.open(directory, renderer, CLOCK)) {
      commitPackage(store, "iris");
    }
    InstantSource earlier = InstantSource.fixed(NOON.minusSeconds(60));

    try (var store = EmbeddedStore.open(directory, renderer, earlier)) {
      Instant given = store.registry().commit(CALLER, "Test", t -> t.act().at());

      assertThat(given).isEqualTo(NOON);
    }
  }

  private static void commitPackage(EmbeddedStore store, String name) {
    store
        .registry()
        .commit(
            CALLER,
            "Test",
            t -> {
              t.insert(newPackage(unversioned(name)));
              return true;
            });
  }

  private Path file() {
    return directory.resolve(EmbeddedStore.FILE_NAME);
  }

  /** Undoes what later formats did, the newest first. */
  private void bringBackToFormat2() throws SQLException {
    for (String table : List.of("event_sink", "event_stuck", "event_replay", "event_attempt")) {
      sql("DROP TABLE " + table);
    }
    sql("CREATE TABLE outbox (sequence INTEGER PRIMARY KEY) STRICT");
    sql("ALTER TABLE history DROP COLUMN hash");
    for (String table : List.of("searchable", "property", "chosen_name", "search_due")) {
      sql("DROP TABLE " + table);
    }
    sql("DROP INDEX tag_by_name");
    sql("DROP INDEX record_open");
    sql("PRAGMA user_version = 2");
  }

  private void sql(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var direct = connection.createStatement()) {
      direct.execute(statement);
    }
  }

  private static void overwriteMiddle(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    byte[] noise = "noise".repeat(4096).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(noise, 0, bytes, bytes.length / 2, noise.length);
    Files.write(file, bytes);
  }

  /** Takes away and gives back room for new pages, on every new connection. */
  private static final class RoomTap {
    private volatile boolean full;

    Connections over(Connections real) {
      return role -> {
        SqlConnection opened = real.open(role);
        return new TappedConnections(
                r -> opened,
                new TappedConnections.Tap() {
                  @Override
                  public void before(String call) {
                    if (call.equals("BEGIN IMMEDIATE")) {
                      limit(opened);
                    }
                  }
                })
            .open(role);
      };
    }

    void none() {
      full = true;
    }

    void enough() {
      full = false;
    }

    private void limit(SqlConnection opened) {
      int pages = full ? 1 : Integer.MAX_VALUE - 2; // never fewer than there are
      opened.query(row -> 0, "PRAGMA max_page_count = " + pages);
    }
  }
}
