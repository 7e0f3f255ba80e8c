package waybill.registry.transform.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import waybill.registry.transform.SplitType;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.filter.RecordProcessing;

/**
 * Records that are filtered or joined. Limits count what the filter leaves. Several records in one
 * request that are not filtered stand there as in the object, with line ends and empty lines;
 * filtered ones have a newline each.
 */
final class ProcessedBatches implements Batches {
  /** A record lies in memory here, so it has an end: that of the largest payload. */
  private static final int RECORD_BYTES_MAX = 100 << 20;

  private static final byte[] NEWLINE = {'\n'};

  private final RecordSplitter splitter;
  private final RecordProcessing processing;
  private final long bodyBytesMax;
  private final boolean isAlone;
  private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private @Nullable Waiting waiting;

  /**
   * A record that is read and not yet in a request. Bare, an empty line is empty, and no record.
   */
  private static final class Waiting {
    private final byte[] bare;
    private final byte[] sent;

    Waiting(byte[] bare, byte[] sent) {
      this.bare = bare;
      this.sent = sent;
    }
  }

  ProcessedBatches(
      InputStream content, SplitType split, RecordProcessing processing, long bodyBytesMax) {
    this.isAlone = processing.isAlone();
    this.splitter =
        split == SplitType.NONE
            ? new WholeSplitter(content)
            : isAlone ? new LineSplitter(content) : new RawLineSplitter(content);
    this.processing = processing;
    this.bodyBytesMax = bodyBytesMax;
  }

  @Override
  public long next(Batch batch) throws IOException, TransformFault {
    long records = 0;
    do {
      batch.clear();
      records = fill(batch);
    } while (records == 0 && waiting != null); // empty lines alone are not sent
    return records;
  }

  private long fill(Batch batch) throws IOException, TransformFault {
    long records = 0;
    Waiting next = waiting == null ? read() : waiting;
    while (next != null && batch.body().size() + next.sent.length <= bodyBytesMax) {
      batch.body().append(next.sent, 0, next.sent.length);
      if (next.bare.length > 0) {
        keep(next.bare, batch.records());
        records++;
      }
      if (isAlone) {
        waiting = null;
        return records;
      }
      next = read();
    }
    waiting = next;
    return records;
  }

  private @Nullable Waiting read() throws IOException, TransformFault {
    collected.reset();
    while (splitter.next(RecordTarget.within(collected, RECORD_BYTES_MAX))) {
      byte[] read = collected.toByteArray();
      byte[] bare = isAlone ? read : withoutEnd(read);
      if (bare.length == 0 && processing.changesRecords()) {
        collected.reset();
        continue;
      }
      byte[] sent = processing.changesRecords() ? filtered(bare) : read;
      if (sent.length > bodyBytesMax) {
        throw RecordTarget.tooLarge(bodyBytesMax);
      }
      return new Waiting(bare, sent);
    }
    return null;
  }

  private byte[] filtered(byte[] bare) throws TransformFault {
    byte[] filtered = processing.filtered(bare);
    if (isAlone) {
      return filtered;
    }
    byte[] line = Arrays.copyOf(filtered, filtered.length + 1);
    line[filtered.length] = '\n';
    return line;
  }

  private static byte[] withoutEnd(byte[] line) {
    int length = line.length;
    if (length > 0 && line[length - 1] == '\n') {
      length--;
      length -= length > 0 && line[length - 1] == '\r' ? 1 : 0;
    }
    return Arrays.copyOf(line, length);
  }

  private void keep(byte[] bare, Bytes records) throws IOException {
    if (processing.joinsInput()) {
      records.append(bare, 0, bare.length);
      records.append(NEWLINE, 0, 1);
    }
  }
}
