package waybill.server.staging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.Digest;

/**
 * Which files of a staging are complete and safe on disk: a line for each, with the object's
 * identity and the file's digest, or "-" where nobody asked for one. A line is written after its
 * file was synced, so whatever lines survive are true; lines that a crash has torn are none. May be
 * used from any thread.
 */
final class Journal implements AutoCloseable {
  private static final String NONE = "-";

  /** How many lines wait to be written as one, and how long: a killed run loses no more. */
  private static final int WAITING_BYTES = 8 << 10;

  private static final long WAITING_NANOS = 50_000_000;

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([0-9a-f]{64}|-)");

  private final Path file;
  private final FileChannel channel;
  private final Map<String, Completed> earlier;
  private final ByteBuffer waiting = ByteBuffer.allocate(WAITING_BYTES);
  private long written = System.nanoTime() - WAITING_NANOS; // the first line waits for no other

  /**
   * A file that is complete and safe.
   *
   * @param digest null where nobody asked for it
   */
  record Completed(@Nullable Digest digest) {
    private static Completed parse(String text) {
      return new Completed(text.equals(NONE) ? null : new Digest(HexFormat.of().parseHex(text)));
    }

    private String text() {
      return digest == null ? NONE : digest.text();
    }
  }

  private Journal(Path file, FileChannel channel, Map<String, Completed> earlier) {
    this.file = file;
    this.channel = channel;
    this.earlier = earlier;
  }

  /** Opens a journal with what an earlier run has written, or a new one. */
  static Journal open(Path file) throws IOException {
    Map<String, Completed> earlier = new HashMap<>();
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      // what follows the last line feed was torn, and would glue to the next line
      text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .forEach(
              line -> {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                  earlier.put(matcher.group(1), Completed.parse(matcher.group(2)));
                }
              });
    } catch (NoSuchFileException e) {
      // the first run
    }
    Path fresh = file.resolveSibling("journal.new");
    FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    return new Journal(file, channel, earlier);
  }

  /** Whether the earlier run has written anything. */
  boolean isContinued() {
    return !earlier.isEmpty();
  }

  /** What the earlier run has written of a file; null when it did not complete it. */
  @Nullable Completed earlier(String identity) {
    return earlier.get(identity);
  }

  /**
   * From here on only what is added in this run counts: called when the files of the earlier run
   * that remain were added again.
   */
  synchronized void replaceEarlier() throws IOException {
    write();
    Files.move(
        file.resolveSibling("journal.new"),
        file,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Notes a file that is safe. Its line may wait for others as long as they come in quick
   * succession; when they do not, it is written at once.
   */
  synchronized void add(String identity, Completed completed) throws IOException {
    byte[] line = (identity + " " + completed.text() + "\n").getBytes(StandardCharsets.ISO_8859_1);
    if (waiting.remaining() < line.length) {
      write();
    }
    waiting.put(line);
    if (System.nanoTime() - written >= WAITING_NANOS) {
      write();
    }
  }

  private void write() throws IOException {
    waiting.flip();
    try {
      while (waiting.hasRemaining()) {
        channel.write(waiting);
      }
    } catch (IOException e) {
      throw StagingFault.ofDisk(file, e);
    } finally {
      waiting.compact(); // what a full disk has not taken is not written twice
    }
    written = System.nanoTime();
  }

  @Override
  public synchronized void close() throws IOException {
    try (channel) {
      write();
    } catch (StagingFault e) {
      // what is not noted is copied anew by a later run, if there has to be one
    }
  }
}
