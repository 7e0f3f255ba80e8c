package waybill.server.store.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.LongConsumer;
import waybill.registry.history.Digest;
import waybill.registry.store.Renderer;
import waybill.registry.store.StoreFailure;
import waybill.server.store.embedded.Connections.Role;

/**
 * Checks whether the history of a database is the one that was written: the chain from its first
 * entry to its last, what trusted checkpoints say of it, the renderings, and whether the present
 * state is what the entries lead to. Changes nothing and holds a few entries at a time.
 */
public final class HistoryAudit implements AutoCloseable {
  private final SqlConnection connection;
  private final Renderer renderer;

  /**
   * What is wrong first.
   *
   * @param sequence the number of the entry that is wrong or missing
   */
  public record Finding(long sequence, String what) {}

  /**
   * Opens the database of a data directory that no server works on.
   *
   * @throws StoreFailure with a sentence for the operator when there is none, or it is of a format
   *     without hashes
   */
  public static HistoryAudit open(Path dataDirectory, Renderer renderer) {
    Path file = dataDirectory.resolve(EmbeddedStore.FILE_NAME);
    if (!Files.exists(file)) {
      throw failure("There is no " + file + ".");
    }
    SqlConnection connection = new SqliteFile(file).open(Role.READER);
    int format = connection.query(row -> row.getInt(1), "PRAGMA user_version").getFirst();
    if (format != SchemaFormat.CURRENT) {
      connection.close();
      throw failure(
          file
              + " has format "
              + format
              + ", and this program checks format "
              + SchemaFormat.CURRENT
              + ". A server of the right version brings older ones up to date when it starts.");
    }
    return new HistoryAudit(connection, renderer);
  }

  /** An audit over an open connection, which it closes. */
  HistoryAudit(SqlConnection connection, Renderer renderer) {
    this.connection = connection;
    this.renderer = renderer;
  }

  /** How many entries there are. */
  public long entries() {
    return connection.query(row -> row.getLong(1), "SELECT count(*) FROM history").getFirst();
  }

  /**
   * Checks everything.
   *
   * @param checkpoints hashes that are known from elsewhere, by number of entry
   * @param progress told the number of entries done, now and then
   * @return the first thing that is wrong; empty when all stands
   */
  public Optional<Finding> run(NavigableMap<Long, Digest> checkpoints, LongConsumer progress) {
    var chain = new ChainAudit(connection, checkpoints);
    return chain.run(progress).or(() -> new StateAudit(connection, renderer, chain.last()).run());
  }

  @Override
  public void close() {
    connection.close();
  }

  private static StoreFailure failure(String sentence) {
    return new StoreFailure(sentence, new IllegalStateException(sentence));
  }
}
