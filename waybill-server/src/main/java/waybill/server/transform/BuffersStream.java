package waybill.server.transform;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** A stream of what remains in buffers. */
final class BuffersStream extends InputStream {
  private final ByteBuffer[] buffers;
  private int at;

  BuffersStream(ByteBuffer... buffers) {
    this.buffers = buffers;
  }

  private boolean hasMore() {
    while (at < buffers.length && !buffers[at].hasRemaining()) {
      at++;
    }
    return at < buffers.length;
  }

  @Override
  public int read() {
    return hasMore() ? buffers[at].get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int taken = Math.min(length, buffers[at].remaining());
    buffers[at].get(target, offset, taken);
    return taken;
  }
}
