package waybill.cli.spool;

/** Goes through a spooled text byte by byte. */
final class ByteWalk {
  /** What follows the last byte. */
  static final int END = -1;

  private static final int WINDOW_BYTES = 1 << 16;

  private final SpooledText text;
  private final byte[] window;
  private int filled;
  private int at;
  private long windowEnd;

  ByteWalk(SpooledText text) {
    this.text = text;
    this.window = new byte[(int) Math.min(WINDOW_BYTES, text.length())];
  }

  /** How many bytes lie behind. */
  long place() {
    return windowEnd - filled + at;
  }

  /** The byte here, or {@link #END}. */
  int peek() {
    return at < filled || fill() ? window[at] & 0xff : END;
  }

  /** The byte here, which is passed, or {@link #END}. */
  int next() {
    return at < filled || fill() ? window[at++] & 0xff : END;
  }

  /** Passes a byte if it is this one. */
  boolean take(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  /** Passes what stands for itself in a string: all but quotes, escapes, controls, beyond ASCII. */
  void passPlain() {
    while (at < filled && window[at] >= ' ' && window[at] != '"' && window[at] != '\\') {
      at++;
    }
  }

  private boolean fill() {
    int count = (int) Math.min(window.length, text.length() - windowEnd);
    if (count == 0) {
      return false;
    }
    text.read(windowEnd, window, 0, count);
    windowEnd += count;
    filled = count;
    at = 0;
    return true;
  }
}
