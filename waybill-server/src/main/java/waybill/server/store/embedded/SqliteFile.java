package waybill.server.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import waybill.registry.store.StoreFailure;

/** The database file, and how connections to it are set up. May be used from any thread. */
final class SqliteFile implements Connections {

  /**
   * How long a write waits for another process on the same file: {@code waybill admin} holds it for
   * milliseconds.
   */
  private static final int BUSY_MILLIS = 5_000;

  /**
   * When the writer itself moves the log into the database, in pages of 4 KB; ten times SQLite's
   * default, since the checkpointer usually comes first.
   */
  private static final int AUTO_CHECKPOINT_PAGES = 10_000;

  private static final int WRITER_CACHE_KIB = 64 * 1024;
  private static final int READER_CACHE_KIB = 16 * 1024;

  private final Path path;

  SqliteFile(Path path) {
    this.path = path;
  }

  /**
   * Makes an empty file that only its owner may read, since it will hold secret keys; the log and
   * index files beside it inherit that. Does nothing when there is a file.
   */
  void createIfAbsent() {
    if (Files.exists(path)) {
      return;
    }
    try {
      Files.createDirectories(directory());
      createPrivate(path);
      sync(path);
      sync(directory());
    } catch (IOException e) {
      throw new StoreFailure("The file cannot be made: " + e, e);
    }
  }

  @Override
  public SqlConnection open(Role role) {
    if (path.toString().contains("?")) { // the driver would cut the name there
      throw new StoreFailure(
          "The data directory may not have a '?' in its path: " + path,
          new IllegalArgumentException(path.toString()));
    }
    var config = new SQLiteConfig();
    config.setOpenMode(SQLiteOpenMode.READWRITE);
    config.resetOpenMode(SQLiteOpenMode.CREATE); // a file that vanished is a failure, not a start
    config.setBusyTimeout(BUSY_MILLIS);
    try {
      var connection = new JdbcConnection(config.createConnection("jdbc:sqlite:" + path));
      setUp(connection, role);
      return connection;
    } catch (SQLException e) {
      throw new StoreFailure("The database cannot be opened: " + e.getMessage(), e);
    }
  }

  private void setUp(SqlConnection connection, Role role) {
    try {
      String mode =
          connection.query(row -> row.getString(1), "PRAGMA journal_mode = WAL").getFirst();
      if (!mode.equals("wal")) {
        throw new StoreFailure(
            "Its file system cannot hold a write-ahead log.", new IllegalStateException(mode));
      }
      pragmas(role).forEach(pragma -> connection.query(row -> 0, "PRAGMA " + pragma));
    } catch (StoreFailure e) {
      connection.close();
      throw e;
    }
  }

  private static List<String> pragmas(Role role) {
    return List.of(
        "synchronous = FULL",
        "fullfsync = ON", // where an ordinary fsync stops at the drive's cache
        "checkpoint_fullfsync = ON",
        "mmap_size = 0", // an I/O error on mapped memory would kill the process
        "cell_size_check = ON",
        "trusted_schema = OFF",
        "temp_store = MEMORY",
        "wal_autocheckpoint = " + (role == Role.WRITER ? AUTO_CHECKPOINT_PAGES : 0),
        "cache_size = -" + (role == Role.WRITER ? WRITER_CACHE_KIB : READER_CACHE_KIB),
        "query_only = " + (role == Role.READER ? "ON" : "OFF"));
  }

  private Path directory() {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("Not a file: " + path);
    }
    return parent;
  }

  private static void createPrivate(Path file) throws IOException {
    try {
      Files.createFile(file, ownerOnly(file));
    } catch (FileAlreadyExistsException e) {
      // Another process was quicker, which is as good.
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[] {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
      };
    }
    return new FileAttribute<?>[0];
  }

  private static void sync(Path fileOrDirectory) throws IOException {
    try (var channel = FileChannel.open(fileOrDirectory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
