package waybill.registry.transform.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import waybill.registry.transform.TransformFault;

/**
 * As many lines in each request as fit, byte for byte. Lines are not looked for one by one: a
 * request is read from the object to the brim, then cut behind the last newline that it holds.
 */
final class LineBatches implements Batches {
  private final ReadableByteChannel in;
  private final long bodyBytesMax;
  private final LineCount lines = new LineCount();
  private final ByteBuffer next = ByteBuffer.allocate(1);
  private byte[] waiting = {};
  private boolean isAtEnd;

  LineBatches(InputStream in, long bodyBytesMax) {
    this.in = StreamChannel.of(in);
    this.bodyBytesMax = bodyBytesMax;
  }

  @Override
  public long next(Batch batch) throws IOException, TransformFault {
    long records = 0;
    do {
      batch.clear();
      lines.clear();
      fill(batch.body());
      records = batch.body().size() == 0 ? 0 : lines.records();
    } while (records == 0 && !(isAtEnd && waiting.length == 0));
    return records;
  }

  /** Fills a body with whole lines, and counts them. */
  private void fill(Bytes body) throws IOException, TransformFault {
    body.append(waiting, 0, waiting.length);
    long lineEnd = seen(ByteBuffer.wrap(waiting), body, 0);
    waiting = new byte[0];
    while (!isAtEnd && body.size() < bodyBytesMax) {
      ByteBuffer came = body.fill(in, bodyBytesMax - body.size());
      isAtEnd = came == null;
      lineEnd = came == null ? lineEnd : seen(came, body, lineEnd);
    }
    if (isAtEnd || !readNext()) {
      return; // the last line may lack its end
    }
    if (lineEnd == 0) {
      throw RecordTarget.tooLarge(bodyBytesMax);
    }
    byte[] left = lineEnd == body.size() ? waiting : body.cut(lineEnd);
    waiting = Arrays.copyOf(left, left.length + 1);
    waiting[left.length] = next.get(0);
    lines.cutTo(lineEnd);
  }

  /** Counts bytes that came; returns the place behind the last newline of all. */
  private long seen(ByteBuffer came, Bytes body, long lineEnd) {
    lines.add(came);
    int newline = came.limit() - 1;
    while (newline >= came.position() && came.get(newline) != '\n') {
      newline--;
    }
    return newline < came.position() ? lineEnd : body.size() - (came.limit() - newline - 1);
  }

  /** Reads one byte to see whether there is one. */
  private boolean readNext() throws IOException {
    next.clear();
    int read = in.read(next);
    while (read == 0) {
      read = in.read(next);
    }
    isAtEnd = read < 0;
    return !isAtEnd;
  }
}
