package waybill.cli.http;

/** An exchange that did not come to an answer. */
public final class HttpFault extends Exception {
  private static final long serialVersionUID = 1L;
  private final Kind kind;

  /** What went wrong. */
  public enum Kind {
    /** Nobody listens there, or the name is not known. */
    UNREACHABLE,
    /** The connection took too long. */
    CONNECT_TIMEOUT,
    /** The answer took too long. */
    READ_TIMEOUT,
    /** The connection ended before there was an answer, or the answer is not HTTP. */
    CLOSED,
    /** The other side cannot be trusted, or does not speak TLS. */
    TLS,
    /** The proxy cannot be reached or refuses. */
    PROXY,
    /** The request could not be written down safely, so it was not sent. */
    REQUEST
  }

  /**
   * A fault.
   *
   * @param detail the reason of a fault of TLS or of the request, the address of a proxy; else
   *     empty
   */
  public HttpFault(Kind kind, String detail) {
    super(detail, null, false, false);
    this.kind = kind;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** Whether patience ended. */
  public boolean isTimeout() {
    return kind == Kind.CONNECT_TIMEOUT || kind == Kind.READ_TIMEOUT;
  }

  /** The reason of a fault of TLS or of the request, the address of a proxy; else empty. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The fault in the AWS CLI's words, for a request to this URL. */
  public String sentence(String url) {
    return switch (kind) {
      case UNREACHABLE -> "Could not connect to the endpoint URL: \"" + url + "\"";
      case CONNECT_TIMEOUT -> "Connect timeout on endpoint URL: \"" + url + "\"";
      case READ_TIMEOUT -> "Read timeout on endpoint URL: \"" + url + "\"";
      case CLOSED ->
          "Connection was closed before we received a valid response from endpoint URL: \""
              + url
              + "\".";
      case TLS -> "SSL validation failed for " + url + " " + detail();
      case PROXY -> "Failed to connect to proxy URL: \"" + detail() + "\"";
      case REQUEST -> detail();
    };
  }
}
