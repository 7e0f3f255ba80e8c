package waybill.server.modelscan.content;

/** A limit of the scan was met; what is not looked at yet stays so. */
public final class LimitReached extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String limit;

  /**
   * Made without a stack trace.
   *
   * @param limit its short name, such as {@code time}
   */
  public LimitReached(String limit, String message) {
    super(message, null, false, false);
    this.limit = limit;
  }

  /** The limit's short name. */
  public String limit() {
    return limit;
  }

  /** The message, which is always there. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
