package waybill.cli.python;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Base64 as Python's {@code b64decode} reads it: other characters are passed over. */
public final class LenientBase64 {
  private LenientBase64() {}

  /** The bytes of a text up to its padding; null when a group at the end is not complete. */
  public static byte @Nullable [] decode(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int bits = 0;
    int place = 0;
    int pads = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=' && place >= 2 && place + ++pads >= 4) {
        return out.toByteArray();
      }
      int value = value(c);
      if (value >= 0) {
        pads = 0;
        bits = bits << 6 | value;
        place = (place + 1) % 4;
        if (place != 1) {
          out.write(bits >> (place == 0 ? 0 : 8 - 2 * place));
        }
      }
    }
    return place == 0 ? out.toByteArray() : null;
  }

  private static int value(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }
}
