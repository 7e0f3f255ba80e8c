package waybill.server.modelscan.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads bits, the highest of a byte first. */
final class Bzip2Bits {
  private static final int BLOCK = 1 << 13;

  private final InputStream stream;
  private final byte[] block = new byte[BLOCK];
  private int length;
  private int at;
  private long buffer;
  private int buffered;

  Bzip2Bits(InputStream stream) {
    this.stream = stream;
  }

  /** Some bits as a number, at most 32. */
  long bits(int count) throws IOException {
    while (buffered < count) {
      buffer = buffer << 8 | next();
      buffered += 8;
    }
    buffered -= count;
    return buffer >>> buffered & (1L << count) - 1;
  }

  int bit() throws IOException {
    return (int) bits(1);
  }

  /** Goes to the next whole byte. */
  void align() {
    buffered -= buffered % 8;
  }

  /** Whether a whole byte is left. */
  boolean atEnd() throws IOException {
    return buffered < 8 && !more();
  }

  private int next() throws IOException {
    if (!more()) {
      throw new EOFException("It ends before it is complete.");
    }
    return block[at++] & 0xff;
  }

  private boolean more() throws IOException {
    if (at == length) {
      length = Math.max(0, stream.read(block, 0, BLOCK));
      at = 0;
    }
    return at < length;
  }
}
