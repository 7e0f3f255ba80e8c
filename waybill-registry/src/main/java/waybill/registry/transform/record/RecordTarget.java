package waybill.registry.transform.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRule;

/** Where a splitter puts the pieces of a record. */
interface RecordTarget {
  void append(byte[] source, int offset, int length) throws IOException, TransformFault;

  /** Bytes up to a limit; beyond it a record is refused before it is read to its end. */
  static RecordTarget within(Bytes bytes, long bytesMax) {
    return (source, offset, length) -> {
      if (bytes.size() + length > bytesMax) {
        throw tooLarge(bytesMax);
      }
      bytes.append(source, offset, length);
    };
  }

  /** The same in memory. */
  static RecordTarget within(ByteArrayOutputStream bytes, long bytesMax) {
    return (source, offset, length) -> {
      if (bytes.size() + (long) length > bytesMax) {
        throw tooLarge(bytesMax);
      }
      bytes.write(source, offset, length);
    };
  }

  /** The fault of a record that fits in no request. */
  static TransformFault tooLarge(long bytesMax) {
    return TransformFault.ofClient(
        TransformRule.B2,
        "A record has more than the "
            + bytesMax
            + " bytes of a request's body. Set MaxPayloadInMB higher, or make records smaller: without a"
            + " SplitType an object is one record.");
  }
}
