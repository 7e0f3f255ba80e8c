package waybill.registry.transform.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.transform.BatchStrategy;
import waybill.registry.transform.SplitType;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.filter.RecordProcessing;

/**
 * The requests that an object becomes.
 *
 * @param bodies a character for each byte
 * @param records how many each has
 * @param joins the records that a join would get, likewise a character for each byte
 * @param rule the id of the rule that ended them; empty for none
 */
record Requests(List<String> bodies, List<Long> records, List<String> joins, String rule) {

  static Requests of(String content, SplitType split, BatchStrategy strategy, long limit) {
    return of(content, split, strategy, limit, null);
  }

  static Requests of(
      String content,
      SplitType split,
      BatchStrategy strategy,
      long limit,
      @Nullable RecordProcessing processing) {
    InputStream in = new Trickle(content.getBytes(ISO_8859_1));
    return of(Batches.of(in, split, strategy, limit, processing));
  }

  private static Requests of(Batches batches) {
    Requests requests = new Requests(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), "");
    Heap body = new Heap();
    Heap joins = new Heap();
    Batch batch = new Batch(body, joins);
    try {
      for (long records = batches.next(batch); records > 0; records = batches.next(batch)) {
        requests.bodies().add(body.text());
        requests.records().add(records);
        requests.joins().add(joins.text());
      }
      return requests;
    } catch (TransformFault fault) {
      return new Requests(
          requests.bodies(), requests.records(), requests.joins(), fault.rule().id());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Bytes that come in pieces of uneven sizes. */
  private static final class Trickle extends ByteArrayInputStream {
    private int step;

    Trickle(byte[] content) {
      super(content);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      step = step % 5 + 1;
      return super.read(target, offset, Math.min(step, length));
    }
  }

  /** Bytes in memory. */
  private static final class Heap implements Bytes {
    private byte[] bytes = new byte[0];

    @Override
    public void clear() {
      bytes = new byte[0];
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public void append(byte[] source, int offset, int length) {
      int before = bytes.length;
      bytes = Arrays.copyOf(bytes, before + length);
      System.arraycopy(source, offset, bytes, before, length);
    }

    @Override
    public @Nullable ByteBuffer fill(ReadableByteChannel source, long bytesMax) throws IOException {
      ByteBuffer step = ByteBuffer.allocate((int) Math.min(bytesMax, 7));
      int read = source.read(step);
      if (read < 0) {
        return null;
      }
      append(step.array(), 0, read);
      return step.flip();
    }

    @Override
    public byte[] cut(long size) {
      byte[] taken = Arrays.copyOfRange(bytes, (int) size, bytes.length);
      bytes = Arrays.copyOf(bytes, (int) size);
      return taken;
    }

    String text() {
      return new String(bytes, ISO_8859_1);
    }
  }
}
