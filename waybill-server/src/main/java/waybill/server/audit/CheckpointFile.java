package waybill.server.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The file of checkpoints: JSON lines that are only ever added. */
public final class CheckpointFile {
  private final Path file;

  /**
   * What a file holds.
   *
   * @param trusted those in front of the first wrong line, all signed
   * @param wrong the number of the first wrong line, from 1; 0 for none
   * @param torn how many lines break off, as one does that a power failure met
   */
  public record Content(List<Checkpoint> trusted, int wrong, int torn) {
    public Content {
      trusted = List.copyOf(trusted);
    }
  }

  public CheckpointFile(Path file) {
    this.file = file;
  }

  /** Its path, for messages. */
  public Path path() {
    return file;
  }

  /**
   * Adds a line. When this returns, it survives power loss. A torn line in front of it, which a
   * power failure left, is ended first.
   */
  void append(Checkpoint checkpoint) throws IOException {
    boolean fresh = !Files.exists(file);
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
    try (FileChannel channel =
        FileChannel.open(
            file,
            options,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")))) {
      channel.position(channel.size());
      String start = isTorn(channel) ? "\n" : "";
      ByteBuffer left =
          ByteBuffer.wrap((start + checkpoint.line() + "\n").getBytes(StandardCharsets.UTF_8));
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    if (fresh) {
      try (FileChannel names =
          FileChannel.open(file.toAbsolutePath().resolveSibling("."), StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  private static boolean isTorn(FileChannel channel) throws IOException {
    ByteBuffer end = ByteBuffer.allocate(1);
    return channel.size() > 0 && channel.read(end, channel.size() - 1) == 1 && end.get(0) != '\n';
  }

  /** Reads all checkpoints and checks their signatures; none when there is no file. */
  public Content read(AuditKey key) throws IOException, GeneralSecurityException {
    List<Checkpoint> trusted = new ArrayList<>();
    if (!Files.exists(file)) {
      return new Content(trusted, 0, 0);
    }
    int torn = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
        Optional<Checkpoint> found = Checkpoint.read(line);
        if (found.isEmpty() && !line.endsWith("}")) {
          torn++;
          continue;
        }
        if (found.isEmpty() || !key.isSigned(found.get())) {
          return new Content(trusted, number, torn);
        }
        trusted.add(found.get());
      }
    } catch (MalformedInputException e) {
      return new Content(trusted, trusted.size() + torn + 1, torn);
    }
    return new Content(trusted, 0, torn);
  }
}
