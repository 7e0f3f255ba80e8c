package waybill.server.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import waybill.server.api.WireError;

/**
 * Gives the HTTP library's own refusals the API's shape and drops its words, which may quote the
 * request. After any of them the connection closes: where a request ended is no longer certain.
 */
final class DirectErrors implements DirectHandler {
  private final RequestIds ids;
  private final HttpLimits limits;

  private DirectErrors(RequestIds ids, HttpLimits limits) {
    this.ids = ids;
    this.limits = limits;
  }

  static DirectHandlers handlers(RequestIds ids, HttpLimits limits) {
    DirectErrors errors = new DirectErrors(ids, limits);
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (EventType type : EventType.values()) {
      handlers.addHandler(type, errors);
    }
    return handlers.build();
  }

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType type,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    WireError error = error(request, type, status.code());
    if (ConnectionDeadline.CURRENT.isBound()) {
      ConnectionDeadline.CURRENT.get().bodyIsLeft(LingeringClose.bodyBytes(request.headers()));
    }
    return TransportResponse.builder()
        .status(Status.create(error.status()))
        .headers(headers)
        .header(HeaderNames.CONTENT_TYPE, FrontDoor.JSON)
        .header(FrontDoor.REQUEST_ID, ids.next())
        .keepAlive(false)
        .entity(error.body())
        .build();
  }

  /**
   * Our own handlers let nothing escape, so what the library calls an internal error is a request
   * that it could not read.
   */
  private WireError error(TransportRequest request, EventType type, int status) {
    if (type == EventType.PAYLOAD_TOO_LARGE || status == 413) {
      return EdgeErrors.bodyTooLarge(limits.bodyBytesMax());
    }
    if (status == 503) {
      return EdgeErrors.TOO_BUSY;
    }
    return request.headers().contains(HeaderNames.CONTENT_ENCODING)
        ? EdgeErrors.CONTENT_ENCODING
        : EdgeErrors.BAD_HTTP;
  }
}
