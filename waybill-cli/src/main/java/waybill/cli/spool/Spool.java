package waybill.cli.spool;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;

/**
 * Says how much of the answers of one command is held in memory, and takes the rest.
 *
 * <p>The rest goes to a file that only its owner may read and that has lost its name before the
 * first byte is written, so nothing is left of it however the process ends. Where no file can be
 * made all is held in memory.
 */
public final class Spool implements AutoCloseable {
  private final File directory;
  private int heldMax;
  private int held;
  private long end;
  private @Nullable FileChannel file;

  /**
   * A spool; no file is made before it is needed.
   *
   * @param directory for the file
   * @param heldMax bytes that may be held in memory
   */
  public Spool(File directory, int heldMax) {
    this.directory = directory;
    this.heldMax = heldMax;
  }

  /** How many bytes may still be held in memory. */
  public int room() {
    return heldMax - held;
  }

  /** Counts bytes that are held in memory, for a while or to the end. */
  public void hold(int bytes) {
    held += bytes;
  }

  /**
   * Takes note that no text is needed any more. Room does not come back: what was held in memory
   * may stay there for long, as garbage of the old generation.
   */
  public void forget() {
    end = 0;
  }

  /** A text to be written, or null where there can be no file; then there is room for all. */
  public @Nullable Draft draft() {
    try {
      FileChannel channel = file == null ? open() : file;
      file = channel;
      return new Draft(channel);
    } catch (IOException e) {
      heldMax = Integer.MAX_VALUE;
      held = 0;
      return null;
    }
  }

  private FileChannel open() throws IOException {
    Path path = Files.createTempFile(directory.toPath(), "waybill-", ".json");
    // On Unix the name goes at once, not when the file is closed.
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** A text on its way into the file. One that is not kept is overwritten by the next. */
  public final class Draft {
    private final FileChannel channel;
    private final long from = end;
    private long to = end;

    private Draft(FileChannel channel) {
      this.channel = channel;
    }

    /**
     * Adds the first bytes of an array.
     *
     * @throws Failure if the file cannot be written, for example on a full disk
     */
    public void write(byte[] bytes, int length) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
      try {
        while (buffer.hasRemaining()) {
          to += channel.write(buffer, to);
        }
      } catch (IOException e) {
        throw fault(e);
      }
    }

    /** The finished text. */
    public SpooledText keep() {
      end = to;
      return new SpooledText(Spool.this, from, to);
    }
  }

  /** Fills an array, from an index on, with what stands at a place; it must not reach too far. */
  void read(long place, byte[] bytes, int index, int length) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, index, length);
    long next = place;
    try {
      while (buffer.hasRemaining()) {
        int count = file == null ? -1 : file.read(buffer, next);
        if (count < 0) {
          throw new IOException("it is shorter than it was");
        }
        next += count;
      }
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private Failure fault(IOException e) {
    return Failure.plain(
        "A large answer cannot be kept in "
            + directory
            + ": "
            + e.getMessage()
            + ". TMPDIR may name another directory.");
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      // it has no name and ends with the process
    }
  }
}
