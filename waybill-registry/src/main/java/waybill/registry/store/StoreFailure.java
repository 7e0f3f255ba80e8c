package waybill.registry.store;

/** Kept state could not be read or written. Answered as an internal failure; never swallowed. */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
