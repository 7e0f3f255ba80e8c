package waybill.server.modelscan.pickle;

import java.nio.charset.StandardCharsets;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;

/** Reads what follows an opcode. Bytes of texts are passed over and not copied. */
final class Arguments {
  private static final int LINE_SHOWN_MAX = 1024;

  private final Content content;
  private final Cursor cursor;
  private final Session session;
  private long number;
  private long from;
  private long length;
  private long secondFrom;
  private long secondLength;

  Arguments(Content content, Cursor cursor, Session session) {
    this.content = content;
    this.cursor = cursor;
    this.session = session;
  }

  void read(Opcode.Argument form) {
    switch (form) {
      case NONE -> {}
      case ONE -> number = cursor.u8();
      case TWO -> number = cursor.u16();
      case FOUR -> number = cursor.u32();
      case EIGHT -> number = cursor.i64();
      case COUNTED1 -> counted(cursor.u8());
      case COUNTED4 -> counted(cursor.u32());
      case COUNTED8 -> counted(cursor.length64());
      case LINE -> line();
      case TWO_LINES -> {
        line();
        long firstFrom = from;
        long firstLength = length;
        line();
        secondFrom = from;
        secondLength = length;
        from = firstFrom;
        length = firstLength;
      }
    }
  }

  private void counted(long count) {
    from = cursor.position();
    length = count;
    cursor.skip(count);
  }

  private void line() {
    from = cursor.position();
    while (cursor.u8() != '\n') {
      session.step();
    }
    length = cursor.position() - 1 - from;
  }

  /** The number that was read, without a sign. */
  long number() {
    return number;
  }

  /** The number on the line, as in {@code PUT}. */
  long numberOnLine() {
    String line = text(from, length).strip().replace("_", "");
    try {
      return Long.parseLong(line);
    } catch (NumberFormatException e) {
      throw new UnreadableContent("A line that should hold a number does not.");
    }
  }

  String firstLine() {
    return text(from, length);
  }

  String secondLine() {
    return text(secondFrom, secondLength);
  }

  private String text(long textFrom, long textLength) {
    int shown = (int) Math.min(textLength, LINE_SHOWN_MAX);
    return new String(content.bytes(textFrom, shown), StandardCharsets.UTF_8);
  }

  Value asText(Value.Form form) {
    return length > Integer.MAX_VALUE ? Value.OTHER : new Value.Text(from, (int) length, form);
  }
}
