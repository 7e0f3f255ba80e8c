package waybill.registry.transform.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import waybill.registry.transform.TransformFault;

/** Reads a stream in large steps and hands out what is asked for. */
final class ByteReader {
  private final InputStream in;
  final byte[] buffer = new byte[1 << 16];
  int at;
  int end;

  ByteReader(InputStream in) {
    this.in = in;
  }

  /** Whether bytes are left; then there is one between {@code at} and {@code end}. */
  boolean hasMore() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  /** Fills an array; the count falls short where the stream ends. */
  int readUpTo(byte[] target) throws IOException {
    int filled = 0;
    while (filled < target.length && hasMore()) {
      int taken = Math.min(target.length - filled, end - at);
      System.arraycopy(buffer, at, target, filled, taken);
      at += taken;
      filled += taken;
    }
    return filled;
  }

  /**
   * Passes on so many bytes.
   *
   * @param sum that they are added to; null for none
   * @return how many are missing at the end of the stream
   */
  long transfer(long length, RecordTarget target, @Nullable CRC32C sum)
      throws IOException, TransformFault {
    long left = length;
    while (left > 0 && hasMore()) {
      int taken = (int) Math.min(left, end - at);
      target.append(buffer, at, taken);
      if (sum != null) {
        sum.update(buffer, at, taken);
      }
      at += taken;
      left -= taken;
    }
    return left;
  }
}
