package waybill.server.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/** One header block: V7, ustar or GNU. The fields are looked at where they lie. */
final class TarHeader {
  private static final int NAME_BYTES = 100;
  private static final int MODE_AT = 100;
  private static final int MODE_BYTES = 8;
  private static final int SIZE_AT = 124;
  private static final int SIZE_BYTES = 12;
  private static final int SUM_AT = 148;
  private static final int SUM_BYTES = 8;
  private static final int TYPE_AT = 156;
  private static final int MAGIC_AT = 257;
  private static final int PREFIX_AT = 345;
  private static final int PREFIX_BYTES = 155;

  /** Of ustar with its closing NUL; GNU's own header has a blank there and no prefix. */
  private static final byte[] USTAR = "ustar\0".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] MAGIC = "ustar".getBytes(StandardCharsets.US_ASCII);

  private static final int POSITIVE = 0x80;
  private static final int EXECUTE_BITS = 0111;

  private final byte[] block;

  /**
   * @param block of 512 bytes, which is not copied; of fewer only {@link #isZero} can be asked
   */
  TarHeader(byte[] block) {
    this.block = block;
  }

  /** Whether it is no header but a block of the end. */
  boolean isZero() {
    for (byte each : block) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether it says that it is a header, though it may be a damaged one. */
  boolean hasMagic() {
    return startsAt(MAGIC_AT, MAGIC);
  }

  /** Whether the checksum is right, as sum of unsigned bytes or, in old archives, of signed. */
  boolean isSound() {
    int unsigned = 0;
    int signed = 0;
    for (int i = 0; i < block.length; i++) {
      byte each = i >= SUM_AT && i < SUM_AT + SUM_BYTES ? (byte) ' ' : block[i];
      unsigned += each & 0xFF;
      signed += each;
    }
    OptionalLong sum = number(SUM_AT, SUM_BYTES);
    return sum.isPresent() && (sum.getAsLong() == unsigned || sum.getAsLong() == signed);
  }

  /** The name, with ustar's prefix before it. */
  byte[] name() {
    byte[] name = text(0, NAME_BYTES);
    byte[] prefix = startsAt(MAGIC_AT, USTAR) ? text(PREFIX_AT, PREFIX_BYTES) : new byte[0];
    if (prefix.length == 0) {
      return name;
    }
    byte[] whole = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
    whole[prefix.length] = '/';
    System.arraycopy(name, 0, whole, prefix.length + 1, name.length);
    return whole;
  }

  char type() {
    return (char) (block[TYPE_AT] & 0xFF);
  }

  /** In bytes; empty when it is no number, or negative. */
  OptionalLong size() {
    return number(SIZE_AT, SIZE_BYTES);
  }

  /** Empty when the mode is no number. */
  boolean hasMode() {
    return number(MODE_AT, MODE_BYTES).isPresent();
  }

  /** Whether anybody may execute it. */
  boolean isExecutable() {
    return (number(MODE_AT, MODE_BYTES).orElse(0) & EXECUTE_BITS) != 0;
  }

  private boolean startsAt(int at, byte[] expected) {
    return Arrays.equals(block, at, at + expected.length, expected, 0, expected.length);
  }

  private byte[] text(int at, int length) {
    int end = at;
    while (end < at + length && block[end] != 0) {
      end++;
    }
    return Arrays.copyOfRange(block, at, end);
  }

  /** A number in octal digits, or in base 256, which GNU marks by the highest bit. */
  private OptionalLong number(int at, int length) {
    return (block[at] & POSITIVE) == 0 ? octal(at, length) : base256(at, length);
  }

  private OptionalLong octal(int at, int length) {
    String text = new String(block, at, length, StandardCharsets.ISO_8859_1);
    int nul = text.indexOf('\0');
    String digits = (nul < 0 ? text : text.substring(0, nul)).strip();
    if (digits.isEmpty()) {
      return OptionalLong.of(0); // old writers leave out what does not matter
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) { // at most 12 digits of 3 bits
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 7) {
        return OptionalLong.empty();
      }
      value = (value << 3) | digit;
    }
    return OptionalLong.of(value);
  }

  private OptionalLong base256(int at, int length) {
    if ((block[at] & 0xFF) != POSITIVE) {
      return OptionalLong.empty(); // negative, or far too large
    }
    long value = 0;
    for (int i = at + 1; i < at + length; i++) {
      if (value >> 55 != 0) {
        return OptionalLong.empty();
      }
      value = (value << 8) | (block[i] & 0xFF);
    }
    return OptionalLong.of(value);
  }
}
