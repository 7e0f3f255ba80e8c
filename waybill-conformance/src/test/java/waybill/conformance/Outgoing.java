package waybill.conformance;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request on its way out.
 *
 * @param method of HTTP
 * @param path beginning with a slash
 * @param headers by name
 * @param body bytes, which need not be JSON
 */
@SuppressWarnings("ArrayRecordComponent") // a request is sent, never compared
public record Outgoing(String method, String path, Map<String, String> headers, byte[] body) {
  /** The same request with a header set to another value. */
  public Outgoing with(String header, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(header, value);
    return new Outgoing(method, path, changed, body);
  }
}
