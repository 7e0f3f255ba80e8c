package waybill.registry.transform.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** A stream as a channel, read in larger steps than the platform's own adapter takes. */
final class StreamChannel implements ReadableByteChannel {
  private static final int STEP_BYTES = 1 << 16;

  private final InputStream in;
  private final byte[] step = new byte[STEP_BYTES];
  private boolean isOpen = true;

  private StreamChannel(InputStream in) {
    this.in = in;
  }

  /** The stream itself where it is a channel already. */
  static ReadableByteChannel of(InputStream in) {
    return in instanceof ReadableByteChannel channel ? channel : new StreamChannel(in);
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int read = in.read(step, 0, Math.min(step.length, target.remaining()));
    if (read > 0) {
      target.put(step, 0, read);
    }
    return read;
  }

  @Override
  public boolean isOpen() {
    return isOpen;
  }

  @Override
  public void close() throws IOException {
    isOpen = false;
    in.close();
  }
}
