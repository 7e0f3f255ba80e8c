package waybill.server.modelscan.content;

/** Reads a content from one position to the next, little-endian, through a small window. */
public final class Cursor {
  private static final int WINDOW = 1 << 13;

  private final Content content;
  private final byte[] window = new byte[WINDOW];
  private long windowAt;
  private int windowLength;
  private long position;

  /** At the beginning. */
  public Cursor(Content content) {
    this(content, 0);
  }

  /** At a position, which may be past the end; reading there fails. */
  public Cursor(Content content, long position) {
    this.content = content;
    moveTo(position);
  }

  /** Where the next byte is read. */
  public long position() {
    return position;
  }

  /** Goes to a position, which may be past the end; reading there fails. */
  public void moveTo(long target) {
    if (target < 0) {
      throw ends();
    }
    position = target;
  }

  /** How many bytes are left. */
  public long left() {
    return Math.max(0, content.size() - position);
  }

  /** Whether nothing is left. */
  public boolean atEnd() {
    return position >= content.size();
  }

  /** The next byte, 0 to 255. */
  public int u8() {
    long inWindow = position - windowAt;
    if (inWindow < 0 || inWindow >= windowLength) {
      fill();
      inWindow = 0;
    }
    position++;
    return window[(int) inWindow] & 0xff;
  }

  private void fill() {
    windowLength = content.read(position, window, 0, WINDOW);
    windowAt = position;
    if (windowLength <= 0) {
      windowLength = 0;
      throw ends();
    }
  }

  /** Two bytes as a number without sign. */
  public int u16() {
    return u8() | u8() << 8;
  }

  /** Four bytes as a number without sign. */
  public long u32() {
    return u16() | (long) u16() << 16;
  }

  /** Four bytes as a number with a sign. */
  public int i32() {
    return (int) u32();
  }

  /** Eight bytes as a number with a sign; one without that does not fit is negative. */
  public long i64() {
    return u32() | u32() << 32;
  }

  /** Eight bytes as a count or length of what is left; more than could be there is refused. */
  public long length64() {
    long length = i64();
    if (length < 0 || length > left()) {
      throw new UnreadableContent(
          "A length of " + Long.toUnsignedString(length) + " is more than there is.");
    }
    return length;
  }

  /** Goes on by some bytes, which must be there. */
  public void skip(long count) {
    if (count < 0 || count > left()) {
      throw ends();
    }
    position += count;
  }

  /** Some bytes, which must be there. */
  public byte[] bytes(int count) {
    if (count < 0 || count > left()) {
      throw ends();
    }
    byte[] bytes = content.bytes(position, count);
    position += count;
    return bytes;
  }

  private static UnreadableContent ends() {
    return new UnreadableContent("It ends before it is complete.");
  }
}
