package waybill.server.objects;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

  /** The object that a URL names at an endpoint, its bucket in the path or before the host. */
  static Optional<ObjectUri> find(URI endpoint, String url) {
    if (!url.startsWith(SCHEME) || url.indexOf('?') >= 0 || url.indexOf('#') >= 0) {
      return Optional.empty();
    }
    String rest = url.substring(SCHEME.length());
    int slash = rest.indexOf('/');
    String authority = (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
    String path = decoded(slash < 0 ? "" : rest.substring(slash + 1));
    String host = host(authority, port(endpoint));
    String own = String.valueOf(endpoint.getHost()).toLowerCase(Locale.ROOT);
    if (path == null || host == null) {
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

  /** A path without its escapes; null when they are broken. */
  private static @Nullable String decoded(String path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = path.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '%') {
        bytes.write(raw[i]);
        continue;
      }
      int high = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 1], 16) : -1;
      int low = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return null;
      }
      bytes.write((high << 4) | low);
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
