package waybill.server.staging;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.FileBacked;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.RefusedObject;
import waybill.registry.artifact.StoredObject;

/**
 * An object, or a part of it, as one stream, however often the connection breaks: reading goes on
 * at the byte where it broke, from the same content. One thread reads; any may close.
 */
final class RetryingStream extends InputStream {
  /** Tries in a row without progress. */
  private static final int TRIES_MAX = 5;

  /** What counts as progress, in bytes: less would let a drip go on for ever. */
  private static final int PROGRESS_BYTES = 4096;

  private static final int COPY_BYTES = 64 << 10;

  /** So many at once, so that progress is seen and an interruption heeded. */
  private static final int WITHIN_SYSTEM_BYTES = 8 << 20;

  private final ObjectStore objects;
  private final StoredObject object;
  private final long end;
  private final Duration pause;
  private volatile @Nullable InputStream current;
  private volatile boolean closed;
  private boolean opened;
  private long position;
  private long failedAt;
  private int failures;

  RetryingStream(ObjectStore objects, StoredObject object, Duration pause) {
    this(objects, object, 0, object.size(), pause);
  }

  /**
   * A part.
   *
   * @param from of its first byte
   * @param end after its last byte
   */
  RetryingStream(ObjectStore objects, StoredObject object, long from, long end, Duration pause) {
    this.objects = objects;
    this.object = object;
    this.position = from;
    this.failedAt = from - PROGRESS_BYTES;
    this.end = end;
    this.pause = pause;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return length == 0 ? 0 : read((in, max) -> in.read(target, offset, Math.min(length, max)));
  }

  /**
   * Brings the next bytes to their place in a file: within the system where the store has many of
   * them in a file itself, else by a buffer.
   *
   * @param file in which they have the same position as in the object
   * @return how many, at least one; -1 at the end
   */
  int read(TreeTarget.FileTarget file, ByteBuffer buffer) throws IOException {
    return read(
        (in, max) -> {
          if (in instanceof FileBacked content && max > buffer.capacity()) {
            int taken = file.take(content, position, Math.min(max, WITHIN_SYSTEM_BYTES));
            if (taken != 0) {
              return taken;
            }
          }
          int read = fill(buffer.clear(), in, max);
          file.write(buffer.flip(), position);
          return read;
        });
  }

  /** Without a copy where the store reads from a channel. */
  private static int fill(ByteBuffer buffer, InputStream in, int max) throws IOException {
    if (in instanceof ReadableByteChannel channel) {
      return channel.read(buffer); // it was opened for no more than the rest
    }
    byte[] bytes = new byte[Math.min(COPY_BYTES, Math.min(buffer.remaining(), max))];
    int read = in.read(bytes);
    buffer.put(bytes, 0, Math.max(0, read));
    return read;
  }

  /** Reads at least one byte, and at most so many, or tells the end. */
  private interface Step {
    int read(InputStream in, int max) throws IOException;
  }

  private int read(Step step) throws IOException {
    while (position < end || !opened) {
      try {
        InputStream in = open();
        if (position == end) {
          break; // an empty object was opened all the same, to know that it is there
        }
        int read = step.read(in, (int) Math.min(Integer.MAX_VALUE, end - position));
        if (read < 0) {
          throw new EOFException("the object ended at byte " + position);
        }
        position += read;
        return read;
      } catch (MissingObject | ChangedObject | RefusedObject | StagingFault e) {
        throw e;
      } catch (IOException e) {
        prepareNextTry(e);
      }
    }
    return -1;
  }

  private InputStream open() throws IOException {
    InputStream in = current;
    if (in == null) {
      in = objects.open(object, position, end - position);
      current = in;
      opened = true;
    }
    if (closed) {
      in.close();
      throw new IOException("The stream is closed.");
    }
    return in;
  }

  private void prepareNextTry(IOException failure) throws IOException {
    drop();
    if (closed || Thread.currentThread().isInterrupted()) {
      throw failure;
    }
    failures = position - failedAt >= PROGRESS_BYTES ? 1 : failures + 1;
    failedAt = position;
    if (failures >= TRIES_MAX) {
      throw StagingFault.ofStore(object.uri().text(), failures, failure);
    }
    if (failures > 1) { // the first try after progress needs no patience
      sleep(pause.multipliedBy(1L << (failures - 2)));
    }
  }

  private static void sleep(Duration time) throws InterruptedIOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the object store");
    }
  }

  private void drop() {
    InputStream in = current;
    current = null;
    if (in != null) {
      try {
        in.close();
      } catch (IOException e) {
        // it is broken, which is why it is dropped
      }
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    InputStream in = current;
    if (in != null) {
      in.close();
    }
  }
}
