package waybill.cli.spool;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Goes through an array that is known to be correct, from one item to the next. A window of the
 * text is in memory; it grows where a single item is larger.
 */
final class ItemCursor {
  private static final int WINDOW_BYTES = 1 << 16;

  private final SpooledText array;
  private byte[] window;
  private int filled;
  private long nextPlace = 1; // behind the bracket

  /** Where the current item begins in the window. */
  private int start;

  ItemCursor(SpooledText array) {
    this.array = array;
    this.window = new byte[(int) Math.min(WINDOW_BYTES, array.length())];
  }

  /** The text of the next item, perhaps with blanks around it. */
  String next() {
    int length = length();
    String text = new String(window, start, length, StandardCharsets.UTF_8);
    start += length + 1;
    return text;
  }

  /** Goes past the next item. */
  void pass() {
    start += length() + 1;
  }

  /** How far it is from the start of an item to the comma or bracket behind it. */
  private int length() {
    int depth = 0;
    boolean quoted = false;
    int at = start;
    while (true) {
      while (at >= filled) {
        int length = at - start;
        fill();
        at = start + length;
      }
      byte b = window[at];
      if (b == '"') {
        quoted = !quoted;
      } else if (quoted) {
        at += b == '\\' ? 1 : 0;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (depth == 0 && (b == ',' || b == ']')) {
        return at - start;
      } else if (b == '}' || b == ']') {
        depth--;
      }
      at++;
    }
  }

  /** Makes room by dropping what lies before the item, or else by growing, and reads on. */
  private void fill() {
    int kept = Math.max(0, filled - start);
    if (start == 0 && kept == window.length) {
      window = Arrays.copyOf(window, 2 * window.length);
    } else {
      System.arraycopy(window, filled - kept, window, 0, kept);
      start -= filled - kept;
    }
    int count = (int) Math.min(window.length - kept, array.length() - nextPlace);
    if (count <= 0) {
      throw new IllegalStateException("An array was found correct and has no end.");
    }
    array.read(nextPlace, window, kept, count);
    nextPlace += count;
    filled = kept + count;
  }
}
