package waybill.server.modelscan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import waybill.server.modelscan.content.LimitReached;

/**
 * A stream that ends where the one below it breaks, and remembers why. What was inflated until then
 * is worth a look: a loader has used it by the time it meets the break.
 */
final class BrokenEnd extends InputStream {
  /** Opens a decoder, which may refuse its very beginning. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  private final Opener opener;
  private @Nullable InputStream stream;
  private long delivered;
  private @Nullable String broken;

  BrokenEnd(Opener opener) {
    this.opener = opener;
    open();
  }

  private void open() {
    try {
      stream = opener.open();
    } catch (IOException e) {
      stream = null;
      broken = String.valueOf(e.getMessage());
    }
  }

  /** Why it broke; null if it did not. */
  @Nullable String broken() {
    return broken;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  // Decoders meet hostile bytes first, and some answer with exceptions of their arrays.
  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (stream == null) {
      return -1;
    }
    try {
      int count = stream.read(into, offset, broken == null ? length : Math.min(length, 1));
      delivered += Math.max(count, 0);
      return count;
    } catch (UncheckedIOException | LimitReached e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return broken == null ? again(e, into, offset, length) : -1;
    }
  }

  @Override
  public void close() throws IOException {
    if (stream != null) {
      stream.close();
    }
  }

  /** A decoder may have lost what it had before the break: a second one goes there by bytes. */
  private int again(Exception cause, byte[] into, int offset, int length) throws IOException {
    long passed = delivered;
    open();
    broken = String.valueOf(cause.getMessage());
    if (stream == null) {
      return -1;
    }
    stream.skipNBytes(passed);
    return read(into, offset, length);
  }
}
