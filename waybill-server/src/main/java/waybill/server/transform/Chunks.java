package waybill.server.transform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes in direct buffers, one filled behind the other. For one thread at a time. */
final class Chunks {
  private final Buffers buffers;

  /** Each with its bytes in front of its position. */
  private final List<ByteBuffer> chunks = new ArrayList<>();

  private int size;

  Chunks(Buffers buffers) {
    this.buffers = buffers;
  }

  int size() {
    return size;
  }

  /** Whether so many bytes more have a place; then it is theirs. */
  boolean hasRoom(int length) {
    while (chunks.size() * (long) Buffers.BYTES < size + (long) length) {
      ByteBuffer more = buffers.take();
      if (more == null) {
        return false;
      }
      chunks.add(more);
    }
    return true;
  }

  /** Takes all that remains of a buffer; there must be room. */
  void append(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      ByteBuffer free = free();
      int length = Math.min(bytes.remaining(), free.remaining());
      free.put(bytes.slice(bytes.position(), length));
      bytes.position(bytes.position() + length);
      size += length;
    }
  }

  /** The same for an array. */
  void append(byte[] source, int offset, int length) {
    int taken = 0;
    while (taken < length) {
      ByteBuffer free = free();
      int step = Math.min(length - taken, free.remaining());
      free.put(source, offset + taken, step);
      taken += step;
      size += step;
    }
  }

  /**
   * Reads from a channel once; there must be room for a byte.
   *
   * @return the bytes that came, where they lie; null at the end
   */
  @Nullable ByteBuffer fill(ReadableByteChannel source, int bytesMax) throws IOException {
    ByteBuffer free = free();
    int start = free.position();
    free.limit(start + Math.min(bytesMax, free.remaining()));
    int read = source.read(free);
    free.limit(Buffers.BYTES);
    if (read < 0) {
      return null;
    }
    size += read;
    return free.slice(start, read).asReadOnlyBuffer();
  }

  private ByteBuffer free() {
    return chunks.get(size / Buffers.BYTES);
  }

  /** Lets go of what lies behind so many bytes. */
  void truncate(int length) {
    size = length;
    int used = Math.ceilDiv(length, Buffers.BYTES);
    while (chunks.size() > used) {
      buffers.give(chunks.removeLast());
    }
    if (used > 0) {
      chunks.getLast().position(length - (used - 1) * Buffers.BYTES);
    }
  }

  /** Those from a place on, to be read. */
  ByteBuffer[] from(int start) {
    List<ByteBuffer> parts = new ArrayList<>();
    for (int at = start; at < size; at += parts.getLast().remaining()) {
      ByteBuffer chunk = chunks.get(at / Buffers.BYTES);
      int offset = at % Buffers.BYTES;
      parts.add(chunk.slice(offset, chunk.position() - offset));
    }
    return parts.toArray(ByteBuffer[]::new);
  }
}
