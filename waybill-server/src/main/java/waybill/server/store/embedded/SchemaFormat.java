package waybill.server.store.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import waybill.registry.store.StoreFailure;

/**
 * Brings a database to the format that this program writes. Each format has a file {@code
 * schema-N.sql} that starts from the one before; SQLite's {@code user_version} tells how far a
 * database is. A newer format than ours stops the start.
 */
final class SchemaFormat {

  /** The format that this program reads and writes. */
  static final int CURRENT = 7;

  /** The format with the history's hashes. */
  private static final int CHAINED = 5;

  /** Marks the file as ours: the letters WAYB. */
  static final int APPLICATION_ID = 0x57415942;

  private SchemaFormat() {}

  /**
   * Checks whose database this is and brings it up to date, in one transaction.
   *
   * @throws StoreFailure with a sentence for the operator when the database is another program's or
   *     a newer version's, or fails
   */
  static void bringUpToDate(SqlConnection connection) {
    connection.update("BEGIN IMMEDIATE"); // another process may be starting on the same file
    int format = number(connection, "PRAGMA user_version");
    checkOwner(connection, format);
    if (format > CURRENT) {
      throw refused(
          "The database has format "
              + format
              + ", which a newer version of Waybill wrote; this one reads up to format "
              + CURRENT
              + ". Start that version or a newer one. Nothing was changed.");
    }
    for (int next = format + 1; next <= CURRENT; next++) {
      statements(next).forEach(connection::update);
      if (next == CHAINED) {
        HistoryChain.chainAll(connection);
      }
    }
    if (format < CURRENT) {
      connection.update("PRAGMA application_id = " + APPLICATION_ID);
      connection.update("PRAGMA user_version = " + CURRENT);
    }
    connection.update("COMMIT");
  }

  private static void checkOwner(SqlConnection connection, int format) {
    boolean empty = format == 0 && number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    if (!empty && number(connection, "PRAGMA application_id") != APPLICATION_ID) {
      throw refused("The database is not one of Waybill's. Nothing was changed.");
    }
  }

  private static int number(SqlConnection connection, String sql) {
    return connection.query(row -> row.getInt(1), sql).getFirst();
  }

  private static Stream<String> statements(int format) {
    String name = "schema-" + format + ".sql";
    try (InputStream file = SchemaFormat.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from the program.");
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.split(";\\R")).stream().filter(part -> !part.isBlank());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StoreFailure refused(String sentence) {
    return new StoreFailure(sentence, new IllegalStateException(sentence));
  }
}
