package waybill.registry.transform.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;
import waybill.registry.transform.TransformFault;

/** TFRecord: length, its checksum, data, its checksum. Both checksums are verified. */
final class TfRecordSplitter implements RecordSplitter {
  private static final String FORMAT = "TFRecord";
  private static final int LENGTH_BYTES = 8;
  private static final int HEADER_BYTES = 12;
  private static final int MASK_ROTATION = 15;
  private static final int MASK_DELTA = 0xA282EAD8;

  private final ByteReader reader;
  private final boolean keepsFrames;
  private final byte[] header = new byte[HEADER_BYTES];
  private final byte[] trailer = new byte[Integer.BYTES];
  private final CRC32C sum = new CRC32C();

  TfRecordSplitter(InputStream in, boolean keepsFrames) {
    this.reader = new ByteReader(in);
    this.keepsFrames = keepsFrames;
  }

  @Override
  public boolean next(RecordTarget target) throws IOException, TransformFault {
    if (!reader.hasMore()) {
      return false;
    }
    long length = readHeader();
    if (keepsFrames) {
      target.append(header, 0, HEADER_BYTES);
    }
    sum.reset();
    if (reader.transfer(length, target, sum) > 0 || reader.readUpTo(trailer) < trailer.length) {
      throw RecordSplitter.broken(FORMAT, "it ends inside a record");
    }
    if (LittleEndian.word(trailer, 0) != masked(sum)) {
      throw RecordSplitter.broken(FORMAT, "the checksum of a record's data does not match");
    }
    if (keepsFrames) {
      target.append(trailer, 0, trailer.length);
    }
    return true;
  }

  private long readHeader() throws IOException, TransformFault {
    if (reader.readUpTo(header) < HEADER_BYTES) {
      throw RecordSplitter.broken(FORMAT, "it ends inside a header");
    }
    sum.reset();
    sum.update(header, 0, LENGTH_BYTES);
    long length = LittleEndian.doubleWord(header, 0);
    if (LittleEndian.word(header, LENGTH_BYTES) != masked(sum)) {
      throw RecordSplitter.broken(FORMAT, "the checksum of a record's length does not match");
    }
    if (length < 0) {
      throw RecordSplitter.broken(FORMAT, "it ends inside a record");
    }
    return length;
  }

  /** TensorFlow masks checksums, since those of data that holds checksums are weak. */
  private static int masked(CRC32C sum) {
    return Integer.rotateRight((int) sum.getValue(), MASK_ROTATION) + MASK_DELTA;
  }
}
