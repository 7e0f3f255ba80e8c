package waybill.server.modelscan.archive;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.UnreadableContent;

/**
 * What one header of a ZIP archive says of a member: the local one before the content, or the one
 * in the directory.
 *
 * @param headerAt where the local header is
 * @param dataAt where the content begins; in a directory 0, as only the local header knows
 * @param compressed bytes of content as stored; 0 in a local header that leaves it to what follows
 * @param unixMode type and permissions in the directory of an archive from Unix, else 0
 */
record ZipRecord(
    String name,
    int flags,
    int method,
    long compressed,
    long size,
    long headerAt,
    long dataAt,
    int unixMode) {
  static final long LOCAL = 0x04034b50;
  static final long DIRECTORY = 0x02014b50;
  private static final long IN_EXTRA = 0xffffffffL;
  private static final int ZIP64 = 1;

  boolean isEncrypted() {
    return (flags & 1) != 0;
  }

  /** Whether sizes stand behind the content. */
  boolean hasDescriptor() {
    return (flags & 8) != 0;
  }

  /** Whether bytes of LZMA tell by themselves where they end. */
  boolean hasEndMark() {
    return (flags & 2) != 0;
  }

  boolean isLink() {
    return (unixMode & 0xf000) == 0xa000;
  }

  boolean isDirectory() {
    return name.endsWith("/");
  }

  /** The local header at a position; null if there is none. */
  static @Nullable ZipRecord local(Content content, long at) {
    try {
      Cursor cursor = new Cursor(content);
      cursor.moveTo(at);
      if (cursor.u32() != LOCAL) {
        return null;
      }
      cursor.skip(2);
      int flags = cursor.u16();
      int method = cursor.u16();
      cursor.skip(8);
      long compressed = cursor.u32();
      long size = cursor.u32();
      int nameLength = cursor.u16();
      int extraLength = cursor.u16();
      String name = name(cursor.bytes(nameLength));
      long[] wide = wide(cursor.bytes(extraLength), size, compressed, 0);
      return new ZipRecord(name, flags, method, wide[1], wide[0], at, cursor.position(), 0);
    } catch (UnreadableContent e) {
      return null;
    }
  }

  /** The header in the directory where a cursor stands; null if there is none. */
  static @Nullable ZipRecord inDirectory(Cursor cursor) {
    try {
      if (cursor.u32() != DIRECTORY) {
        return null;
      }
      int madeBy = cursor.u16() >> 8;
      cursor.skip(2);
      int flags = cursor.u16();
      int method = cursor.u16();
      cursor.skip(8);
      long compressed = cursor.u32();
      long size = cursor.u32();
      int nameLength = cursor.u16();
      int extraLength = cursor.u16();
      int commentLength = cursor.u16();
      cursor.skip(4);
      int mode = (int) (cursor.u32() >> 16);
      long headerAt = cursor.u32();
      String name = name(cursor.bytes(nameLength));
      long[] wide = wide(cursor.bytes(extraLength), size, compressed, headerAt);
      cursor.skip(commentLength);
      int unixMode = madeBy == 3 || madeBy == 19 ? mode : 0;
      return new ZipRecord(name, flags, method, wide[1], wide[0], wide[2], 0, unixMode);
    } catch (UnreadableContent e) {
      return null;
    }
  }

  /** Size, compressed size and offset, each from the extra field where the header has no room. */
  private static long[] wide(byte[] extra, long size, long compressed, long headerAt) {
    long[] values = {size, compressed, headerAt};
    Cursor cursor = new Cursor(waybill.server.modelscan.content.HeldContent.of(extra));
    while (cursor.left() >= 4) {
      int id = cursor.u16();
      int length = (int) Math.min(cursor.u16(), cursor.left());
      long end = cursor.position() + length;
      for (int at = 0; id == ZIP64 && at < values.length; at++) {
        if (values[at] == IN_EXTRA && end - cursor.position() >= 8) {
          values[at] = cursor.i64();
        }
      }
      cursor.moveTo(end);
    }
    return values;
  }

  private static String name(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
