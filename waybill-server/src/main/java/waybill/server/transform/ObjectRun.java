package waybill.server.transform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import waybill.registry.transform.AssembleWith;
import waybill.registry.transform.InputObject;
import waybill.registry.transform.TransformFault;

/**
 * One object on its way: its answers come in any order and are put behind each other in the order
 * of its requests. The answer whose turn it is goes straight to the output, also when the turn
 * comes while it arrives; others wait. May be used from any thread. The output belongs to the
 * thread whose answer's turn it is: that thread alone passes the turn on, and when the next answer
 * is whole already, it writes that one too. So nobody waits for bytes to be written.
 */
final class ObjectRun implements AutoCloseable {
  /** Below what waiting answers and connections read at once, which goes to the file directly. */
  private static final int OUTPUT_MEMORY = 1 << 15;

  /** Answers that wait for an earlier one; more of them would fill memory or disk. */
  private static final int WAITING_MAX = 64;

  /**
   * How long a request is put off for room in memory: longer than it takes to write what waits, and
   * little beside the time of a container that the others wait for.
   */
  static final Duration PATIENCE = Duration.ofMillis(50);

  private final InputObject object;
  private final int instance;
  private final SpoolFiles files;
  private final boolean endsLines;
  private final Spool output;
  private final Map<Long, Spool> waiting = new HashMap<>();
  private long waitingBytes;
  private long lastWaitingBytes;
  private long issued;
  private volatile long turn;
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
    letOthersWrite();
    while (fault == null && issued - turn >= WAITING_MAX) {
      wait();
    }
    return fault == null ? issued++ : -1;
  }

  /**
   * Waits while answers that wait take up their room, but not for long. Where processors are busy,
   * the thread that writes these is one of many; if the others went on, answers would go to files
   * and come back from there.
   */
  private void letOthersWrite() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long left = PATIENCE.toNanos();
    while (fault == null && isCrowded() && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = end - System.nanoTime();
    }
  }

  /** Whether room would lack if answers under way, and one more, are as large as the last one. */
  private boolean isCrowded() {
    long coming = issued - turn - waiting.size() + 1;
    return !waiting.isEmpty()
        && waitingBytes + coming * lastWaitingBytes > SpoolFiles.WAITING_BYTES_MAX;
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

  /** Whether the answer of a request that was issued is still of use: none before it has failed. */
  synchronized boolean isWanted(long index) {
    return index < faultIndex;
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

  /** Whether an answer has to wait; then it is kept until its turn. */
  private synchronized boolean waits(long index, Spool answer) throws IOException {
    if (index == turn) {
      return false;
    }
    if (fault == null) {
      waiting.put(index, answer);
      lastWaitingBytes = answer.size();
      waitingBytes += lastWaitingBytes;
    } else {
      answer.close(); // others need the room
    }
    return true;
  }

  /** Ends the turn of an answer, and those of all behind it that are whole. */
  private void endTurn(long start) throws IOException {
    endLine(start);
    for (Spool next = passOn(); next != null; next = passOn()) {
      long from = output.size();
      try (Spool answer = next) {
        answer.copyTo(output);
      }
      endLine(from);
    }
  }

  private void endLine(long start) throws IOException {
    if (endsLines && (output.size() == start || output.last() != '\n')) {
      output.write(ByteBuffer.wrap(new byte[] {'\n'}));
    }
  }

  /** Passes the turn on; returns the answer that has it now if it is whole. */
  private synchronized @Nullable Spool passOn() {
    turn++;
    notifyAll();
    Spool next = waiting.remove(turn);
    waitingBytes -= next == null ? 0 : next.size();
    return next;
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

  /** The answer of one request. */
  final class Delivery implements AnswerSink {
    private final long index;
    private final Spool early = Spool.waiting(files);
    private long start;
    private boolean hasTurn;

    private Delivery(long index) {
      this.index = index;
    }

    @Override
    public void clear() throws IOException {
      if (hasTurn) {
        output.truncate(start);
      }
      early.clear();
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      target().write(bytes);
    }

    @Override
    public @Nullable ByteBuffer fill(ReadableByteChannel source, ByteBuffer way, long bytesMax)
        throws IOException {
      return target().fill(source, way, bytesMax);
    }

    private Spool target() throws IOException {
      if (!hasTurn && index == turn) {
        takeTurn();
      }
      return hasTurn ? output : early;
    }

    private void takeTurn() throws IOException {
      hasTurn = true;
      start = output.size();
      early.copyTo(output);
      early.close();
    }

    /** The answer is whole: it takes its place. */
    void finish() throws IOException {
      if (!hasTurn && waits(index, early)) {
        return;
      }
      if (!hasTurn) {
        takeTurn();
      }
      endTurn(start);
    }

    /** There is no answer. */
    void abandon() throws IOException {
      early.close();
    }
  }
}
