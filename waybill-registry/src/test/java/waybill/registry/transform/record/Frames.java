package waybill.registry.transform.record;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32C;

/** Writes RecordIO and TFRecord, apart from the code that reads them. */
final class Frames {
  private static final int MAGIC = 0xCED7230A;
  private static final int MASK_DELTA = 0xA282EAD8;

  private Frames() {}

  /** Records in RecordIO; a magic word at a multiple of four is the gap between two parts. */
  static byte[] recordIo(List<byte[]> records) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record : records) {
      ByteBuffer data = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
      int start = 0;
      int flag = 0;
      for (int at = 0; at + 4 <= record.length; at += 4) {
        if (data.getInt(at) == MAGIC) {
          all.writeBytes(part(record, start, at, flag == 0 ? 1 : 2));
          flag = 3;
          start = at + 4;
        }
      }
      all.writeBytes(part(record, start, record.length, flag));
    }
    return all.toByteArray();
  }

  private static byte[] part(byte[] record, int from, int to, int flag) {
    int length = to - from;
    return ByteBuffer.allocate(8 + length + (-length & 3))
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(MAGIC)
        .putInt(flag << 29 | length)
        .put(record, from, length)
        .array();
  }

  static byte[] tfRecord(List<byte[]> records) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record : records) {
      ByteBuffer frame =
          ByteBuffer.allocate(16 + record.length)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putLong(record.length);
      frame.putInt(masked(frame.array(), 0, 8)).put(record);
      all.writeBytes(frame.putInt(masked(record, 0, record.length)).array());
    }
    return all.toByteArray();
  }

  private static int masked(byte[] data, int offset, int length) {
    CRC32C sum = new CRC32C();
    sum.update(data, offset, length);
    int value = (int) sum.getValue();
    return (value >>> 15 | value << 17) + MASK_DELTA;
  }
}
