package waybill.registry.transform.record;

import java.io.IOException;
import waybill.registry.transform.TransformFault;

/** One record in each request. */
final class SingleBatches implements Batches {
  private final RecordSplitter splitter;
  private final long bodyBytesMax;

  SingleBatches(RecordSplitter splitter, long bodyBytesMax) {
    this.splitter = splitter;
    this.bodyBytesMax = bodyBytesMax;
  }

  @Override
  public long next(Batch batch) throws IOException, TransformFault {
    batch.clear();
    return splitter.next(RecordTarget.within(batch.body(), bodyBytesMax)) ? 1 : 0;
  }
}
