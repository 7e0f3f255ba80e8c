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
    PROXY
  }

  /**
   * A fault.
   *
   * @param detail the reason of a TLS fault, the address of a proxy; else empty
   */
  public HttpFault(Kind kind, String detail) {
    super(detail, null, false, false);
    this.kind = kind;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** The reason of a TLS fault, the address of a proxy; else empty. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
