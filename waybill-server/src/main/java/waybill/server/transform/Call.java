package waybill.server.transform;

import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param contentType for the header, letter for letter; null for none
 * @param accept likewise
 * @param body null for GET
 * @param isChunked whether the length of the body is not said beforehand
 */
record Call(
    String path,
    @Nullable String contentType,
    @Nullable String accept,
    @Nullable Spool body,
    boolean isChunked) {

  static Call get(String path) {
    return new Call(path, null, null, null, false);
  }

  String head(String host) {
    StringBuilder head = new StringBuilder(body == null ? "GET " : "POST ");
    head.append(path).append(" HTTP/1.1\r\nHost: ").append(host).append("\r\n");
    append(head, "Content-Type", contentType);
    append(head, "Accept", accept);
    if (body != null && isChunked) {
      append(head, "Transfer-Encoding", "chunked");
    } else if (body != null) {
      append(head, "Content-Length", Long.toString(body.size()));
    }
    return head.append("\r\n").toString();
  }

  private static void append(StringBuilder head, String name, @Nullable String value) {
    if (value != null) {
      head.append(name).append(": ").append(value).append("\r\n");
    }
  }
}
