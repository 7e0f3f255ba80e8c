package waybill.registry.transform.filter;

/** A text is no JSON. */
public final class NotJson extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message says where, and quotes nothing
   */
  public NotJson(String message) {
    super(message);
  }

  /** Where it is none, for people. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
