package waybill.registry.transform.record;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import waybill.registry.transform.BatchStrategy;
import waybill.registry.transform.SplitType;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.filter.RecordProcessing;

/** The requests of one object, in order. For one thread. */
public interface Batches {

  /**
   * Fills in the next request.
   *
   * @return how many records it has; 0 when there are no more
   * @throws TransformFault T-S2, T-B2, T-D2 or T-D3; nothing more can be read
   * @throws IOException when reading fails, {@link GzipFault} among others
   */
  long next(Batch batch) throws IOException, TransformFault;

  /**
   * The requests of an object.
   *
   * @param content as it is after unpacking
   * @param bodyBytesMax of one request; {@code Long.MAX_VALUE} for no limit
   * @param processing filters of records; null for none
   */
  static Batches of(
      InputStream content,
      SplitType split,
      BatchStrategy strategy,
      long bodyBytesMax,
      @Nullable RecordProcessing processing) {
    boolean isSingle = strategy == BatchStrategy.SINGLE_RECORD;
    if (processing != null) {
      return new ProcessedBatches(content, split, processing, bodyBytesMax);
    }
    return switch (split) {
      case NONE -> new SingleBatches(new WholeSplitter(content), bodyBytesMax);
      case LINE ->
          isSingle
              ? new SingleBatches(new LineSplitter(content), bodyBytesMax)
              : new LineBatches(content, bodyBytesMax);
      case RECORD_IO -> framed(new RecordIoSplitter(content, !isSingle), isSingle, bodyBytesMax);
      case TF_RECORD -> framed(new TfRecordSplitter(content, !isSingle), isSingle, bodyBytesMax);
    };
  }

  private static Batches framed(RecordSplitter splitter, boolean isSingle, long bodyBytesMax) {
    return isSingle
        ? new SingleBatches(splitter, bodyBytesMax)
        : new FramedBatches(splitter, bodyBytesMax);
  }
}
