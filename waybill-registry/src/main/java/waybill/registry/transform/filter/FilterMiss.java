package waybill.registry.transform.filter;

/** A record does not have what a path names. */
final class FilterMiss extends Exception {
  private static final long serialVersionUID = 1L;

  FilterMiss(String message) {
    super(message, null, false, false);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
