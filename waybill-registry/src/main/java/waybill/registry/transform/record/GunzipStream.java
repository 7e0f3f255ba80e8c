package waybill.registry.transform.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952) and is strict: all members with their checksums and lengths, zero bytes
 * behind the last one, and nothing else. {@code GZIPInputStream} takes any bytes behind a member
 * for the end.
 */
public final class GunzipStream extends InputStream {
  private static final int MAGIC_1 = 0x1F;
  private static final int MAGIC_2 = 0x8B;
  private static final int DEFLATE = 8;
  private static final int HAS_HEADER_SUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int RESERVED_FLAGS = 0xE0;
  private static final int IGNORED_BYTES = 6;

  private final InputStream in;
  private final byte[] packed = new byte[1 << 16];
  private int at;
  private int end;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final CRC32 headerSum = new CRC32();
  private boolean isInMember;
  private boolean isAtEnd;

  /**
   * @param in closed with this
   */
  public GunzipStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!isInMember && !isAtEnd) {
      readHeader(next(), next());
    }
    while (!isAtEnd) {
      int read = inflate(target, offset, length);
      if (read > 0) {
        sum.update(target, offset, read);
        return read;
      }
      if (inflater.finished()) {
        at = end - inflater.getRemaining();
        readTrailer();
        readBetweenMembers();
      } else {
        requireMore();
        inflater.setInput(packed, at, end - at);
        at = end;
      }
    }
    return -1;
  }

  private int inflate(byte[] target, int offset, int length) throws GzipFault {
    try {
      int read = inflater.inflate(target, offset, length);
      if (inflater.needsDictionary()) {
        throw new GzipFault("The gzip data wants a dictionary, which gzip has not");
      }
      return read;
    } catch (DataFormatException e) {
      throw new GzipFault("The gzip data is damaged: " + e.getMessage());
    }
  }

  private void readHeader(int first, int second) throws IOException {
    if (first != MAGIC_1 || second != MAGIC_2) {
      throw new GzipFault("The object is not gzip");
    }
    headerSum.reset();
    headerSum.update(first);
    headerSum.update(second);
    if (next() != DEFLATE) {
      throw new GzipFault("The gzip data has a compression method that gzip does not define");
    }
    int flags = next();
    if ((flags & RESERVED_FLAGS) != 0) {
      throw new GzipFault("The gzip data has reserved flags set in a header");
    }
    skip(IGNORED_BYTES);
    if ((flags & HAS_EXTRA) != 0) {
      int low = next();
      skip(low | next() << 8);
    }
    skipTexts(flags);
    long expected = headerSum.getValue() & 0xFFFF;
    if ((flags & HAS_HEADER_SUM) != 0 && (next() | next() << 8) != expected) {
      throw new GzipFault("The gzip data has a header whose checksum does not match");
    }
    inflater.reset();
    sum.reset();
    isInMember = true;
  }

  private void skipTexts(int flags) throws IOException {
    int texts = Integer.bitCount(flags & (HAS_NAME | HAS_COMMENT));
    for (int i = 0; i < texts; i++) {
      int character;
      do {
        character = next();
      } while (character != 0);
    }
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void readTrailer() throws IOException {
    if (nextWord() != sum.getValue()) {
      throw new GzipFault("The gzip data does not match its checksum");
    }
    if (nextWord() != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new GzipFault("The gzip data does not have the length that its end says");
    }
  }

  private void readBetweenMembers() throws IOException {
    isInMember = false;
    boolean isPadded = false;
    while (hasMore()) {
      int first = next();
      if (first == MAGIC_1 && !isPadded) {
        readHeader(first, next());
        return;
      }
      if (first != 0) {
        throw new GzipFault("Bytes that are no gzip data follow the gzip data");
      }
      isPadded = true;
    }
    isAtEnd = true;
  }

  private long nextWord() throws IOException {
    long word = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      word |= (long) next() << shift;
    }
    return word;
  }

  private int next() throws IOException {
    requireMore();
    int next = packed[at++] & 0xFF;
    headerSum.update(next);
    return next;
  }

  private void requireMore() throws IOException {
    if (!hasMore()) {
      throw new GzipFault("The gzip data is cut off before its end");
    }
  }

  private boolean hasMore() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(packed));
    }
    return at < end;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
