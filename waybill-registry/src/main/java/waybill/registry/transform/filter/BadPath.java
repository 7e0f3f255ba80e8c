package waybill.registry.transform.filter;

/** A text is no path of a filter. */
public final class BadPath extends Exception {
  private static final long serialVersionUID = 1L;

  BadPath(String message) {
    super(message);
  }

  /** What is wrong, to be read behind the name of the member. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
