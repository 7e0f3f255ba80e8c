package waybill.server.store.embedded;

import waybill.registry.store.StoreFailure;

/**
 * Looks at a database before it is used, so that a damaged one stops the start and not a request.
 * Small databases are checked whole; of large ones, the schema and the newest rows, since the start
 * may not take minutes. Whatever it misses is found when it is read.
 */
final class SoundnessCheck {

  /** Up to this size the whole check takes less than a fifth of a second. */
  private static final long WHOLE_BYTES_MAX = 64L * 1024 * 1024;

  private SoundnessCheck() {}

  /**
   * @throws StoreFailure when damage is found, with what SQLite says of it
   */
  static void run(SqlConnection connection) {
    long pages = number(connection, "PRAGMA page_count");
    long pageBytes = number(connection, "PRAGMA page_size");
    if (pages * pageBytes <= WHOLE_BYTES_MAX) {
      checkWhole(connection);
    }
    HistoryTable.newestTime(connection);
    connection.query(
        row -> Renderings.read(row, 1),
        "SELECT bytes, checksum FROM rendering ORDER BY id DESC LIMIT 10");
  }

  private static void checkWhole(SqlConnection connection) {
    String verdict = connection.query(row -> row.getString(1), "PRAGMA quick_check(1)").getFirst();
    if (!verdict.equals("ok")) {
      throw new StoreFailure(
          "The database is damaged; restore it from a backup. Nothing was changed.",
          new IllegalStateException(verdict));
    }
  }

  private static long number(SqlConnection connection, String sql) {
    return connection.query(row -> row.getLong(1), sql).getFirst();
  }
}
