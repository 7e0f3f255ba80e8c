package waybill.server.archive;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.StagingRefusal;

/**
 * Reads a source on a thread of its own, some blocks ahead of the one thread that takes them. A
 * failure arrives in its place: after all the bytes that were read before it.
 */
final class ReadAhead implements AutoCloseable {
  static final int BLOCKS = 8;

  /** How long closing waits for the thread, in milliseconds; it then ends by itself. */
  private static final long CLOSE_MILLIS = 2_000;

  private final ByteSource source;
  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(BLOCKS + 1);
  private final BlockingQueue<byte[]> idle = new ArrayBlockingQueue<>(BLOCKS);
  private final AtomicInteger made = new AtomicInteger();
  private final Thread thread;

  /** What the thread leaves for the other. */
  sealed interface Step {}

  /** The first so many bytes of an array. */
  static final class Block implements Step {
    private final byte[] bytes;
    private final int length;

    Block(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }

    /** The array itself, until the block is given back. */
    byte[] bytes() {
      return bytes;
    }

    int length() {
      return length;
    }
  }

  /**
   * @param cause null where the source has ended
   */
  record End(@Nullable Throwable cause) implements Step {}

  ReadAhead(ByteSource source) {
    this.source = source;
    this.thread = Thread.ofVirtual().name("archive-inflate").start(this::run);
  }

  /** The next block, which is full unless it is the last; null at the end. */
  @Nullable Block next() throws IOException, StagingRefusal, InterruptedException {
    Step step = steps.take();
    if (step instanceof Block block) {
      return block;
    }
    steps.add(step); // so that asking again answers the same
    if (step instanceof End(var cause) && cause != null) {
      fail(cause);
    }
    return null;
  }

  private static void fail(Throwable cause) throws IOException, StagingRefusal {
    switch (cause) {
      case IOException e -> throw e;
      case StagingRefusal e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(cause);
    }
  }

  /** Gives a block back that was taken and is used up. */
  void giveBack(Block block) {
    idle.add(block.bytes);
  }

  private void run() {
    @Nullable Throwable failure = null;
    try {
      boolean more = true;
      while (more) {
        Filling filling = new Filling(idleBlock());
        more = filling.isFull(source);
        failure = filling.failure;
        if (filling.length > 0) {
          steps.put(new Block(filling.bytes, filling.length));
        }
      }
    } catch (InterruptedException e) {
      failure = e; // closed: nobody asks any more
    } finally {
      source.done();
      steps.offer(new End(failure));
    }
  }

  private byte[] idleBlock() throws InterruptedException {
    byte[] block = idle.poll();
    if (block != null) {
      return block;
    }
    if (made.get() < BLOCKS) {
      made.incrementAndGet();
      return new byte[PackedBytes.BUFFER_BYTES];
    }
    return idle.take();
  }

  /** One block while it is read; a failure does not lose the bytes before it. */
  private static final class Filling {
    private final byte[] bytes;
    private int length;
    private @Nullable Throwable failure;

    Filling(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean isFull(ByteSource source) {
      try {
        while (length < bytes.length) {
          int read = source.read(bytes, length, bytes.length - length);
          if (read < 0) {
            return false;
          }
          length += read;
        }
        return true;
      } catch (Throwable e) { // thrown again by the other thread, whatever it is
        failure = e;
        return false;
      }
    }
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    source.close();
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
