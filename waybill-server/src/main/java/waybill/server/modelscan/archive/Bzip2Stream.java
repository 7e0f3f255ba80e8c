package waybill.server.modelscan.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * Inflates bzip2, block by block, within about 5 MB. Checksums are not compared: a wrong one is no
 * reason to look less closely.
 */
final class Bzip2Stream extends InputStream {
  private static final long BLOCK_MARK = 0x314159265359L;
  private static final long END_MARK = 0x177245385090L;
  private static final int BLOCK_UNIT = 100_000;
  private static final int RUN_A = 0;
  private static final int RUN_B = 1;
  private static final int GROUP = 50;

  private final Bzip2Bits bits;
  private int[] chain = new int[0];
  private int left;
  private int position;
  private int repeats;
  private int same;
  private int last = -1;
  private boolean finished;

  Bzip2Stream(InputStream stream) throws IOException {
    this.bits = new Bzip2Bits(stream);
    begin();
  }

  private void begin() throws IOException {
    long magic = bits.bits(24);
    int level = (int) bits.bits(8) - '0';
    if (magic != 0x425a68 || level < 1 || level > 9) {
      throw new IOException("It does not begin as bzip2.");
    }
    chain = new int[level * BLOCK_UNIT];
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    for (int done = 0; done < length; done++) {
      if (done > 0 && repeats == 0 && left == 0) {
        // What there is goes out before the next block, which may be broken.
        return done;
      }
      int value = read();
      if (value < 0) {
        return done == 0 ? -1 : done;
      }
      into[offset + done] = (byte) value;
    }
    return length;
  }

  @Override
  public int read() throws IOException {
    while (repeats == 0) {
      if (left == 0 && !nextBlock()) {
        return -1;
      }
      if (left > 0) {
        take();
      }
    }
    repeats--;
    return last;
  }

  /** Four equal bytes are followed by a count of more of them. */
  private void take() {
    position = chain[position];
    int value = position & 0xff;
    position >>>= 8;
    left--;
    if (same == 4) {
      repeats = value;
      same = 0;
      return;
    }
    same = value == last ? same + 1 : 1;
    last = value;
    repeats = 1;
  }

  private boolean nextBlock() throws IOException {
    while (!finished) {
      long mark = bits.bits(24) << 24 | bits.bits(24);
      bits.bits(32);
      if (mark == BLOCK_MARK) {
        same = 0;
        last = -1;
        block();
        return true;
      }
      if (mark != END_MARK) {
        throw new IOException("A block does not begin where it should.");
      }
      bits.align();
      if (bits.atEnd()) {
        finished = true;
      } else {
        begin();
      }
    }
    return false;
  }

  private void block() throws IOException {
    if (bits.bit() == 1) {
      throw new IOException("It is of a kind that is not written any more.");
    }
    int origin = (int) bits.bits(24);
    int[] used = usedBytes();
    int size = used.length + 2;
    int tables = (int) bits.bits(3);
    int[] selectors = new int[(int) bits.bits(15)];
    if (tables < 2 || tables > 6 || selectors.length == 0 || used.length == 0) {
      throw new IOException("A block has no codes.");
    }
    readSelectors(selectors, tables);
    Bzip2Codes[] codes = new Bzip2Codes[tables];
    for (int table = 0; table < tables; table++) {
      codes[table] = Bzip2Codes.read(bits, size);
    }
    int count = symbols(used, selectors, codes);
    if (origin >= count) {
      throw new IOException("A block begins outside itself.");
    }
    link(count);
    position = chain[origin] >>> 8;
    left = count;
  }

  private int[] usedBytes() throws IOException {
    int groups = (int) bits.bits(16);
    int[] used = new int[256];
    int count = 0;
    for (int group = 0; group < 16; group++) {
      if ((groups & 0x8000 >>> group) != 0) {
        int inGroup = (int) bits.bits(16);
        for (int at = 0; at < 16; at++) {
          if ((inGroup & 0x8000 >>> at) != 0) {
            used[count++] = group * 16 + at;
          }
        }
      }
    }
    return java.util.Arrays.copyOf(used, count);
  }

  private void readSelectors(int[] selectors, int tables) throws IOException {
    int[] order = new int[tables];
    java.util.Arrays.setAll(order, table -> table);
    for (int at = 0; at < selectors.length; at++) {
      int rank = 0;
      while (bits.bit() == 1) {
        rank++;
      }
      if (rank >= tables) {
        throw new IOException("A block names codes that it does not have.");
      }
      selectors[at] = toFront(order, rank);
    }
  }

  private static int toFront(int[] order, int rank) {
    int value = order[rank];
    System.arraycopy(order, 0, order, 1, rank);
    order[0] = value;
    return value;
  }

  private int symbols(int[] used, int[] selectors, Bzip2Codes[] codes) throws IOException {
    int end = used.length + 1;
    int[] order = used.clone();
    int count = 0;
    int read = 0;
    long run = 0;
    long unit = 1;
    while (true) {
      if (read / GROUP >= selectors.length) {
        throw new IOException("A block is longer than its codes.");
      }
      int symbol = codes[selectors[read++ / GROUP]].symbol(bits);
      if (symbol == RUN_A || symbol == RUN_B) {
        run += unit << symbol;
        unit <<= 1;
        check(count + run);
        continue;
      }
      java.util.Arrays.fill(chain, count, count + (int) run, order[0]);
      count += (int) run;
      run = 0;
      unit = 1;
      if (symbol == end) {
        return count;
      }
      check(count + 1L);
      chain[count++] = toFront(order, symbol - 1);
    }
  }

  private void check(long count) throws IOException {
    if (count > chain.length) {
      throw new IOException("A block is longer than it may be.");
    }
  }

  /** Undoes the sorting: each place gets its byte below and its successor above. */
  private void link(int count) {
    int[] next = new int[257];
    for (int at = 0; at < count; at++) {
      next[(chain[at] & 0xff) + 1]++;
    }
    for (int value = 0; value < 256; value++) {
      next[value + 1] += next[value];
    }
    for (int at = 0; at < count; at++) {
      int place = next[chain[at] & 0xff]++;
      chain[place] |= at << 8;
    }
  }
}
