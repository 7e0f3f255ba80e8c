package waybill.server.http;

/** A body ended before its length, or never came. */
final class BrokenBody extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenBody(Throwable cause) {
    super("The body could not be read.", cause);
  }
}
