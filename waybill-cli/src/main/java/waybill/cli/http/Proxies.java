package waybill.cli.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waybill.cli.host.Host;

/**
 * The proxies that the environment asks for, as Python reads it: a variable in small letters counts
 * before the same in capitals, even if it is empty.
 */
public final class Proxies {
  private final @Nullable Host host;

  /** The proxies of a place; null for none. */
  public Proxies(@Nullable Host host) {
    this.host = host;
  }

  /**
   * The proxy for a URL, or null; a proxy is for one scheme, so there is none without.
   *
   * @throws HttpFault if what is configured cannot be a proxy
   */
  @Nullable HttpProxy of(Url url) throws HttpFault {
    if (host == null || url.scheme().isEmpty()) {
      return null;
    }
    String proxy = variable(host, url.isSecure() ? "https_proxy" : "http_proxy");
    if (proxy == null || isExcepted(host, url)) {
      return null;
    }
    return HttpProxy.parse(proxy);
  }

  private static boolean isExcepted(Host host, Url url) {
    String exceptions = variable(host, "no_proxy");
    if (exceptions == null || exceptions.equals("*")) {
      return exceptions != null;
    }
    String name = url.host().toLowerCase(Locale.ROOT);
    String withPort = url.port() < 0 ? name : name + ":" + url.port();
    int start = 0;
    while (start <= exceptions.length()) {
      int end = exceptions.indexOf(',', start);
      end = end < 0 ? exceptions.length() : end;
      String exception = exception(exceptions.substring(start, end));
      if (!exception.isEmpty() && (isWithin(name, exception) || isWithin(withPort, exception))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  private static String exception(String text) {
    String name = text.strip();
    int start = 0;
    while (start < name.length() && name.charAt(start) == '.') {
      start++;
    }
    return name.substring(start).toLowerCase(Locale.ROOT);
  }

  private static boolean isWithin(String name, String domain) {
    return name.equals(domain) || name.endsWith(".".concat(domain));
  }

  /** Where a request came in by a web server, a header of it could pose as HTTP_PROXY. */
  private static @Nullable String variable(Host host, String name) {
    String value = host.variable(name);
    if (value != null) {
      return value.isEmpty() ? null : value;
    }
    boolean spoofable = name.equals("http_proxy") && host.variable("REQUEST_METHOD") != null;
    return spoofable ? null : host.filled(name.toUpperCase(Locale.ROOT));
  }
}
