package waybill.server.objects;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import waybill.server.files.Disk;
import waybill.server.files.DurableDirectory;

/**
 * The folder where objects wait until they are whole. Each has a random name, so puts do not mix.
 * What a process that died has left there is removed by the first put of a later one, when nobody
 * has written to it for a day; a put that is still alive writes all the time.
 */
final class Arrivals {
  static final Duration ABANDONED = Duration.ofDays(1);

  private static final int BUFFER_BYTES = 1 << 16;

  private final Disk disk;
  private final Path folder;
  private final AtomicBoolean swept = new AtomicBoolean();

  /** A file that is whole, but not yet on disk. */
  record Arrival(Path file, String md5) {}

  Arrivals(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /**
   * Writes a file of exactly this size.
   *
   * @param name of the object, for messages
   * @throws IOException when the content has another size; nothing is left then
   */
  Arrival write(InputStream content, long size, String name) throws IOException {
    new DurableDirectory(disk, folder).create();
    if (swept.compareAndSet(false, true)) {
      sweep();
    }
    Path file = folder.resolve(UUID.randomUUID().toString());
    boolean whole = false;
    try (OutputStream out = disk.create(file)) {
      MessageDigest digest = Md5.digest();
      copy(content, size, name, new DigestingOutput(out, digest));
      whole = true;
      return new Arrival(file, HexFormat.of().formatHex(digest.digest()));
    } finally {
      if (!whole) {
        forget(file);
      }
    }
  }

  /** Removes a file that did not come to its place. */
  void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      System.getLogger(Arrivals.class.getName())
          .log(System.Logger.Level.WARNING, "{0} could not be removed: {1}", file, e.getMessage());
    }
  }

  private static void copy(InputStream content, long size, String name, DigestingOutput out)
      throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long left = size;
    while (left > 0) {
      int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException("The content of " + name + " ended earlier than was said.");
      }
      out.write(buffer, read);
      left -= read;
    }
    if (content.read() >= 0) {
      throw new IOException("The content of " + name + " is longer than was said.");
    }
  }

  private record DigestingOutput(OutputStream out, MessageDigest digest) {
    void write(byte[] bytes, int length) throws IOException {
      digest.update(bytes, 0, length);
      out.write(bytes, 0, length);
    }
  }

  private void sweep() throws IOException {
    Instant limit = Instant.now().minus(ABANDONED); // of the clock that stamps the files too
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.toList();
    }
    for (Path file : files) {
      boolean abandoned =
          FileState.of(file)
              .filter(state -> state.modified().toInstant().isBefore(limit))
              .isPresent();
      if (abandoned) {
        forget(file);
      }
    }
  }
}
