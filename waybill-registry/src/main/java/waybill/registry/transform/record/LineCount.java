package waybill.registry.transform.record;

import java.nio.ByteBuffer;

/**
 * Counts lines in bytes as they pass, and finds out whether any is more than its end. Eight bytes
 * are looked at together, since this is done for every byte of an object.
 */
final class LineCount {
  private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

  /** Little enough to stay in the processor's nearest cache. */
  private static final int STEP_BYTES = 1 << 13;

  private static final long NOWHERE = Long.MAX_VALUE;

  private final byte[] step = new byte[STEP_BYTES];
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
    for (int at = bytes.position(); at < bytes.limit(); at += STEP_BYTES) {
      int length = Math.min(STEP_BYTES, bytes.limit() - at);
      bytes.get(at, step, 0, length);
      add(step, length);
    }
  }

  private void add(byte[] bytes, int length) {
    if (contentAt == NOWHERE) {
      lookForContent(bytes, length);
    }
    size += length;
    int at = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      newlines += newlines(LittleEndian.doubleWord(bytes, at));
    }
    for (; at < length; at++) {
      newlines += bytes[at] == '\n' ? 1 : 0;
    }
    isOpen = bytes[length - 1] != '\n';
  }

  /** How many of eight bytes are newlines: those whose difference to one has no bit. */
  private static int newlines(long eight) {
    long difference = eight ^ NEWLINES;
    return Long.bitCount(~(((difference & LOW_BITS) + LOW_BITS) | difference | LOW_BITS));
  }

  private void lookForContent(byte[] bytes, int length) {
    for (int i = 0; i < length && contentAt == NOWHERE; i++) {
      byte b = bytes[i];
      if (b != '\n' && (b != '\r' || isReturn)) {
        contentAt = size + i;
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
