package waybill.server.transform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The temporary files of one job, in a directory that only this user can read. */
final class SpoolFiles implements AutoCloseable {
  private static final String PREFIX = "transform-";

  private final Path directory;
  private final AtomicLong count = new AtomicLong();

  SpoolFiles(Path parent) throws IOException {
    this.directory = Files.createTempDirectory(parent, PREFIX); // rwx------
  }

  /** A path at which there is nothing yet. */
  Path next() {
    return directory.resolve(Long.toString(count.incrementAndGet()));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> left = Files.list(directory)) {
      for (Path file : left.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.delete(directory);
  }
}
