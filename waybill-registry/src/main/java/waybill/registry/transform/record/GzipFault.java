package waybill.registry.transform.record;

import java.io.IOException;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRule;

/** Gzip data is not sound. */
public final class GzipFault extends IOException {
  private static final long serialVersionUID = 1L;

  GzipFault(String message) {
    super(message);
  }

  /** The same as the fault of an object: T-I5. */
  public TransformFault fault() {
    return TransformFault.ofClient(
        TransformRule.I5, getMessage() + ". Pack the object again, or set CompressionType None.");
  }
}
