package waybill.server.modelscan.graph;

import java.nio.charset.StandardCharsets;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;

/** Reads the fields of one message of protocol buffers; contents are passed over, not copied. */
final class WireReader {
  private static final int TEXT_BYTES_MAX = 1 << 16;
  private static final int VARINT_BYTES_MAX = 10;

  private final Content content;
  private final Cursor cursor;
  private final long end;
  private final Session session;
  private int field;
  private int type;
  private long number;
  private long from;
  private long length;

  WireReader(Content content, Session session) {
    this(content, 0, content.size(), session);
  }

  private WireReader(Content content, long from, long end, Session session) {
    this.content = content;
    this.cursor = new Cursor(content, from);
    this.end = end;
    this.session = session;
  }

  /** Goes to the next field. Returns whether there is one. */
  boolean next() {
    session.step();
    if (cursor.position() >= end) {
      return false;
    }
    long key = varint();
    field = (int) (key >>> 3);
    type = (int) (key & 7);
    if (field == 0 || key >>> 32 != 0) {
      throw new UnreadableContent("A field has an impossible number.");
    }
    switch (type) {
      case 0 -> number = varint();
      case 1 -> pass(8);
      case 2 -> pass(varint());
      case 5 -> pass(4);
      default -> throw new UnreadableContent("A field is of a kind that is not used.");
    }
    if (cursor.position() > end) {
      throw new UnreadableContent("A field is longer than its message.");
    }
    return true;
  }

  private void pass(long count) {
    if (count < 0 || count > end - cursor.position()) {
      throw new UnreadableContent("A field is longer than its message.");
    }
    from = cursor.position();
    length = count;
    cursor.moveTo(from + count);
  }

  private long varint() {
    long value = 0;
    for (int at = 0; at < VARINT_BYTES_MAX; at++) {
      int one = cursor.u8();
      value |= (long) (one & 0x7f) << (7 * at);
      if (one < 0x80) {
        return value;
      }
    }
    throw new UnreadableContent("A number does not end.");
  }

  int field() {
    return field;
  }

  /** Whether the field holds bytes: a text, or a message. */
  boolean isBytes() {
    return type == 2;
  }

  /** Whether the field is this one and holds bytes. */
  boolean isBytes(int wanted) {
    return field == wanted && isBytes();
  }

  /** The number in the field, if it holds one. */
  long number() {
    return type == 0 ? number : -1;
  }

  /** The message in the field. */
  WireReader message() {
    return new WireReader(content, from, from + length, session);
  }

  /** The field's bytes. */
  Content bytes() {
    return content.slice(from, length);
  }

  /** The text in the field, cut where no name is so long. */
  String text() {
    byte[] bytes = content.bytes(from, (int) Math.min(length, TEXT_BYTES_MAX));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
