package waybill.registry.transform.record;

import java.io.IOException;
import java.io.InputStream;
import waybill.registry.transform.TransformFault;

/**
 * RecordIO as dmlc-core has it: a magic word, a word of flag and length, data, and padding to a
 * multiple of four. Where the magic word stood in the data, the data was cut there and the word
 * left out; with it the parts are one record.
 */
final class RecordIoSplitter implements RecordSplitter {
  private static final String FORMAT = "RecordIO";
  private static final byte[] MAGIC = {0x0A, 0x23, (byte) 0xD7, (byte) 0xCE};
  private static final int HEADER_BYTES = 8;
  private static final int FLAG_SHIFT = 29;
  private static final int LENGTH_MASK = (1 << FLAG_SHIFT) - 1;
  private static final int WHOLE = 0;
  private static final int FIRST = 1;
  private static final int MIDDLE = 2;
  private static final int LAST = 3;

  private final ByteReader reader;
  private final boolean keepsFrames;
  private final byte[] header = new byte[HEADER_BYTES];

  RecordIoSplitter(InputStream in, boolean keepsFrames) {
    this.reader = new ByteReader(in);
    this.keepsFrames = keepsFrames;
  }

  @Override
  public boolean next(RecordTarget target) throws IOException, TransformFault {
    if (!reader.hasMore()) {
      return false;
    }
    int flag = readPart(target);
    if (flag != WHOLE && flag != FIRST) {
      throw RecordSplitter.broken(FORMAT, "a record begins with the flag " + flag);
    }
    while (flag != WHOLE && flag != LAST) {
      if (!reader.hasMore()) {
        throw RecordSplitter.broken(FORMAT, "the last record is not finished");
      }
      if (!keepsFrames) {
        target.append(MAGIC, 0, MAGIC.length);
      }
      flag = readPart(target);
      if (flag != MIDDLE && flag != LAST) {
        throw RecordSplitter.broken(FORMAT, "the flag " + flag + " stands inside a record");
      }
    }
    return true;
  }

  /** Passes on one part and returns its flag. */
  private int readPart(RecordTarget target) throws IOException, TransformFault {
    if (reader.readUpTo(header) < HEADER_BYTES) {
      throw RecordSplitter.broken(FORMAT, "it ends inside a header");
    }
    if (LittleEndian.word(header, 0) != LittleEndian.word(MAGIC, 0)) {
      throw RecordSplitter.broken(FORMAT, "a record does not begin with the magic word");
    }
    int word = LittleEndian.word(header, MAGIC.length);
    int length = word & LENGTH_MASK;
    if (keepsFrames) {
      target.append(header, 0, HEADER_BYTES);
    }
    if (reader.transfer(length, target, null) > 0) {
      throw RecordSplitter.broken(FORMAT, "it ends inside a record");
    }
    int padding = -length & 3;
    reader.transfer(padding, keepsFrames ? target : (_, _, _) -> {}, null);
    return word >>> FLAG_SHIFT;
  }
}
