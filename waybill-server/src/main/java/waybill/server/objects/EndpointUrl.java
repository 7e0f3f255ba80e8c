package waybill.server.objects;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectUri;

/**
 * URLs of objects. They are taken apart by hand, as {@link URI} refuses hosts and paths that stores
 * have.
 */
final class EndpointUrl {
  private static final String SCHEME = "https://";
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private EndpointUrl() {}

  /**
   * The object that a URL names at an endpoint, its bucket in the path or before the host. What
   * follows is the key, letter for letter.
   */
  static Optional<ObjectUri> find(URI endpoint, String url) {
    if (!url.startsWith(SCHEME)) {
      return Optional.empty();
    }
    String rest = url.substring(SCHEME.length());
    int slash = rest.indexOf('/');
    String authority = (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
    String path = slash < 0 ? "" : rest.substring(slash + 1);
    String host = host(authority, port(endpoint));
    String own = String.valueOf(endpoint.getHost()).toLowerCase(Locale.ROOT);
    if (host == null) {
      return Optional.empty();
    }
    if (host.equals(own)) {
      return ObjectUri.parse("s3://" + path);
    }
    if (host.endsWith("." + own)) {
      String bucket = host.substring(0, host.length() - own.length() - 1);
      return ObjectUri.parse("s3://" + bucket + "/" + path);
    }
    return Optional.empty();
  }

  private static int port(URI endpoint) {
    if (endpoint.getPort() >= 0) {
      return endpoint.getPort();
    }
    return "http".equalsIgnoreCase(endpoint.getScheme()) ? HTTP_PORT : HTTPS_PORT;
  }

  /** The host, when its port is the expected one; else null. */
  private static @Nullable String host(String authority, int expected) {
    int colon = authority.lastIndexOf(':');
    if (colon < 0 || authority.endsWith("]")) {
      return expected == HTTPS_PORT ? authority : null;
    }
    return authority.substring(colon + 1).equals(Integer.toString(expected))
        ? authority.substring(0, colon)
        : null;
  }
}
