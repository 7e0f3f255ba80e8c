package waybill.server.store.embedded;

import static waybill.registry.fixture.Samples.CALLER;
import static waybill.registry.fixture.Samples.CLOCK;
import static waybill.registry.fixture.Samples.newPackage;
import static waybill.registry.fixture.Samples.unversioned;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import waybill.registry.fixture.TableRenderer;
import waybill.server.store.embedded.Connections.Role;

/** A program to be watched from outside: says when it begins a commit and when it has returned. */
public final class SyncProbe {
  static final int COMMITS = 10;

  private SyncProbe() {}

  /**
   * Commits a few times.
   *
   * @param args a directory for the store, and {@code unsynced} to tell SQLite not to sync
   */
  public static void main(String[] args) throws IOException {
    var file = new SqliteFile(Path.of(args[0]).resolve(EmbeddedStore.FILE_NAME));
    file.createIfAbsent();
    Connections connections = args.length > 1 ? role -> unsynced(file, role) : file;
    try (var out = new FileOutputStream(FileDescriptor.out);
        var store = EmbeddedStore.open(connections, new TableRenderer(), CLOCK)) {
      for (int i = 0; i < COMMITS; i++) {
        String name = "p" + i;
        say(out, "begin");
        store
            .registry()
            .commit(
                CALLER,
                "Test",
                t -> {
                  t.insert(newPackage(unversioned(name)));
                  return true;
                });
        say(out, "acknowledged");
      }
    }
  }

  private static SqlConnection unsynced(Connections real, Role role) {
    SqlConnection connection = real.open(role);
    connection.query(row -> 0, "PRAGMA synchronous = OFF");
    return connection;
  }

  private static void say(FileOutputStream out, String word) throws IOException {
    out.write((word + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
