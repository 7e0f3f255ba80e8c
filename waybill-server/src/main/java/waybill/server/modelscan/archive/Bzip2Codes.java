package waybill.server.modelscan.archive;

import java.io.IOException;

/** One prefix code of a bzip2 block: shorter codes come first, equal lengths in order. */
final class Bzip2Codes {
  private static final int LENGTH_MAX = 20;

  private final int[] limit = new int[LENGTH_MAX + 1];
  private final int[] base = new int[LENGTH_MAX + 1];
  private final int[] symbols;

  Bzip2Codes(int[] lengths) {
    int[] counts = new int[LENGTH_MAX + 1];
    for (int length : lengths) {
      counts[length]++;
    }
    symbols = new int[lengths.length];
    int[] next = new int[LENGTH_MAX + 2];
    for (int length = 1; length <= LENGTH_MAX; length++) {
      next[length + 1] = next[length] + counts[length];
    }
    int code = 0;
    for (int length = 1; length <= LENGTH_MAX; length++) {
      base[length] = next[length] - code;
      code += counts[length];
      limit[length] = code;
      code <<= 1;
    }
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      symbols[next[lengths[symbol]]++] = symbol;
    }
  }

  /** Reads the lengths of a code, which are told by their differences. */
  static Bzip2Codes read(Bzip2Bits bits, int size) throws IOException {
    int[] lengths = new int[size];
    int length = (int) bits.bits(5);
    for (int symbol = 0; symbol < size; symbol++) {
      while (bits.bit() == 1) {
        length += bits.bit() == 1 ? -1 : 1;
        check(length);
      }
      check(length);
      lengths[symbol] = length;
    }
    return new Bzip2Codes(lengths);
  }

  private static void check(int length) throws IOException {
    if (length < 1 || length > LENGTH_MAX) {
      throw new IOException("A code has an impossible length.");
    }
  }

  int symbol(Bzip2Bits bits) throws IOException {
    int code = 0;
    for (int length = 1; length <= LENGTH_MAX; length++) {
      code = code << 1 | bits.bit();
      if (code < limit[length]) {
        int index = base[length] + code;
        if (index >= 0 && index < symbols.length) {
          return symbols[index];
        }
      }
    }
    throw new IOException("A code does not exist.");
  }
}
