package waybill.server.store.embedded;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.Digest;
import waybill.registry.store.ChainHead;
import waybill.registry.store.HistoryEntry;
import waybill.registry.store.StoreFailure;

/** The hashes of the history. */
final class HistoryChain {

  /** How many entries of an older database are held at once while they are chained. */
  private static final int AT_ONCE = 200;

  private HistoryChain() {}

  /** The newest entry's number and hash; empty when there is none. */
  static Optional<ChainHead> head(SqlConnection connection) {
    return connection.find(
        row -> new ChainHead(row.getLong(1), hash(row, 2)),
        "SELECT sequence, hash FROM history ORDER BY sequence DESC LIMIT 1");
  }

  /** The hash in a column. */
  static Digest hash(ResultSet row, int column) throws SQLException {
    byte @Nullable [] bytes = row.getBytes(column);
    if (bytes == null || bytes.length != Digest.NONE.bytes().length) {
      throw new StoreFailure(
          "A history entry has no hash.", new IOException("hash of a history entry"));
    }
    return new Digest(bytes);
  }

  /** Gives all entries their hashes; of a database that has none yet. */
  static void chainAll(SqlConnection connection) {
    Digest previous = Digest.NONE;
    long last = 0;
    while (true) {
      List<HistoryEntry> entries = HistoryTable.unchained(connection, last, AT_ONCE);
      if (entries.isEmpty()) {
        return;
      }
      for (HistoryEntry entry : entries) {
        last = entry.sequence();
        previous = entry.behind(previous).hash();
        connection.update("UPDATE history SET hash = ? WHERE sequence = ?", previous.bytes(), last);
      }
    }
  }
}
