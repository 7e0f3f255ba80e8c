package waybill.server.modelscan.hdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;

/**
 * An attribute with its texts.
 *
 * @param texts its elements, if they are texts; none if they are something else
 */
record Attribute(String name, List<String> texts) {
  private static final int STRING = 3;
  private static final int VARIABLE = 9;
  private static final int TEXT_BYTES_MAX = 64 << 20;
  private static final long ELEMENTS_MAX = 100_000;
  private static final int HEAP_OBJECTS_MAX = 0xffff;

  Attribute {
    texts = List.copyOf(texts);
  }

  /** Reads the message of an attribute. */
  static Attribute read(HdfFile file, Cursor cursor, Session session) {
    int version = cursor.u8();
    int flags = cursor.u8();
    int nameBytes = cursor.u16();
    int typeBytes = cursor.u16();
    int spaceBytes = cursor.u16();
    if (version < 1 || version > 3) {
      throw new UnreadableContent("An attribute is of an unknown version.");
    }
    if (version == 3) {
      cursor.skip(1);
    }
    boolean padded = version == 1;
    long typeAt = cursor.position() + room(nameBytes, padded);
    long spaceAt = typeAt + room(typeBytes, padded);
    String name = text(cursor.bytes(nameBytes));
    if (version > 1 && (flags & 3) != 0) {
      throw new UnreadableContent("An attribute is of a type that is kept elsewhere.");
    }
    cursor.moveTo(typeAt);
    int type = cursor.u8() & 0xf;
    int variant = cursor.u8() & 0xf;
    cursor.skip(2);
    long size = cursor.u32();
    cursor.moveTo(spaceAt);
    long count = elements(file, cursor);
    cursor.moveTo(spaceAt + room(spaceBytes, padded));
    if (type == STRING) {
      return new Attribute(name, fixed(cursor, count, size, session));
    }
    boolean texts = type == VARIABLE && variant == 1;
    return new Attribute(name, texts ? variable(file, cursor, count, session) : List.of());
  }

  private static long room(int bytes, boolean padded) {
    return padded ? (bytes + 7) / 8 * 8L : bytes;
  }

  private static long elements(HdfFile file, Cursor cursor) {
    int version = cursor.u8();
    int rank = cursor.u8();
    cursor.skip(version == 1 ? 6 : 2);
    long elements = 1;
    for (int at = 0; at < rank; at++) {
      long length = file.length(cursor);
      if (length < 0 || length > ELEMENTS_MAX || elements * length > ELEMENTS_MAX) {
        throw new UnreadableContent("An attribute has too many elements.");
      }
      elements *= length;
    }
    return elements;
  }

  private static List<String> fixed(Cursor cursor, long count, long size, Session session) {
    if (size > TEXT_BYTES_MAX || count * size > cursor.left()) {
      throw new UnreadableContent("An attribute is longer than the file.");
    }
    List<String> texts = new ArrayList<>();
    for (long at = 0; at < count; at++) {
      session.step();
      texts.add(text(cursor.bytes((int) size)));
    }
    return texts;
  }

  private static List<String> variable(HdfFile file, Cursor cursor, long count, Session session) {
    List<String> texts = new ArrayList<>();
    long bytes = 0;
    for (long at = 0; at < count; at++) {
      session.step();
      long length = cursor.u32();
      long heap = file.address(cursor);
      long index = cursor.u32();
      if (length == 0) {
        continue;
      }
      bytes += length;
      if (bytes > TEXT_BYTES_MAX) {
        throw new UnreadableContent("An attribute's texts are too long.");
      }
      texts.add(text(heapObject(file, heap, index, length, session)));
    }
    return texts;
  }

  /** An object of a global heap, where texts of any length are kept. */
  private static byte[] heapObject(
      HdfFile file, long heap, long index, long length, Session session) {
    Cursor cursor = file.block(heap, "GCOL");
    long start = cursor.position() - 4;
    cursor.skip(4);
    long end = start + file.length(cursor);
    for (int objects = 0; objects < HEAP_OBJECTS_MAX && cursor.position() < end; objects++) {
      session.step();
      int found = cursor.u16();
      cursor.skip(6);
      long size = file.length(cursor);
      if (size < 0 || size > cursor.left()) {
        throw new UnreadableContent("A text is longer than the file.");
      }
      if (found == index) {
        return cursor.bytes((int) Math.min(length, size));
      }
      cursor.moveTo(cursor.position() + (size + 7) / 8 * 8);
    }
    throw new UnreadableContent("A text is not where an attribute says.");
  }

  private static String text(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}
