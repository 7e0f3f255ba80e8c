package waybill.server.transform;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The direct buffers of one job, made as they are needed and used again, the last one first, since
 * that is the one in the processor's cache. Their memory is given back when this is closed; {@code
 * ByteBuffer.allocateDirect} would leave it to a collection of garbage that a small heap may never
 * see.
 */
final class BufferPool implements Buffers, AutoCloseable {
  private final Arena arena = Arena.ofShared();
  private final Deque<ByteBuffer> free = new ArrayDeque<>();

  @Override
  public synchronized ByteBuffer take() {
    ByteBuffer buffer = free.pollFirst();
    return buffer == null ? arena.allocate(BYTES).asByteBuffer() : buffer.clear();
  }

  @Override
  public synchronized void give(ByteBuffer buffer) {
    free.addFirst(buffer);
  }

  /** When nobody uses a buffer any more. */
  @Override
  public void close() {
    arena.close();
  }
}
