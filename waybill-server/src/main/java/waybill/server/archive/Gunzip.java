package waybill.server.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;

/**
 * The gzip layer (RFC 1952). Members in a row are one stream, zero bytes may follow the last, and
 * nothing else may. {@code GZIPInputStream} would take any bytes after a member, the half of a next
 * one included, for the end.
 */
final class Gunzip implements ByteSource {
  private static final int MAGIC_1 = 0x1F;
  private static final int MAGIC_2 = 0x8B;
  private static final int DEFLATE = 8;
  private static final int HAS_HEADER_SUM = 1 << 1;
  private static final int HAS_EXTRA = 1 << 2;
  private static final int HAS_NAME = 1 << 3;
  private static final int HAS_COMMENT = 1 << 4;
  private static final int RESERVED_FLAGS = 0xE0;

  /** Time of change, extra flags, operating system. */
  private static final int IGNORED_BYTES = 6;

  private final InputStream in;
  private final PackedBytes packed;
  private final Faults faults;
  private final RawInflate inflater = RawInflate.fastest();
  private final CRC32 sum = new CRC32();
  private Place place = Place.START;

  private enum Place {
    START,
    IN_MEMBER,
    END
  }

  Gunzip(InputStream in, Faults faults) {
    this.in = in;
    this.packed = new PackedBytes(in, faults);
    this.faults = faults;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException, StagingRefusal {
    if (place == Place.START) {
      readFirstHeader();
      place = Place.IN_MEMBER;
    }
    while (place == Place.IN_MEMBER) {
      int read = inflate(target, offset, length);
      if (read > 0) {
        sum.update(target, offset, read);
        return read;
      }
      if (inflater.isFinished()) {
        packed.takeBack(inflater);
        readTrailer();
        place = nextMember() ? Place.IN_MEMBER : Place.END;
      } else {
        packed.feed(inflater);
      }
    }
    return -1;
  }

  private int inflate(byte[] target, int offset, int length) throws StagingRefusal {
    try {
      return inflater.inflate(target, offset, length);
    } catch (DataFormatException e) {
      throw broken("is damaged: " + e.getMessage());
    }
  }

  private void readFirstHeader() throws IOException, StagingRefusal {
    byte[] beginning = packed.beginning(ContentKind.BYTES);
    if (beginning.length < 2
        || (beginning[0] & 0xFF) != MAGIC_1
        || (beginning[1] & 0xFF) != MAGIC_2) {
      throw faults.archive(
          StagingRule.G1,
          "The model data must be a valid tar.gz archive, and this is no gzip data but "
              + ContentKind.of(beginning)
              + ". Pack it with 'tar czf'.");
    }
    CRC32 headerSum = new CRC32();
    packed.next(headerSum);
    packed.next(headerSum);
    readHeader(headerSum);
  }

  /** Reads what follows the two bytes of magic, which are in the sum. */
  private void readHeader(CRC32 headerSum) throws IOException, StagingRefusal {
    int method = packed.next(headerSum);
    if (method != DEFLATE) {
      throw broken("has the compression method " + method + "; only deflate, 8, is defined");
    }
    int flags = packed.next(headerSum);
    if ((flags & RESERVED_FLAGS) != 0) {
      throw broken("has reserved flags set in its header");
    }
    skip(IGNORED_BYTES, headerSum);
    if ((flags & HAS_EXTRA) != 0) {
      int low = packed.next(headerSum);
      skip(low | (packed.next(headerSum) << 8), headerSum);
    }
    if ((flags & HAS_NAME) != 0) {
      skipText(headerSum);
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText(headerSum);
    }
    if ((flags & HAS_HEADER_SUM) != 0) {
      long expected = headerSum.getValue() & 0xFFFF;
      long low = packed.next();
      if ((low | ((long) packed.next() << 8)) != expected) {
        throw broken("has a header whose checksum does not match");
      }
    }
  }

  private void skip(int count, CRC32 headerSum) throws IOException, StagingRefusal {
    for (int i = 0; i < count; i++) {
      packed.next(headerSum);
    }
  }

  private void skipText(CRC32 headerSum) throws IOException, StagingRefusal {
    int next;
    do {
      next = packed.next(headerSum);
    } while (next != 0);
  }

  private void readTrailer() throws IOException, StagingRefusal {
    long expected = packed.nextWord();
    long length = packed.nextWord();
    if (expected != sum.getValue()) {
      throw broken("does not match its checksum");
    }
    if (length != (inflater.written() & 0xFFFFFFFFL)) {
      throw broken("does not have the length that its end says");
    }
  }

  /** Whether another member begins; else the end is reached, with padding or without. */
  private boolean nextMember() throws IOException, StagingRefusal {
    if (packed.isAtEnd()) {
      return false;
    }
    CRC32 headerSum = new CRC32();
    int first = packed.next(headerSum);
    if (first == MAGIC_1 && packed.next(headerSum) == MAGIC_2) {
      readHeader(headerSum);
      inflater.reset();
      sum.reset();
      return true;
    }
    boolean zero = first == 0;
    while (zero && !packed.isAtEnd()) {
      zero = packed.next() == 0;
    }
    if (!zero) {
      throw faults.archive(
          StagingRule.G4,
          "Bytes that are no gzip data follow the end of the gzip data. Pack it again.");
    }
    return false;
  }

  private StagingRefusal broken(String what) {
    return faults.archive(
        StagingRule.G2,
        "The gzip data " + what + ". Pack it again, or upload it again as binary data.");
  }

  @Override
  public void done() {
    inflater.end();
  }

  /** Leaves the inflater alone: the thread that reads may still be in it. */
  @Override
  public void close() throws IOException {
    in.close();
  }
}
