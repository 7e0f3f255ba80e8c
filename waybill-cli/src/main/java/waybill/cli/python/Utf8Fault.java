package waybill.cli.python;

/** Where bytes stop being UTF-8, in the words of Python's decoder. */
public final class Utf8Fault {
  private Utf8Fault() {}

  /** What is wrong with bytes that are not UTF-8. */
  public static String describe(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      int length = length(bytes[at] & 0xff);
      if (length == 0) {
        return told(bytes, at, at + 1, "invalid start byte");
      }
      int good = 1;
      while (good < length && at + good < bytes.length && isNext(bytes, at, good)) {
        good++;
      }
      if (good < length) {
        boolean ended = at + good == bytes.length;
        String reason = ended ? "unexpected end of data" : "invalid continuation byte";
        return told(bytes, at, at + good, reason);
      }
      at += length;
    }
    throw new IllegalArgumentException("These bytes are UTF-8.");
  }

  private static String told(byte[] bytes, int start, int end, String reason) {
    String place =
        end == start + 1
            ? "byte 0x" + Integer.toHexString(bytes[start] & 0xff) + " in position " + start
            : "bytes in position " + start + "-" + (end - 1);
    return "'utf-8' codec can't decode " + place + ": " + reason;
  }

  /** How many bytes a character has that starts with this one; 0 if none does. */
  private static int length(int first) {
    if (first < 0x80) {
      return 1;
    }
    if (first < 0xc2 || first > 0xf4) {
      return 0;
    }
    return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  }

  /** Whether a byte goes on with a character; the second must not make it too long or too large. */
  private static boolean isNext(byte[] bytes, int start, int distance) {
    int first = bytes[start] & 0xff;
    int next = bytes[start + distance] & 0xff;
    if (distance > 1) {
      return next >= 0x80 && next < 0xc0;
    }
    int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int end = first == 0xed ? 0xa0 : first == 0xf4 ? 0x90 : 0xc0;
    return next >= least && next < end;
  }
}
