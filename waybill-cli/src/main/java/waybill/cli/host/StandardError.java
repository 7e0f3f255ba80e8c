package waybill.cli.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Words on standard error, which nobody has to read. */
final class StandardError {
  private StandardError() {}

  static void write(OutputStream stream, String text) {
    try {
      stream.write(whole(text).getBytes(StandardCharsets.UTF_8));
      stream.flush();
    } catch (IOException e) {
      // nobody listens
    }
  }

  /** The text with halves of surrogate pairs escaped, which no stream could carry. */
  private static String whole(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (Character.isSurrogate(c) && !pair) {
        out = out == null ? new StringBuilder(text.substring(0, i)) : out;
        out.append("\\u").append(Integer.toHexString(c));
      } else if (out != null) {
        out.append(c);
      }
      if (pair) {
        i++;
        out = out == null ? null : out.append(text.charAt(i));
      }
    }
    return out == null ? text : out.toString();
  }
}
