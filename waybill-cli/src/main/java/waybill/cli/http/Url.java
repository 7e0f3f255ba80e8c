package waybill.cli.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes.
 *
 * @param scheme in small letters; empty where a URL begins with two slashes, which means HTTP
 * @param host without the brackets of an IPv6 address
 * @param port as given, or -1
 * @param target path and query, beginning with a slash
 */
public record Url(String scheme, String host, int port, String target) {

  private static final String HEX = "0123456789ABCDEF";

  /** The parts of a URL; null when scheme or port are none, or a line or a tab is in it. */
  public static @Nullable Url parse(String text) {
    String url = text.stripLeading();
    boolean bare = url.startsWith("//");
    int colon = bare ? 0 : url.indexOf("://");
    if (!(bare || isScheme(url, colon)) || breaksLines(url)) {
      return null;
    }
    String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
    int start = bare ? 2 : colon + 3;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start, end);
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    int fragment = url.indexOf('#', end);
    String target = url.substring(end, fragment < 0 ? url.length() : fragment);
    return withAuthority(scheme, authority, target(target));
  }

  /** Whether a URL begins with a letter, then letters, digits, dots, plus or minus signs. */
  public static boolean isScheme(String url, int end) {
    for (int i = 0; i < end; i++) {
      char c = url.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean further = i > 0 && ((c >= '0' && c <= '9') || "+-.".indexOf(c) >= 0);
      if (!letter && !further) {
        return false;
      }
    }
    return end > 0;
  }

  private static boolean breaksLines(String url) {
    return url.indexOf('\n') >= 0 || url.indexOf('\r') >= 0 || url.indexOf('\t') >= 0;
  }

  /** Path and query as they are sent: with a path at least, and what is no part of URLs escaped. */
  private static String target(String given) {
    String target = given.startsWith("/") ? given : "/".concat(given);
    if (target.equals("/")) {
      return target;
    }
    int mark = target.indexOf('?');
    String path = escaped(mark < 0 ? target : target.substring(0, mark));
    String query = mark < 0 ? "" : escaped(target.substring(mark + 1));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** A percent sign stays only if all of them begin escapes. */
  private static String escaped(String text) {
    boolean escapes = true;
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      escapes &= at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
    }
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c > ' ' && c < 0x7f && "\"<>[\\]^`{|}#".indexOf(c) < 0;
      if (plain && (c != '%' || escapes)) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0 && c < 0x80;
  }

  private static @Nullable Url withAuthority(String scheme, String authority, String target) {
    int bracket = authority.lastIndexOf(']');
    int colon = authority.indexOf(':', Math.max(0, bracket));
    String host = colon < 0 ? authority : authority.substring(0, colon);
    if (bracket > 0 && host.startsWith("[")) {
      host = host.substring(1, bracket);
    }
    int port = colon < 0 ? -1 : port(authority.substring(colon + 1));
    return port < -1 ? null : new Url(scheme, host, port, target);
  }

  /** The number that a port is; -1 for none, less for what cannot be one. */
  private static int port(String digits) {
    int port = digits.isEmpty() ? -1 : 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      port = 10 * port + (c - '0');
      if (c < '0' || c > '9' || port > 65_535) {
        return -2;
      }
    }
    return port;
  }

  /** Whether we can talk to what is there: it speaks HTTP, encrypted or not. */
  public boolean isHttp() {
    return isSecure() || scheme.isEmpty() || scheme.equals("http");
  }

  /** Whether the connection is encrypted. */
  public boolean isSecure() {
    return scheme.equals("https");
  }

  /** The port that is connected to. */
  public int effectivePort() {
    return port >= 0 ? port : isSecure() ? 443 : 80;
  }

  /** Host and, if it is not the usual one, port. */
  public String authority() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    boolean usual = port == (isSecure() ? 443 : 80) && !scheme.isEmpty();
    return port < 0 || usual ? name : name + ":" + port;
  }

  /** The whole again. */
  public String text() {
    return scheme
        + (scheme.isEmpty() ? "//" : "://")
        + (host.indexOf(':') >= 0 ? "[" + host + "]" : host)
        + (port < 0 ? "" : ":" + port)
        + target;
  }
}
