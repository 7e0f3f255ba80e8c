package waybill.server.modelscan.tensor;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;
import waybill.server.modelscan.text.ChatTemplate;

/**
 * Reads GGUF, versions 2 and 3, up to the tensors' bytes: counts and lengths must fit into the file
 * before anything is done with them, and each chat template is judged, as loaders run it.
 */
public final class GgufScanner {
  private static final int KEY_BYTES_MAX = 0xffff;
  private static final int NAME_BYTES_MAX = 4096;
  private static final int TEMPLATE_BYTES_MAX = 1 << 20;
  private static final int NESTING_MAX = 4;
  private static final int DIMENSIONS_MAX = 8;
  private static final int DEFAULT_ALIGNMENT = 32;
  private static final int STRING = 8;
  private static final int ARRAY = 9;
  private static final int UINT32 = 4;

  /** Bytes of the value types from 0 on; 0 for those that tell their length. */
  private static final int[] VALUE_BYTES = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

  /** A key, a type and a value take at least this. */
  private static final int ENTRY_BYTES_MIN = 13;

  /** A name, dimensions, a type and an offset take at least this. */
  private static final int TENSOR_BYTES_MIN = 24;

  private final Content content;
  private final Cursor cursor;
  private final Place place;
  private final Session session;
  private final Set<String> keys = new HashSet<>();
  private long alignment = DEFAULT_ALIGNMENT;

  private GgufScanner(Content content, Place place, Session session) {
    this.content = content;
    this.cursor = new Cursor(content);
    this.place = place;
    this.session = session;
  }

  /** Whether a content begins so. */
  public static boolean begins(byte[] head) {
    return head.length >= 4 && head[0] == 'G' && head[1] == 'G' && head[2] == 'U' && head[3] == 'F';
  }

  /** Scans a file; throws {@code UnreadableContent} where it breaks a rule. */
  public static void scan(Content content, Place place, Session session) {
    new GgufScanner(content, place, session).scan();
  }

  private void scan() {
    cursor.skip(4);
    long version = cursor.u32();
    if (version != 2 && version != 3) {
      throw new UnreadableContent("It is of version " + version + ", which is not known.");
    }
    long tensors = count(TENSOR_BYTES_MIN);
    long entries = count(ENTRY_BYTES_MIN);
    for (long entry = 0; entry < entries; entry++) {
      session.step();
      entry();
    }
    long end = 0;
    for (long tensor = 0; tensor < tensors; tensor++) {
      session.step();
      end = Math.max(end, tensor());
    }
    if (tensors > 0) {
      fits(end);
    }
  }

  private void fits(long end) {
    long from = (cursor.position() + alignment - 1) / alignment * alignment;
    if (content.wholeSize() >= 0 && end > content.wholeSize() - from) {
      throw new UnreadableContent("Its tensors take more than there is.");
    }
  }

  private long count(int bytesEach) {
    long count = cursor.i64();
    if (count < 0 || count > cursor.left() / bytesEach) {
      throw new UnreadableContent(
          "A count of " + Long.toUnsignedString(count) + " is more than there is.");
    }
    return count;
  }

  private void entry() {
    String key = text(KEY_BYTES_MAX);
    if (!keys.add(key)) {
      session.unknown(place, "gguf-duplicate", "A key is there more than once.");
    }
    int type = type();
    if (key.equals("general.alignment")) {
      alignment(type);
      return;
    }
    value(type, key.contains("chat_template"), 0);
  }

  private void alignment(int type) {
    if (type != UINT32) {
      throw new UnreadableContent("Its alignment is not the number that the format wants.");
    }
    alignment = cursor.u32();
    if (alignment == 0 || alignment % 8 != 0) {
      throw new UnreadableContent("Its alignment is " + alignment + ".");
    }
  }

  private int type() {
    long type = cursor.u32();
    if (type >= VALUE_BYTES.length) {
      throw new UnreadableContent("A value is of a type that the format does not have.");
    }
    return (int) type;
  }

  private void value(int type, boolean template, int nesting) {
    if (type == STRING && template) {
      ChatTemplate.scan(text(TEMPLATE_BYTES_MAX), place, session);
    } else if (type == STRING) {
      cursor.skip(cursor.length64());
    } else if (type == ARRAY) {
      array(template, nesting);
    } else {
      cursor.skip(VALUE_BYTES[type]);
    }
  }

  private void array(boolean template, int nesting) {
    if (nesting >= NESTING_MAX) {
      throw new UnreadableContent("Arrays are nested too deep.");
    }
    int type = type();
    long count = count(type == STRING ? 8 : type == ARRAY ? 12 : VALUE_BYTES[type]);
    if (VALUE_BYTES[type] > 0) {
      cursor.skip(count * VALUE_BYTES[type]);
      return;
    }
    for (long at = 0; at < count; at++) {
      session.step();
      value(type, template, nesting + 1);
    }
  }

  private String text(int bytesMax) {
    long length = cursor.length64();
    if (length > bytesMax) {
      throw new UnreadableContent("A text is " + length + " bytes long.");
    }
    return new String(cursor.bytes((int) length), StandardCharsets.UTF_8);
  }

  /** Reads what is said of a tensor. Returns where it ends among the tensors' bytes. */
  private long tensor() {
    String name = text(NAME_BYTES_MAX);
    if (!keys.add("\0" + name)) {
      throw new UnreadableContent("A tensor is there more than once.");
    }
    long dimensions = cursor.u32();
    if (dimensions > DIMENSIONS_MAX) {
      throw new UnreadableContent("A tensor has " + dimensions + " dimensions.");
    }
    long elements = 1;
    for (long at = 0; at < dimensions; at++) {
      long length = cursor.i64();
      if (length < 0 || (length > 0 && elements > Long.MAX_VALUE / length)) {
        throw new UnreadableContent("A tensor is larger than any file.");
      }
      elements *= length;
    }
    long type = cursor.u32();
    long offset = cursor.i64();
    if (offset < 0 || offset % alignment != 0) {
      throw new UnreadableContent("A tensor does not begin where it may.");
    }
    long bytes = GgmlTypes.bytes(type, elements);
    if (bytes < 0) {
      session.unknown(place, "gguf-type", "A tensor is of the type " + type + ", not known here.");
      return offset;
    }
    if (bytes > Long.MAX_VALUE - offset) {
      throw new UnreadableContent("A tensor is larger than any file.");
    }
    return offset + bytes;
  }
}
