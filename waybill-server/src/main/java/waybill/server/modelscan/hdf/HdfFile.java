package waybill.server.modelscan.hdf;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.UnreadableContent;

/** An HDF5 file's own idea of addresses: how long they are, and from where they count. */
final class HdfFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final Set<Integer> SIZES = Set.of(4, 8);
  private static final long SUPERBLOCK_AT_MAX = 1L << 30;

  private final Content content;
  private int addressBytes;
  private int lengthBytes;
  private long base;
  private long root;

  HdfFile(Content content) {
    this.content = content;
    superblock(signatureAt(content).orElseThrow(() -> new UnreadableContent("It is no HDF5.")));
  }

  /** Where the file begins: at the front, or behind a block of the user's own, of 512 or more. */
  static OptionalLong signatureAt(Content content) {
    for (long at = 0; at < content.size() && at <= SUPERBLOCK_AT_MAX; at = at == 0 ? 512 : at * 2) {
      if (Arrays.equals(content.bytes(at, SIGNATURE.length), SIGNATURE)) {
        return OptionalLong.of(at);
      }
    }
    return OptionalLong.empty();
  }

  private void superblock(long at) {
    Cursor cursor = new Cursor(content, at + SIGNATURE.length);
    int version = cursor.u8();
    long end;
    if (version <= 1) {
      cursor.skip(4);
      sizes(cursor.u8(), cursor.u8());
      cursor.skip(version == 0 ? 9 : 13);
      base = address(cursor);
      cursor.skip(addressBytes);
      end = address(cursor);
      cursor.skip(2L * addressBytes);
    } else if (version <= 3) {
      sizes(cursor.u8(), cursor.u8());
      cursor.skip(1);
      base = address(cursor);
      cursor.skip(addressBytes);
      end = address(cursor);
    } else {
      throw new UnreadableContent("Its superblock is of version " + version + ".");
    }
    root = address(cursor);
    if (base < 0 || base > content.size()) {
      throw new UnreadableContent("Its base address leads out of the file.");
    }
    if (end > content.wholeSize() && content.wholeSize() >= 0) {
      throw new UnreadableContent("It should be " + end + " bytes long.");
    }
  }

  private void sizes(int addresses, int lengths) {
    if (!SIZES.contains(addresses) || !SIZES.contains(lengths)) {
      throw new UnreadableContent("Its addresses are of an unusual size.");
    }
    addressBytes = addresses;
    lengthBytes = lengths;
  }

  /** The address of the root group's header. */
  long root() {
    return root;
  }

  int addressBytes() {
    return addressBytes;
  }

  /** A cursor at an address. */
  Cursor at(long address) {
    if (address < 0 || address >= content.size() - base) {
      throw new UnreadableContent("An address leads out of the file.");
    }
    return new Cursor(content, base + address);
  }

  /** A cursor at an address where a block with this signature must be. */
  Cursor block(long address, String signature) {
    Cursor cursor = at(address);
    for (int i = 0; i < signature.length(); i++) {
      if (cursor.u8() != signature.charAt(i)) {
        throw new UnreadableContent("An address does not lead to " + signature + ".");
      }
    }
    return cursor;
  }

  /** Reads an address; the one that means none is negative. */
  long address(Cursor cursor) {
    if (addressBytes == 8) {
      return cursor.i64();
    }
    long address = cursor.u32();
    return address == 0xffffffffL ? -1 : address;
  }

  long length(Cursor cursor) {
    return lengthBytes == 8 ? cursor.i64() : cursor.u32();
  }

  /** Reads a number of some bytes, at most eight. */
  static long number(Cursor cursor, int bytes) {
    long number = 0;
    for (int at = 0; at < bytes; at++) {
      number |= (long) cursor.u8() << (8 * at);
    }
    return number;
  }
}
