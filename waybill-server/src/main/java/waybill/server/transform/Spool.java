package waybill.server.transform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.transform.record.Bytes;

/**
 * Bytes in memory up to a limit, and in a temporary file when there are more: the file has the
 * beginning, memory the end. Memory is direct buffers, which go to and come from files and sockets
 * without a copy. For one thread at a time.
 */
final class Spool implements Bytes, AnswerSink, AutoCloseable {
  /** What is sealed in memory instead of a file, which costs more. */
  private static final int SMALL = 1 << 8;

  private final SpoolFiles files;
  private final int memoryMax;
  private final Chunks memory;
  private final SpoolFile file;
  private byte[] sealed = {};
  private int last = -1;

  /**
   * @param memoryMax bytes; more of them go to a file
   */
  Spool(SpoolFiles files, int memoryMax) {
    this(files, memoryMax, files.buffers());
  }

  private Spool(SpoolFiles files, int memoryMax, Buffers buffers) {
    this.files = files;
    this.memoryMax = memoryMax;
    this.memory = new Chunks(buffers);
    this.file = new SpoolFile(files);
  }

  /** One that is in memory as long as those that wait have not filled their room. */
  static Spool waiting(SpoolFiles files) {
    return new Spool(files, Integer.MAX_VALUE, files.room());
  }

  @Override
  public void clear() throws IOException {
    truncate(0);
  }

  @Override
  public long size() {
    return file.size() + memory.size() + sealed.length;
  }

  /** The last byte that was written, 0 to 255; -1 when none was. */
  int last() {
    return last;
  }

  @Override
  public void append(byte[] source, int offset, int length) throws IOException {
    if (length > 0 && fits(length)) {
      memory.append(source, offset, length);
      last = source[offset + length - 1] & 0xFF;
    } else {
      write(ByteBuffer.wrap(source, offset, length));
    }
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    write(new ByteBuffer[] {bytes}, bytes.remaining());
  }

  private void write(ByteBuffer[] parts, int length) throws IOException {
    if (length == 0) {
      return;
    }
    ByteBuffer end = parts[parts.length - 1];
    int newLast = end.get(end.limit() - 1) & 0xFF;
    if (!fits(length)) {
      flush();
    }
    if (fits(length)) {
      for (ByteBuffer part : parts) {
        memory.append(part);
      }
    } else {
      file.write(parts);
    }
    last = newLast;
  }

  private boolean fits(int length) {
    return length <= memoryMax - memory.size() && memory.hasRoom(length);
  }

  private void flush() throws SpoolFailure {
    if (memory.size() > 0) {
      file.write(memory.from(0));
    }
    memory.truncate(0);
  }

  @Override
  public @Nullable ByteBuffer fill(ReadableByteChannel source, long bytesMax) throws IOException {
    if (hasPlace()) {
      return fillMemory(source, bytesMax);
    }
    ByteBuffer way = ByteBuffer.allocate((int) Math.min(bytesMax, Buffers.BYTES));
    return AnswerSink.super.fill(source, way, bytesMax);
  }

  @Override
  public @Nullable ByteBuffer fill(ReadableByteChannel source, ByteBuffer way, long bytesMax)
      throws IOException {
    boolean isWorthIt = memoryMax > way.capacity(); // smaller steps would cost more than the copy
    return isWorthIt && hasPlace()
        ? fillMemory(source, bytesMax)
        : AnswerSink.super.fill(source, way, bytesMax);
  }

  /** Whether memory has a place for a byte, if need be after it was written to the file. */
  private boolean hasPlace() throws SpoolFailure {
    if (!fits(1)) {
      flush();
    }
    return fits(1); // not when it is full of others
  }

  private @Nullable ByteBuffer fillMemory(ReadableByteChannel source, long bytesMax)
      throws IOException {
    int most = (int) Math.min(bytesMax, memoryMax - memory.size());
    ByteBuffer came = memory.fill(source, most);
    if (came != null && came.hasRemaining()) {
      last = came.get(came.limit() - 1) & 0xFF;
    }
    return came;
  }

  /** Lets go of what lies behind so many bytes. */
  void truncate(long size) throws IOException {
    file.truncate(size);
    memory.truncate((int) (size - file.size()));
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
    int start = (int) Math.max(0, from - file.size());
    InputStream end =
        sealed.length > 0
            ? new ByteArrayInputStream(sealed)
            : new BuffersStream(memory.from(start));
    return from >= file.size()
        ? end
        : new SequenceInputStream(Collections.enumeration(List.of(file.read(from), end)));
  }

  /** The bytes where they all lie in memory, to be read; null where a file has some. */
  ByteBuffer @Nullable [] inMemory() {
    return file.size() > 0 ? null : memory.from(0);
  }

  /** Writes all of them to another. */
  void copyTo(Spool other) throws IOException {
    if (file.size() > 0) {
      ByteBuffer step = files.buffers().take();
      file.copyTo(other, step);
      files.buffers().give(step);
    }
    other.write(memory.from(0), memory.size());
  }

  /** Lets go of everything but the bytes: nothing is written any more. */
  void seal() throws IOException {
    if (file.path() != null || memory.size() > SMALL) {
      flush();
    }
    try (InputStream small = new BuffersStream(memory.from(0))) {
      sealed = small.readAllBytes();
    }
    memory.truncate(0);
    file.seal();
  }

  /**
   * The file of a sealed one, which has all bytes; null when they are so few that there is none.
   */
  @Nullable Path file() {
    return file.path();
  }

  @Override
  public void close() throws IOException {
    memory.truncate(0);
    file.close();
  }
}
