package waybill.server.transform;

import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Buffers up to a limit that all who use it have together. */
final class Room implements Buffers {
  private final Buffers buffers;
  private final Semaphore left;

  /**
   * @param bytesMax of all buffers that are out at one time
   */
  Room(Buffers buffers, int bytesMax) {
    this.buffers = buffers;
    this.left = new Semaphore(bytesMax / BYTES);
  }

  @Override
  public @Nullable ByteBuffer take() {
    return left.tryAcquire() ? buffers.take() : null;
  }

  @Override
  public void give(ByteBuffer buffer) {
    buffers.give(buffer);
    left.release();
  }
}
