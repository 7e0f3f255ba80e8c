package waybill.server.modelscan.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import waybill.server.modelscan.content.Content;

/** Inflates from a position on and knows where the deflated bytes end. */
final class DeflateStream extends InputStream {
  private static final int BLOCK = 1 << 14;

  private final Content content;
  private final Inflater inflater;
  private final byte[] block = new byte[BLOCK];
  private final long from;
  private long fed;

  DeflateStream(Content content, long from, boolean bare) {
    this.content = content;
    this.from = from;
    this.inflater = new Inflater(bare);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      while (length > 0 && !inflater.finished()) {
        int count = inflater.inflate(into, offset, length);
        if (count > 0) {
          return count;
        }
        if (inflater.needsDictionary()) {
          throw new IOException("It needs a dictionary.");
        }
        if (!inflater.finished()) {
          feed();
        }
      }
      return length == 0 ? 0 : -1;
    } catch (DataFormatException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }

  private void feed() throws IOException {
    if (!inflater.needsInput()) {
      throw new IOException("It does not go on.");
    }
    int count = content.read(from + fed, block, 0, BLOCK);
    if (count < 0) {
      throw new EOFException("It ends before it is complete.");
    }
    inflater.setInput(block, 0, count);
    fed += count;
  }

  /** The first position after what was used. */
  long position() {
    return from + fed - inflater.getRemaining();
  }

  @Override
  public void close() {
    inflater.end();
  }
}
