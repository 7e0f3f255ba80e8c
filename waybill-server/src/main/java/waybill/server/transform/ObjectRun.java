package waybill.server.transform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.transform.AssembleWith;
import waybill.registry.transform.InputObject;
import waybill.registry.transform.TransformFault;

/**
 * One object on its way: its answers come in any order and are put behind each other in the order
 * of its requests. The answer whose turn it is goes straight to the output, others wait in a spool.
 * May be used from any thread; only the thread whose turn it is touches the output outside of the
 * lock.
 */
final class ObjectRun implements AutoCloseable {
  private static final int OUTPUT_MEMORY = 1 << 16;
  private static final int WAITING_MEMORY = 1 << 14;

  /** Answers that wait for an earlier one; more of them would fill memory or disk. */
  private static final int WAITING_MAX = 64;

  private final InputObject object;
  private final int instance;
  private final SpoolFiles files;
  private final boolean endsLines;
  private final Spool output;
  private final Map<Long, Spool> waiting = new HashMap<>();
  private long issued;
  private long turn;
  private long delivered;
  private boolean isReadToEnd;
  private @Nullable TransformFault fault;
  private long faultIndex = Long.MAX_VALUE;

  ObjectRun(InputObject object, int instance, SpoolFiles files, AssembleWith assembleWith) {
    this.object = object;
    this.instance = instance;
    this.files = files;
    this.endsLines = assembleWith == AssembleWith.LINE;
    this.output = new Spool(files, OUTPUT_MEMORY);
  }

  InputObject object() {
    return object;
  }

  /** Waits until another request may be made, and returns its index; -1 when none is wanted. */
  synchronized long issue() throws InterruptedException {
    while (fault == null && issued - turn >= WAITING_MAX) {
      wait();
    }
    return fault == null ? issued++ : -1;
  }

  /** No more requests will come. Returns whether the object is done. */
  synchronized boolean readToEnd() throws IOException {
    isReadToEnd = true;
    return settle();
  }

  /** Notes a fault; that of the earliest request is kept. */
  synchronized void fail(long index, TransformFault cause) {
    if (index < faultIndex) {
      faultIndex = index;
      fault = cause;
    }
    notifyAll();
  }

  /** A request is over, with an answer or a fault. Returns whether the object is done. */
  synchronized boolean over() throws IOException {
    delivered++;
    return settle();
  }

  /** When the last request is over: closes files, and lets go of what is of no use. */
  private boolean settle() throws IOException {
    boolean isDone = isReadToEnd && delivered == issued;
    if (isDone && fault == null) {
      output.seal();
    } else if (isDone) {
      close();
    }
    return isDone;
  }

  /** What became of it. */
  synchronized ObjectOutcome outcome() {
    return new ObjectOutcome(object, instance, fault);
  }

  /** The output, when all of it is there. */
  Spool output() {
    return output;
  }

  private synchronized boolean hasTurn(long index) {
    return index == turn;
  }

  private synchronized void take(long index, Spool answer) throws IOException {
    waiting.put(index, answer);
    takeNext();
  }

  /** Puts those that waited for their turn behind the others. */
  private synchronized void takeNext() throws IOException {
    for (Spool next = waiting.remove(turn); next != null; next = waiting.remove(turn)) {
      long start = output.size();
      try (Spool answer = next) {
        answer.copyTo(output);
      }
      endTurn(start);
    }
  }

  private synchronized void endTurn(long start) throws IOException {
    if (endsLines && (output.size() == start || output.last() != '\n')) {
      output.write(ByteBuffer.wrap(new byte[] {'\n'}));
    }
    turn++;
    notifyAll();
  }

  /** Where the answer of one request goes. */
  Delivery delivery(long index) {
    return new Delivery(index);
  }

  @Override
  public synchronized void close() throws IOException {
    output.close();
    for (Spool spool : waiting.values()) {
      spool.close();
    }
    waiting.clear();
  }

  /**
   * The answer of one request; whether it can go straight to the output shows at its first byte.
   */
  final class Delivery implements AnswerSink {
    private final long index;
    private long start;
    private boolean isDirect;
    private @Nullable Spool spool;
    private long size;

    private Delivery(long index) {
      this.index = index;
    }

    @Override
    public void clear() throws IOException {
      if (isDirect) {
        output.truncate(start);
      } else if (spool != null) {
        spool.clear();
      }
      size = 0;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      size += bytes.remaining();
      Spool target = isDirect ? output : spool;
      if (target == null) {
        target = choose();
      }
      target.write(bytes);
    }

    private Spool choose() {
      isDirect = hasTurn(index);
      if (isDirect) {
        start = output.size();
        return output;
      }
      Spool fresh = new Spool(files, WAITING_MEMORY);
      spool = fresh;
      return fresh;
    }

    /** How many bytes came. */
    long size() {
      return size;
    }

    /** The answer is whole: it takes its place. */
    void finish() throws IOException {
      if (isDirect) {
        endTurn(start);
        takeNext();
      } else {
        Spool answer = spool == null ? new Spool(files, WAITING_MEMORY) : spool;
        spool = null;
        take(index, answer);
      }
    }

    /** There is no answer. */
    void abandon() throws IOException {
      if (spool != null) {
        spool.close();
      }
    }
  }
}
