package waybill.wire.sigv4;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The request target as it is signed.
 *
 * @param path without dot segments and doubled slashes, each byte that is not unreserved escaped,
 *     also the percent sign of an escape
 * @param query parameters in order of name and value, escapes in one spelling
 */
record CanonicalTarget(String path, String query) {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  /**
   * Splits and rewrites a target such as {@code /a?b=1}.
   *
   * @throws SignatureRefusal when the query has a broken escape
   */
  static CanonicalTarget of(String target) {
    if (target.equals("/")) {
      return new CanonicalTarget("/", ""); // all that the API ever sees
    }
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark + 1);
    return new CanonicalTarget(path(path), query(query));
  }

  private static String path(String path) {
    List<String> kept = new ArrayList<>();
    for (String segment : split(path, '/')) {
      if (segment.equals("..")) {
        if (!kept.isEmpty()) {
          kept.removeLast();
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.add(segment);
      }
    }
    StringBuilder out = new StringBuilder(path.length() + 16);
    for (String segment : kept) {
      out.append('/');
      appendEscaped(out, segment.getBytes(StandardCharsets.UTF_8));
    }
    if (kept.isEmpty() || path.endsWith("/")) {
      out.append('/');
    }
    return out.toString();
  }

  private static String query(String query) {
    if (query.isEmpty()) {
      return "";
    }
    List<String> parameters = new ArrayList<>();
    for (String parameter : split(query, '&')) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      String value = equals < 0 ? "" : parameter.substring(equals + 1);
      StringBuilder out = new StringBuilder(parameter.length() + 8);
      appendEscaped(out, unescaped(name));
      out.append('\0'); // sorts before every character of a longer name, as the bare name must
      appendEscaped(out, unescaped(value));
      parameters.add(out.toString());
    }
    Collections.sort(parameters);
    return String.join("&", parameters).replace('\0', '=');
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at));
      from = at + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static byte[] unescaped(String text) {
    byte[] escaped = text.getBytes(StandardCharsets.UTF_8);
    byte[] plain = new byte[escaped.length];
    int length = 0;
    for (int i = 0; i < escaped.length; i++) {
      if (escaped[i] == '%') {
        plain[length++] = unescapedByte(escaped, i);
        i += 2;
      } else {
        plain[length++] = escaped[i];
      }
    }
    return Arrays.copyOf(plain, length);
  }

  private static byte unescapedByte(byte[] escaped, int at) {
    if (at + 2 >= escaped.length) {
      throw SignatureRefusal.invalid("Incomplete trailing escape % sequence");
    }
    int high = Character.digit(escaped[at + 1], 16);
    int low = Character.digit(escaped[at + 2], 16);
    if (high < 0 || low < 0) {
      String shown = new String(escaped, at + 1, 2, StandardCharsets.ISO_8859_1);
      throw SignatureRefusal.invalid("Illegal hex character in escape % pattern: %" + shown);
    }
    return (byte) (high << 4 | low);
  }

  private static void appendEscaped(StringBuilder out, byte[] bytes) {
    for (byte b : bytes) {
      if (isUnreserved(b)) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
      }
    }
  }

  private static boolean isUnreserved(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '-'
        || b == '_'
        || b == '.'
        || b == '~';
  }
}
