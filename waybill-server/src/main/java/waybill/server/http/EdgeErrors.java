package waybill.server.http;

import waybill.server.api.WireError;

/** What the edge refuses by itself, before any operation is known. */
final class EdgeErrors {
  static final WireError BAD_HTTP =
      new WireError(
          400, "MalformedHttpRequestException", "The request is not well-formed HTTP/1.1.");
  static final WireError NO_SUCH_PATH =
      new WireError(
          404, "UnknownOperationException", "There is nothing here; send a POST to the path '/'.");
  static final WireError NO_SUCH_METHOD =
      new WireError(405, "UnknownOperationException", "This method is not served; send a POST.");
  static final WireError CONTENT_TYPE =
      new WireError(
          415,
          "UnsupportedMediaTypeException",
          "The content type must be application/x-amz-json-1.1.");
  static final WireError CONTENT_ENCODING =
      new WireError(
          415, "UnsupportedMediaTypeException", "The body must be sent without content encoding.");
  static final WireError LENGTH_REQUIRED =
      new WireError(
          411, "MissingContentLength", "A request must say how long it is with Content-Length.");
  static final WireError TOO_BUSY =
      new WireError(
          503, "ServiceUnavailable", "Too many requests are under way; try again in a moment.");
  static final WireError INTERNAL =
      new WireError(
          500,
          "InternalFailure",
          "The request processing has failed because of an unknown error, exception or failure.");

  private EdgeErrors() {}

  static WireError bodyTooLarge(int bytesMax) {
    return new WireError(
        413,
        "RequestEntityTooLargeException",
        "The request body exceeds the limit of " + bytesMax + " bytes.");
  }

  static WireError tooManyFields(int fieldsMax) {
    return new WireError(
        431,
        "RequestHeaderFieldsTooLargeException",
        "The request exceeds the limit of " + fieldsMax + " header fields.");
  }
}
