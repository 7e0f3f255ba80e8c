package waybill.server.transform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The temporary files of one job, in a directory that only this user can read, and the memory that
 * is used before there is a file.
 */
final class SpoolFiles implements AutoCloseable {
  private static final String PREFIX = "transform-";

  /** Of answers that came before their turn: those to seven requests of the usual 6 MB. */
  static final int WAITING_BYTES_MAX = 48 << 20;

  /** Outputs become objects as they are, which only the owner may read. */
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path directory;
  private final AtomicLong count = new AtomicLong();
  private final BufferPool buffers = new BufferPool();
  private final Room room = new Room(buffers, WAITING_BYTES_MAX);

  SpoolFiles(Path parent) throws IOException {
    this.directory = Files.createTempDirectory(parent, PREFIX); // rwx------
  }

  /** A path at which there is nothing yet. */
  Path next() {
    return directory.resolve(Long.toString(count.incrementAndGet()));
  }

  /** Makes a file to be written and read. */
  static FileChannel create(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
        OWNER_FILE);
  }

  /** Memory of what is being sent or written. */
  BufferPool buffers() {
    return buffers;
  }

  /** Memory of answers that wait for their turn. */
  Buffers room() {
    return room;
  }

  @Override
  public void close() throws IOException {
    buffers.close();
    try (Stream<Path> left = Files.list(directory)) {
      for (Path file : left.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.delete(directory);
  }
}
