package waybill.registry.transform.record;

import java.io.IOException;
import java.io.InputStream;
import waybill.registry.transform.TransformFault;

/** The whole object is the record, unless it is empty. */
final class WholeSplitter implements RecordSplitter {
  private final ByteReader reader;

  WholeSplitter(InputStream in) {
    this.reader = new ByteReader(in);
  }

  @Override
  public boolean next(RecordTarget target) throws IOException, TransformFault {
    return reader.transfer(Long.MAX_VALUE, target, null) < Long.MAX_VALUE;
  }
}
