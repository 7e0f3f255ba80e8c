package waybill.registry.transform.record;

import java.io.IOException;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRule;

/** Cuts a stream into records, in pieces as they are read. */
interface RecordSplitter {

  /**
   * Passes on the next record.
   *
   * @return whether there was one
   * @throws TransformFault T-S2; the pieces passed on are not to be used
   */
  boolean next(RecordTarget target) throws IOException, TransformFault;

  /** The fault of bytes that are not in the format. */
  static TransformFault broken(String format, String how) {
    return TransformFault.ofClient(
        TransformRule.S2, "The object is no sound " + format + ": " + how + ".");
  }
}
