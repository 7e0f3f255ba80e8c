package waybill.registry.transform.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Counts lines in bytes as they pass, and finds out whether any is more than its end. Eight bytes
 * are looked at together, where they lie, in a loop that the compiler makes wider still: this is
 * done for every byte of an object.
 */
final class LineCount {
  private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
  private static final long ONES = 0x0101010101010101L;
  private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;
  private static final long SUM_OF_FOUR = 0x0001000100010001L;

  /** Of these each of eight sums counts 128 at most, which fits in its byte. */
  private static final int STEP_BYTES = 1 << 10;

  private static final long NOWHERE = Long.MAX_VALUE;

  private long size;
  private long newlines;
  private long contentAt = NOWHERE;
  private boolean isOpen;

  /** The line so far is one carriage return, which is content unless a newline follows. */
  private boolean isReturn;

  /** Starts anew. */
  void clear() {
    size = 0;
    newlines = 0;
    contentAt = NOWHERE;
    isOpen = false;
    isReturn = false;
  }

  /** Looks at all that remains of a buffer, whose position stays. */
  void add(ByteBuffer bytes) {
    int at = bytes.position();
    int end = bytes.limit();
    if (at == end) {
      return;
    }
    if (contentAt == NOWHERE) {
      lookForContent(bytes);
    }
    size += end - at;
    ByteBuffer words = bytes.duplicate().order(ByteOrder.nativeOrder()); // the cheapest to read
    for (; at + STEP_BYTES <= end; at += STEP_BYTES) {
      newlines += newlines(words, at);
    }
    for (; at < end; at++) {
      newlines += bytes.get(at) == '\n' ? 1 : 0;
    }
    isOpen = bytes.get(end - 1) != '\n';
  }

  /**
   * How many of a step's bytes are newlines: those whose difference to one has no bit. Each of
   * eight columns has a sum of its own, in one byte of a number.
   */
  private static long newlines(ByteBuffer words, int start) {
    long sums = 0;
    for (int i = 0; i < STEP_BYTES; i += Long.BYTES) {
      long difference = words.getLong(start + i) ^ NEWLINES;
      long highBits = ~(((difference & LOW_BITS) + LOW_BITS) | difference);
      sums += (highBits >>> 7) & ONES;
    }
    long pairs = (sums & EVEN_BYTES) + ((sums >>> Byte.SIZE) & EVEN_BYTES);
    return (pairs * SUM_OF_FOUR) >>> 48;
  }

  private void lookForContent(ByteBuffer bytes) {
    int start = bytes.position();
    for (int at = start; at < bytes.limit() && contentAt == NOWHERE; at++) {
      byte b = bytes.get(at);
      if (b != '\n' && (b != '\r' || isReturn)) {
        contentAt = size + at - start;
      }
      isReturn = b == '\r';
    }
  }

  /** What is behind the last newline is taken away. */
  void cutTo(long lineEnd) {
    isOpen = false;
    isReturn = false;
    contentAt = contentAt < lineEnd ? contentAt : NOWHERE;
  }

  /** Lines, empty ones among them; 0 when all are empty. */
  long records() {
    return contentAt != NOWHERE || isReturn ? newlines + (isOpen ? 1 : 0) : 0;
  }
}
