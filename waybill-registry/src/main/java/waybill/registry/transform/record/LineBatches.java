package waybill.registry.transform.record;

import java.io.IOException;
import java.io.InputStream;
import waybill.registry.transform.TransformFault;

/**
 * As many lines in each request as fit, byte for byte. Lines are not looked for one by one: a
 * request is filled to the brim, then cut behind the last newline that it holds.
 */
final class LineBatches implements Batches {
  private static final int STEP_BYTES = 1 << 18;

  private final InputStream in;
  private final long bodyBytesMax;
  private final byte[] step = new byte[STEP_BYTES];
  private byte[] waiting = new byte[0];

  /** A byte that was read to see whether there is one; -1 for none. */
  private int peeked = -1;

  private boolean isAtEnd;

  LineBatches(InputStream in, long bodyBytesMax) {
    this.in = in;
    this.bodyBytesMax = bodyBytesMax;
  }

  @Override
  public long next(Batch batch) throws IOException, TransformFault {
    long records = 0;
    do {
      batch.clear();
      LineCount lines = new LineCount();
      fill(batch.body(), lines);
      records = batch.body().size() == 0 ? 0 : lines.records();
    } while (records == 0 && !(isAtEnd && waiting.length == 0));
    return records;
  }

  /** Fills a body with whole lines, and counts them. */
  private void fill(Bytes body, LineCount lines) throws IOException, TransformFault {
    long lineEnd = append(body, waiting, waiting.length, lines, 0);
    waiting = new byte[0];
    while (body.size() < bodyBytesMax) {
      int read = read((int) Math.min(step.length, bodyBytesMax - body.size()));
      if (read < 0) {
        return; // the last line may lack its end
      }
      lineEnd = append(body, step, read, lines, lineEnd);
    }
    peeked = in.read();
    isAtEnd = peeked < 0;
    if (isAtEnd || lineEnd == body.size()) {
      return;
    }
    if (lineEnd == 0) {
      throw RecordTarget.tooLarge(bodyBytesMax);
    }
    waiting = body.cut(lineEnd);
    lines.cutTo(lineEnd);
  }

  /** Appends bytes; returns the place behind the last newline of all. */
  private static long append(Bytes body, byte[] from, int length, LineCount lines, long lineEnd)
      throws IOException {
    int newline = length - 1;
    while (newline >= 0 && from[newline] != '\n') {
      newline--;
    }
    long end = newline < 0 ? lineEnd : body.size() + newline + 1;
    body.append(from, 0, length);
    lines.add(from, length);
    return end;
  }

  private int read(int length) throws IOException {
    if (isAtEnd) {
      return -1;
    }
    int start = 0;
    if (peeked >= 0) {
      step[start++] = (byte) peeked;
      peeked = -1;
    }
    int read = start == length ? 0 : in.read(step, start, length - start);
    isAtEnd = read < 0;
    return isAtEnd && start == 0 ? -1 : start + Math.max(0, read);
  }
}
