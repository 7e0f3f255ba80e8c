package waybill.server.sink;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.event.EventMessage;
import waybill.registry.event.EventSink;
import waybill.registry.event.Outcome;

/**
 * Appends events to a file, each a line of JSON. What a crash left of a line is cut off before the
 * next is written: its event did not count as delivered and is written again. The file is opened
 * anew after each {@link #settle}, so that it may be renamed and another begun at any time.
 */
public final class FileSink implements EventSink {
  private static final Logger LOG = System.getLogger(FileSink.class.getName());

  private static final int TAIL_BYTES = 64 * 1024;

  private final Path file;
  private @Nullable FileChannel channel;
  private boolean lost;

  /** A file that need not be there yet, in a directory that is. */
  public FileSink(Path file) {
    this.file = file.toAbsolutePath();
  }

  @Override
  public Outcome send(EventMessage message) {
    try {
      FileChannel open = open();
      long end = open.size();
      try {
        writeLine(open, end, message.body().bytes());
        return Outcome.delivered(null);
      } catch (IOException e) {
        takeBack(open, end);
        throw e;
      }
    } catch (IOException e) {
      return Outcome.unreachable("cannot be written: " + e.getMessage());
    }
  }

  @Override
  public void settle() throws IOException {
    boolean failed = lost;
    lost = false;
    FileChannel open = channel;
    channel = null;
    if (open != null) {
      try (open) {
        open.force(true);
      }
    }
    if (failed) {
      throw new IOException(file + " was closed before it was synced.");
    }
  }

  @Override
  public void close() {
    FileChannel open = channel;
    channel = null;
    if (open != null) {
      lost = true; // what was not settled is sent again
      try {
        open.close();
      } catch (IOException e) {
        LOG.log(Level.WARNING, file + " did not close cleanly.", e);
      }
    }
  }

  /** Removes part of a line; if that fails too, the next opening does it. */
  private void takeBack(FileChannel open, long end) {
    try {
      open.truncate(end);
    } catch (IOException e) {
      LOG.log(Level.WARNING, file + " may end in half a line until it is opened again.", e);
      close();
    }
  }

  private static void writeLine(FileChannel open, long end, byte[] body) throws IOException {
    ByteBuffer line = ByteBuffer.allocate(body.length + 1).put(body).put((byte) '\n').flip();
    long at = end;
    while (line.hasRemaining()) {
      at += open.write(line, at);
    }
  }

  private FileChannel open() throws IOException {
    FileChannel open = channel;
    if (open == null) {
      open = openAtLineEnd();
      channel = open;
    }
    return open;
  }

  private FileChannel openAtLineEnd() throws IOException {
    boolean fresh = !Files.exists(file);
    FileChannel opened =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      cutTornLine(opened);
      if (fresh) {
        syncDirectory();
      }
      return opened;
    } catch (IOException e) {
      opened.close();
      throw e;
    }
  }

  private void syncDirectory() throws IOException {
    Path directory = file.resolveSibling(".").normalize();
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  /** Looks backwards for the end of a line, which is nearly always the end of the file. */
  private static void cutTornLine(FileChannel open) throws IOException {
    long end = open.size();
    ByteBuffer tail = ByteBuffer.allocate(TAIL_BYTES);
    while (end > 0) {
      long start = Math.max(0, end - TAIL_BYTES);
      tail.clear().limit((int) (end - start));
      while (tail.hasRemaining() && open.read(tail, start + tail.position()) >= 0) {}
      for (int i = tail.position() - 1; i >= 0; i--) {
        if (tail.get(i) == '\n') {
          open.truncate(start + i + 1);
          return;
        }
      }
      end = start;
    }
    open.truncate(0);
  }
}
