package waybill.server;

/** The command line makes no sense; the message tells a person why. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
