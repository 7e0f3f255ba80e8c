package waybill.server.modelscan.archive;

import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream, which goes on behind them. */
final class FirstBytes extends InputStream {
  private final InputStream stream;
  private long left;

  FirstBytes(InputStream stream, long count) {
    this.stream = stream;
    this.left = count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left <= 0) {
      return -1;
    }
    int count = stream.read(into, offset, (int) Math.min(length, left));
    left -= Math.max(count, 0);
    return count;
  }
}
