package waybill.server.modelscan.content;

/** The bytes are not what they claim to be; the message says where they part from it. */
public final class UnreadableContent extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Made often and never printed: it has no stack trace. */
  public UnreadableContent(String message) {
    super(message, null, false, false);
  }

  /** The message, which is always there. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
