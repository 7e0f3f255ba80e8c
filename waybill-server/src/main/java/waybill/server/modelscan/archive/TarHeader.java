package waybill.server.modelscan.archive;

import java.nio.charset.StandardCharsets;
import waybill.server.modelscan.content.UnreadableContent;

/**
 * The header of a member of a tar archive, in the forms of ustar and GNU.
 *
 * @param size bytes of content that follow
 */
record TarHeader(String name, String linkName, long size, char type) {
  private static final int SUM_AT = 148;
  private static final int SUM_LENGTH = 8;

  /** Whether a block is a header: its sum is right, counted in either of two ways. */
  static boolean isHeader(byte[] block) {
    if (block.length < TarScanner.BLOCK || isEmpty(block)) {
      return false;
    }
    long unsigned = 0;
    long signed = 0;
    for (int at = 0; at < TarScanner.BLOCK; at++) {
      boolean sum = at >= SUM_AT && at < SUM_AT + SUM_LENGTH;
      unsigned += sum ? ' ' : block[at] & 0xff;
      signed += sum ? ' ' : block[at];
    }
    long said = octal(block, SUM_AT, SUM_LENGTH);
    return said == unsigned || said == signed;
  }

  static boolean isEmpty(byte[] block) {
    for (byte value : block) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  static TarHeader of(byte[] block) {
    String prefix = text(block, 345, 155);
    boolean ustar = text(block, 257, 6).equals("ustar");
    String name = text(block, 0, 100);
    long size = number(block, 124, 12);
    if (size < 0) {
      throw new UnreadableContent("A member has no size.");
    }
    return new TarHeader(
        ustar && !prefix.isEmpty() ? prefix + "/" + name : name,
        text(block, 157, 100),
        size,
        (char) (block[156] & 0xff));
  }

  TarHeader named(String otherName, String otherLink, long otherSize) {
    return new TarHeader(
        otherName.isEmpty() ? name : otherName,
        otherLink.isEmpty() ? linkName : otherLink,
        otherSize < 0 ? size : otherSize,
        type);
  }

  private static String text(byte[] block, int from, int length) {
    int end = from;
    while (end < from + length && block[end] != 0) {
      end++;
    }
    return new String(block, from, end - from, StandardCharsets.UTF_8);
  }

  private static long number(byte[] block, int from, int length) {
    if ((block[from] & 0x80) == 0) {
      return octal(block, from, length);
    }
    long number = block[from] & 0x7f;
    for (int at = from + 1; at < from + length; at++) {
      if (number >= 1L << 54) {
        return -1;
      }
      number = (number << 8) + (block[at] & 0xff);
    }
    return number;
  }

  private static long octal(byte[] block, int from, int length) {
    String digits = text(block, from, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
