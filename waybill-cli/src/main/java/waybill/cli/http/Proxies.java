package waybill.cli.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waybill.cli.host.Host;

/** The proxies that the environment asks for, small-lettered variables first. */
public final class Proxies {
  private final Host host;

  /** The proxies of a place. */
  public Proxies(Host host) {
    this.host = host;
  }

  /** The proxy for a URL, or null. */
  @Nullable Url of(Url url) {
    String proxy = variable(url.isSecure() ? "https_proxy" : "http_proxy");
    if (proxy == null || isExcepted(url.host())) {
      return null;
    }
    return Url.parse(proxy.contains("://") ? proxy : "http://".concat(proxy));
  }

  private boolean isExcepted(String name) {
    String exceptions = variable("no_proxy");
    if (exceptions == null) {
      return false;
    }
    int start = 0;
    while (start <= exceptions.length()) {
      int end = exceptions.indexOf(',', start);
      end = end < 0 ? exceptions.length() : end;
      String exception = exceptions.substring(start, end).trim();
      exception = exception.startsWith(".") ? exception.substring(1) : exception;
      boolean suffix =
          name.equals(exception) || (!exception.isEmpty() && name.endsWith(".".concat(exception)));
      if (suffix || exception.equals("*")) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  private @Nullable String variable(String name) {
    String value = host.filled(name);
    return value == null ? host.filled(name.toUpperCase(Locale.ROOT)) : value;
  }
}
