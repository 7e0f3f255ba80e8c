package waybill.server.store.embedded;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import waybill.registry.event.Deliveries;
import waybill.registry.identity.AccessKeyStore;
import waybill.registry.store.CommitClock;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Renderer;
import waybill.registry.store.StoreFailure;
import waybill.server.store.embedded.Connections.Role;
import waybill.server.store.embedded.WriteJob.Outcome;

/**
 * The default store: everything in the file {@code waybill.db} of the data directory. Several
 * processes may have it open, as {@code waybill admin} does beside a server; only one of them may
 * serve the registry, since described resources are remembered. May be used from any thread.
 */
public final class EmbeddedStore implements AutoCloseable {

  /** The name of the database in the data directory. */
  public static final String FILE_NAME = "waybill.db";

  private static final long CACHE_BYTES_MAX = 64L * 1024 * 1024;

  private final Checkpointer checkpointer;
  private final GroupCommitWriter writer;
  private final ReaderPool readers;
  private final RegistryStore registry;
  private final AccessKeyStore accessKeys;
  private final Deliveries deliveries;
  private final CommitSignal signal = new CommitSignal();

  /**
   * Opens the store, making the directory and the database when they are not there yet.
   *
   * @throws StoreFailure with a sentence for the operator when the database is damaged, is not
   *     Waybill's, was written by a newer version, or cannot be read and written; nothing is
   *     changed then
   */
  public static EmbeddedStore open(Path dataDirectory, Renderer renderer, InstantSource clock) {
    Path path = dataDirectory.resolve(FILE_NAME);
    try {
      var file = new SqliteFile(path);
      file.createIfAbsent();
      return open(file, renderer, clock);
    } catch (StoreFailure e) {
      throw new StoreFailure("The store " + path + " cannot be opened. " + e.getMessage(), e);
    }
  }

  /** Opens a store on other connections, for tests that let them fail. */
  static EmbeddedStore open(Connections connections, Renderer renderer, InstantSource clock) {
    try (SqlConnection first = connections.open(Role.WRITER)) {
      SchemaFormat.bringUpToDate(first);
      SoundnessCheck.run(first);
      SearchFill.run(first, renderer);
      Instant newest = HistoryTable.newestTime(first).orElse(Instant.MIN);
      return new EmbeddedStore(connections, renderer, clock, newest);
    }
  }

  private EmbeddedStore(
      Connections connections, Renderer renderer, InstantSource clock, Instant newest) {
    // A small heap gets a small cache.
    var cache = new DescribeCache(Math.min(CACHE_BYTES_MAX, Runtime.getRuntime().maxMemory() / 8));
    checkpointer = new Checkpointer(connections);
    writer = new GroupCommitWriter(connections, cache, checkpointer);
    readers = new ReaderPool(connections);
    var parts =
        new SqliteRegistryStore.Parts(
            writer, readers, cache, renderer, new CommitClock(clock, newest), clock, signal);
    registry = new SqliteRegistryStore(parts, this::close);
    accessKeys = new SqliteAccessKeyStore(writer, readers);
    deliveries = new SqliteDeliveries(writer, readers, signal);
  }

  /** The registry's state. Closing it closes this store. */
  public RegistryStore registry() {
    return registry;
  }

  /** The access keys. */
  public AccessKeyStore accessKeys() {
    return accessKeys;
  }

  /** How far the event sinks are. */
  public Deliveries deliveries() {
    return deliveries;
  }

  /**
   * Names the one to be told, on the thread of the caller, after each commit of the registry and
   * each wish for a replay. It must be quick and may not throw.
   */
  public void whenCommitted(Runnable listener) {
    signal.listener(listener);
  }

  /**
   * A secret of this installation, for example the key that seals page tokens: made at the first
   * call, kept, and the same ever after.
   *
   * @param name which secret
   * @param maker makes it, from strong randomness
   */
  public byte[] secret(String name, Supplier<byte[]> maker) {
    byte[] fresh = maker.get();
    return writer.run(
        connection -> {
          connection.update(
              "INSERT INTO secret (name, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", name, fresh);
          byte[] kept =
              connection
                  .query(row -> row.getBytes(1), "SELECT bytes FROM secret WHERE name = ?", name)
                  .getFirst();
          return new Outcome<>(kept, new DescribeCache.Changes());
        });
  }

  /** Finishes commits under way and lets go of the database. */
  @Override
  public void close() {
    writer.close();
    checkpointer.close();
    readers.close();
  }
}
