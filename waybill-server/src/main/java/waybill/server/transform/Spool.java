package waybill.server.transform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import waybill.registry.transform.record.Bytes;

/**
 * Bytes in memory up to a limit, and in a temporary file when there are more: the file has the
 * beginning, memory the end. For one thread at a time.
 */
final class Spool implements Bytes, AnswerSink, AutoCloseable {
  private static final int MEMORY_LEAST = 1 << 8;
  private static final int COPY_BYTES = 1 << 17;

  /** What is sealed in memory instead of a file, which costs more. */
  private static final int SMALL = 1 << 8;

  private final SpoolFiles files;
  private final int memoryMax;
  private byte[] memory = new byte[0];
  private int inMemory;
  private @Nullable Path path;
  private @Nullable FileChannel file;
  private long inFile;
  private int last = -1;

  /**
   * @param memoryMax bytes; more of them go to a file
   */
  Spool(SpoolFiles files, int memoryMax) {
    this.files = files;
    this.memoryMax = memoryMax;
  }

  @Override
  public void clear() throws IOException {
    truncate(0);
  }

  @Override
  public long size() {
    return inFile + inMemory;
  }

  /** The last byte that was written, 0 to 255; -1 when none was. */
  int last() {
    return last;
  }

  @Override
  public void append(byte[] source, int offset, int length) throws IOException {
    if (length <= memoryMax - inMemory) {
      makeRoom(length);
      System.arraycopy(source, offset, memory, inMemory, length);
      inMemory += length;
      last = length > 0 ? source[offset + length - 1] & 0xFF : last;
    } else {
      write(ByteBuffer.wrap(source, offset, length));
    }
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    if (!bytes.hasRemaining()) {
      return;
    }
    last = bytes.get(bytes.limit() - 1) & 0xFF;
    if (bytes.remaining() > memoryMax - inMemory) {
      flush();
    }
    if (bytes.remaining() > memoryMax) {
      writeFully(bytes);
      return;
    }
    int length = bytes.remaining();
    makeRoom(length);
    bytes.get(memory, inMemory, length);
    inMemory += length;
  }

  private void makeRoom(int length) {
    int wanted = inMemory + length;
    if (wanted > memory.length) {
      long doubled = Math.max(Math.max(MEMORY_LEAST, 2L * memory.length), wanted);
      memory = Arrays.copyOf(memory, (int) Math.min(doubled, memoryMax));
    }
  }

  private void flush() throws IOException {
    if (inMemory > 0) {
      writeFully(ByteBuffer.wrap(memory, 0, inMemory));
      inMemory = 0;
    }
  }

  /** Writes all or nothing: a part of it would stand in front of what is written later. */
  private void writeFully(ByteBuffer bytes) throws SpoolFailure {
    int length = bytes.remaining();
    try {
      FileChannel open = open();
      while (bytes.hasRemaining()) {
        open.write(bytes);
      }
      inFile += length;
    } catch (IOException e) {
      takeBack(e);
      throw new SpoolFailure(e);
    }
  }

  private void takeBack(IOException failure) {
    FileChannel open = file;
    if (open != null) {
      try {
        open.truncate(inFile).position(inFile);
      } catch (IOException e) { // closed by an interrupt: nobody goes on
        failure.addSuppressed(e);
      }
    }
  }

  private FileChannel open() throws IOException {
    FileChannel open = file;
    if (open == null) {
      Path fresh = files.next();
      path = fresh;
      open =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      file = open;
    }
    return open;
  }

  /** Lets go of what lies behind so many bytes. */
  void truncate(long size) throws IOException {
    if (size < inFile) {
      open().truncate(size).position(size);
      inFile = size;
    }
    inMemory = (int) (size - inFile);
    last = -1;
  }

  @Override
  public byte[] cut(long size) throws IOException {
    byte[] taken;
    try (InputStream behind = read(size)) {
      taken = behind.readAllBytes();
    }
    truncate(size);
    return taken;
  }

  /** The bytes from the first on; writing and reading exclude each other. */
  InputStream read() throws IOException {
    return read(0);
  }

  private InputStream read(long from) throws IOException {
    int skipped = (int) Math.max(0, from - inFile);
    InputStream end = new ByteArrayInputStream(memory, skipped, inMemory - skipped);
    if (from >= inFile || path == null) {
      return end;
    }
    InputStream start = Files.newInputStream(path);
    start.skipNBytes(from);
    return new SequenceInputStream(start, end);
  }

  /** The bytes where they all lie in memory; null where a file has some. */
  @Nullable ByteBuffer inMemory() {
    return inFile > 0 ? null : ByteBuffer.wrap(memory, 0, inMemory);
  }

  /** Writes all of them to another. */
  void copyTo(Spool other) throws IOException {
    FileChannel open = file;
    if (open != null && inFile > 0) {
      ByteBuffer step = ByteBuffer.allocate(COPY_BYTES);
      for (long at = 0; at < inFile; at += step.limit()) {
        step.clear().limit((int) Math.min(COPY_BYTES, inFile - at));
        open.read(step, at);
        other.write(step.flip());
      }
    }
    other.append(memory, 0, inMemory);
  }

  /** Lets go of everything but the bytes: nothing is written any more. */
  void seal() throws IOException {
    if (path != null || inMemory > SMALL) {
      flush();
    }
    memory = inMemory == memory.length ? memory : Arrays.copyOf(memory, inMemory);
    closeFile();
  }

  private void closeFile() throws IOException {
    FileChannel open = file;
    if (open != null) {
      file = null;
      open.close();
    }
  }

  @Override
  public void close() throws IOException {
    closeFile();
    if (path != null) {
      Files.deleteIfExists(path);
    }
  }
}
