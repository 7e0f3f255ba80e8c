package waybill.server.modelscan.pickle;

import java.nio.charset.StandardCharsets;
import waybill.registry.modelscan.ScanVerdict;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.Words;
import waybill.server.modelscan.names.ImportNames;

/**
 * Looks for imports where a pickle cannot be followed any more: a loader that knows more than the
 * scan may go on there. Only names that are known to be dangerous count, as this is guessing.
 */
final class AfterBreak {
  private static final int NAME_BYTES_MAX = 128;

  /** How far before its opcode a name may stand. */
  private static final int REACH = 16;

  private final Content content;
  private final Place place;
  private final Session session;
  private final ImportNames names;
  private String module = "";
  private String name = "";
  private long nameEnd = -REACH;

  AfterBreak(Content content, Place place, Session session, ImportNames names) {
    this.content = content;
    this.place = place;
    this.session = session;
    this.names = names;
  }

  void look(long from) {
    Cursor cursor = new Cursor(content, from);
    long end = Math.min(content.size(), from + session.limits().memberBytesMax());
    while (cursor.position() < end) {
      session.step();
      long at = cursor.position();
      switch (cursor.u8()) {
        case 'c', 'i' -> lines(at + 1);
        case 0x8c -> counted(at + 2, at + 1);
        case 'X' -> counted(at + 5, at + 1);
        case 0x93 -> {
          if (at - nameEnd < REACH) {
            judge(module, name);
          }
        }
        case 0x80 -> restart(at);
        default -> {}
      }
    }
  }

  private void lines(long at) {
    byte[] bytes = content.bytes(at, 2 * NAME_BYTES_MAX);
    if (bytes.length == 0 || !nameByte(bytes[0])) {
      return;
    }
    int first = nameEnd(bytes, 0);
    if (first >= bytes.length || bytes[first] != '\n') {
      return;
    }
    int second = nameEnd(bytes, first + 1);
    if (second < bytes.length && bytes[second] == '\n') {
      judge(ascii(bytes, 0, first), ascii(bytes, first + 1, second));
    }
  }

  private void counted(long textAt, long countAt) {
    byte[] count = content.bytes(countAt, 1);
    int length = count.length == 0 ? 0 : count[0] & 0xff;
    if (length == 0 || length > NAME_BYTES_MAX) {
      return;
    }
    byte[] bytes = content.bytes(textAt, length);
    if (bytes.length == length && nameEnd(bytes, 0) == length) {
      module = countAt - nameEnd < REACH ? name : "";
      name = ascii(bytes, 0, length);
      nameEnd = textAt + length;
    }
  }

  private void restart(long at) {
    byte[] head = content.bytes(at + 1, 1);
    if (head.length == 1 && head[0] >= 2 && head[0] <= 5) {
      int mark = session.mark();
      Watch watch = new Watch(place, session, names, true);
      new Machine(content, at, watch).run();
      if (watch.sawDenied()) {
        session.keepSince(mark, ScanVerdict.DANGEROUS);
      } else {
        // Numbers read as opcodes sooner or later do something odd.
        session.forgetSince(mark);
      }
    }
  }

  private void judge(String importedModule, String importedName) {
    if (names.isDenied(importedModule, importedName)) {
      session.dangerous(
          place,
          "pickle-import",
          "After the place where it breaks it imports "
              + Words.printable(importedModule + "." + importedName)
              + ".");
    }
  }

  private static int nameEnd(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && nameByte(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean nameByte(byte value) {
    return value == '_' || value == '.' || (value > 0 && Character.isLetterOrDigit(value));
  }

  private static String ascii(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
  }
}
