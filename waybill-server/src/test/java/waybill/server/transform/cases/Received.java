package waybill.server.transform.cases;

import java.util.Map;

/**
 * A request that a stand-in got.
 *
 * @param headers by their names in lower case
 * @param body one character for each byte
 */
public record Received(String method, String path, Map<String, String> headers, String body) {}
