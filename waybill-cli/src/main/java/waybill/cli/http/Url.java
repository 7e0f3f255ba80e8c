package waybill.cli.http;

import org.jspecify.annotations.Nullable;

/**
 * Where a request goes.
 *
 * @param scheme in small letters
 * @param host without the brackets of an IPv6 address
 * @param port as given, or -1
 * @param target path and query, beginning with a slash
 */
public record Url(String scheme, String host, int port, String target) {

  /** The parts of a URL, or null when it has no scheme with {@code ://} or a bad port. */
  public static @Nullable Url parse(String url) {
    int colon = url.indexOf("://");
    if (colon <= 0) {
      return null;
    }
    String scheme = url.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
    int start = colon + 3;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start, end);
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    int fragment = url.indexOf('#', end);
    String target = url.substring(end, fragment < 0 ? url.length() : fragment);
    return withAuthority(scheme, authority, target.startsWith("/") ? target : "/".concat(target));
  }

  private static @Nullable Url withAuthority(String scheme, String authority, String target) {
    int bracket = authority.lastIndexOf(']');
    int colon = authority.indexOf(':', Math.max(0, bracket));
    String host = colon < 0 ? authority : authority.substring(0, colon);
    if (bracket > 0 && host.startsWith("[")) {
      host = host.substring(1, bracket);
    }
    int port = -1;
    if (colon >= 0 && colon + 1 < authority.length()) {
      try {
        port = Integer.parseInt(authority.substring(colon + 1));
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return port > 65535 ? null : new Url(scheme, host, port, target);
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
    return port < 0 || port == (isSecure() ? 443 : 80) ? name : name + ":" + port;
  }

  /** The whole again. */
  public String text() {
    return scheme
        + "://"
        + (host.indexOf(':') >= 0 ? "[" + host + "]" : host)
        + (port < 0 ? "" : ":" + port)
        + target;
  }
}
