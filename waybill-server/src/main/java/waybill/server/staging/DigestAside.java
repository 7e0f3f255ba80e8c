package waybill.server.staging;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.Digest;

/**
 * The SHA-256 of a large object, computed on a second thread while the first reads and writes.
 * Bytes are handed over in the array that they were read into.
 */
final class DigestAside implements AutoCloseable {
  private static final int BUFFERS = 4;

  private final BlockingQueue<byte[]> idle = new ArrayBlockingQueue<>(BUFFERS);
  private final BlockingQueue<Filled> filled = new ArrayBlockingQueue<>(BUFFERS + 1);
  private final AtomicReference<@Nullable Digest> result = new AtomicReference<>();
  private final Thread thread;

  private static final class Filled {
    private final byte[] bytes;
    private final int length;

    Filled(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }
  }

  DigestAside(int bufferBytes) {
    for (int i = 0; i < BUFFERS; i++) {
      idle.add(new byte[bufferBytes]);
    }
    thread = Thread.ofVirtual().name("staging-digest").start(this::run);
  }

  private void run() {
    Sha256 digest = new Sha256();
    try {
      for (Filled next = filled.take(); next.length > 0; next = filled.take()) {
        digest.add(next.bytes, 0, next.length);
        idle.add(next.bytes);
      }
      result.set(digest.take());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed before the end
    }
  }

  /** An array to read into. */
  byte[] buffer() throws InterruptedException {
    return idle.take();
  }

  /** Hands an array over, which counts with its first bytes, at least one. */
  void add(byte[] bytes, int length) throws InterruptedException {
    filled.put(new Filled(bytes, length));
  }

  /** The digest of all that was added. */
  Digest finish() throws InterruptedException {
    filled.put(new Filled(new byte[0], 0));
    thread.join();
    Digest digest = result.get();
    if (digest == null) {
      throw new IllegalStateException("The digest was given up.");
    }
    return digest;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
