package waybill.cli.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A proxy; loaded only where there is one.
 *
 * @param shown its address for messages, without name and password
 * @param authorization what to say who we are; null where the address names nobody
 */
record HttpProxy(Url url, String shown, @Nullable String authorization) {

  /**
   * The proxy at an address, whose scheme may be missing.
   *
   * @throws HttpFault if the address is none
   */
  static HttpProxy parse(String text) throws HttpFault {
    String address = text;
    if (!text.startsWith("http:") && !text.startsWith("https:")) {
      address = (text.startsWith("//") ? "http:" : "http://").concat(text);
    }
    int start = address.indexOf("://") + 3;
    int end = start;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    int at = address.lastIndexOf('@', end - 1);
    String user = at < start ? null : address.substring(start, at);
    String shown =
        user == null ? address : address.substring(0, start) + masked(user) + address.substring(at);
    Url url = Url.parse(address);
    if (url == null || url.host().isBlank()) {
      throw new HttpFault(HttpFault.Kind.PROXY, shown);
    }
    return new HttpProxy(url, shown, user == null ? null : basic(user));
  }

  private static String masked(String user) {
    return user.indexOf(':') < 0 ? "***" : "***:***";
  }

  /** The header for a name and a password; null if one of them is missing. */
  private static @Nullable String basic(String user) {
    int colon = user.indexOf(':');
    if (colon <= 0 || colon == user.length() - 1) {
      return null;
    }
    String plain = unescaped(user.substring(0, colon)) + ":" + unescaped(user.substring(colon + 1));
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    return "Basic ".concat(Base64.getEncoder().encodeToString(bytes));
  }

  private static String unescaped(String text) {
    byte[] escaped = text.getBytes(StandardCharsets.UTF_8);
    byte[] plain = new byte[escaped.length];
    int length = 0;
    for (int i = 0; i < escaped.length; i++) {
      int high = i + 2 < escaped.length ? Character.digit(escaped[i + 1], 16) : -1;
      int low = i + 2 < escaped.length ? Character.digit(escaped[i + 2], 16) : -1;
      if (escaped[i] == '%' && high >= 0 && low >= 0) {
        plain[length++] = (byte) (16 * high + low);
        i += 2;
      } else {
        plain[length++] = escaped[i];
      }
    }
    return new String(plain, 0, length, StandardCharsets.UTF_8);
  }
}
