package waybill.server.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** One header block of a tar, as a description wants it. */
final class TarBlock {
  private static final int SUM_AT = 148;

  private final byte[] block = new byte[512];

  TarBlock(byte[] name, char type, long size) {
    System.arraycopy(name, 0, block, 0, Math.min(name.length, 100));
    mode(0644);
    octal(0, 108, 8);
    octal(0, 116, 8);
    octal(size, 124, 12);
    octal(0, 136, 12);
    block[156] = (byte) type;
    format("ustar");
  }

  TarBlock mode(long mode) {
    octal(mode, 100, 8);
    return this;
  }

  TarBlock link(byte[] link) {
    System.arraycopy(link, 0, block, 157, Math.min(link.length, 100));
    return this;
  }

  TarBlock format(String format) {
    byte[] magic =
        switch (format) {
          case "ustar", "pax" -> "ustar\00000".getBytes(ISO_8859_1);
          case "gnu" -> "ustar  \0".getBytes(ISO_8859_1);
          default -> new byte[8];
        };
    System.arraycopy(magic, 0, block, 257, magic.length);
    return this;
  }

  /** After the format: only ustar has a prefix. */
  TarBlock prefix(byte[] prefix) {
    if (block[262] == 0 && block[257] != 0) {
      System.arraycopy(prefix, 0, block, 345, Math.min(prefix.length, 155));
    }
    return this;
  }

  TarBlock rawSize(byte[] raw) {
    Arrays.fill(block, 124, 136, (byte) 0);
    System.arraycopy(raw, 0, block, 124, Math.min(raw.length, 12));
    return this;
  }

  TarBlock base256(long size) {
    Arrays.fill(block, 124, 136, (byte) 0);
    block[124] = (byte) 0x80;
    ByteBuffer.wrap(block).putLong(128, size);
    return this;
  }

  byte[] bytes() {
    return bytes("ok");
  }

  /**
   * @param checksum {@code ok}, {@code bad} or {@code signed}
   */
  byte[] bytes(String checksum) {
    Arrays.fill(block, SUM_AT, SUM_AT + 8, (byte) ' ');
    int sum = checksum.equals("bad") ? 1 : 0;
    for (byte each : block) {
      sum += checksum.equals("signed") ? each : each & 0xFF;
    }
    byte[] text = String.format("%06o\0 ", sum & 0777777).getBytes(ISO_8859_1);
    System.arraycopy(text, 0, block, SUM_AT, text.length);
    return block.clone();
  }

  private void octal(long value, int at, int length) {
    String digits = Long.toOctalString(value);
    // a number too long for its field runs over, and what comes later covers it, unless it is
    // wanted
    String text = "0".repeat(Math.max(0, length - 1 - digits.length())) + digits + "\0";
    byte[] bytes = Arrays.copyOf(text.getBytes(ISO_8859_1), Math.min(text.length(), length));
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }
}
