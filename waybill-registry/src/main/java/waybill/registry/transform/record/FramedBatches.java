package waybill.registry.transform.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import waybill.registry.transform.TransformFault;

/** As many records in each request as fit; one that does not fit is kept for the next. */
final class FramedBatches implements Batches {
  private final RecordSplitter splitter;
  private final long bodyBytesMax;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private boolean hasWaiting;

  FramedBatches(RecordSplitter splitter, long bodyBytesMax) {
    this.splitter = splitter;
    this.bodyBytesMax = bodyBytesMax;
  }

  @Override
  public long next(Batch batch) throws IOException, TransformFault {
    batch.clear();
    return bodyBytesMax == Long.MAX_VALUE ? all(batch.body()) : someOf(batch.body());
  }

  private long all(Bytes body) throws IOException, TransformFault {
    long records = 0;
    while (splitter.next(RecordTarget.within(body, bodyBytesMax))) {
      records++;
    }
    return records;
  }

  private long someOf(Bytes body) throws IOException, TransformFault {
    long records = 0;
    while (hasWaiting || readWaiting()) {
      if (body.size() + waiting.size() > bodyBytesMax) {
        return records;
      }
      body.append(waiting.toByteArray(), 0, waiting.size());
      waiting.reset();
      hasWaiting = false;
      records++;
    }
    return records;
  }

  private boolean readWaiting() throws IOException, TransformFault {
    hasWaiting = splitter.next(RecordTarget.within(waiting, bodyBytesMax));
    return hasWaiting;
  }
}
