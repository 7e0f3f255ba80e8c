package waybill.server.content;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;

/** RecordIO and TFRecord, with every fault that a description asks for. */
final class RecordSpec {
  private static final byte[] MAGIC = {0x0A, 0x23, (byte) 0xD7, (byte) 0xCE};
  private static final long MAGIC_WORD = 0xCED7230AL;

  private RecordSpec() {}

  static byte[] recordIo(JsonArray records) {
    GzipSpec.Little out = new GzipSpec.Little();
    for (Json record : records.items()) {
      Members spec = new Members(record);
      if (spec.has("rec")) {
        part(out, ContentSpec.bytes(spec.required("rec")), spec);
      } else {
        whole(out, ContentSpec.bytes(record));
      }
    }
    return out.toByteArray();
  }

  /** A record is cut where an aligned word of it is the magic word, which is left out. */
  private static void whole(GzipSpec.Little out, byte[] data) {
    List<byte[]> parts = new ArrayList<>();
    int start = 0;
    for (int at = 0; at + MAGIC.length <= data.length; at += MAGIC.length) {
      if (Arrays.equals(data, at, at + MAGIC.length, MAGIC, 0, MAGIC.length)) {
        parts.add(Arrays.copyOfRange(data, start, at));
        start = at + MAGIC.length;
      }
    }
    parts.add(Arrays.copyOfRange(data, start, data.length));
    for (int i = 0; i < parts.size(); i++) {
      int inside = i == 0 ? 1 : i == parts.size() - 1 ? 3 : 2;
      frame(out, parts.get(i), MAGIC_WORD, parts.size() == 1 ? 0 : inside);
    }
  }

  private static void frame(ByteArrayOutputStream out, byte[] data, long magic, int flag) {
    GzipSpec.Little frame = new GzipSpec.Little();
    frame.word(magic).word((long) flag << 29 | data.length).writeBytes(data);
    frame.writeBytes(new byte[-data.length & 3]);
    out.writeBytes(frame.toByteArray());
  }

  private static void part(GzipSpec.Little out, byte[] data, Members spec) {
    long length = spec.number("length", data.length);
    out.word(spec.number("magic", MAGIC_WORD)).word(spec.number("cflag", 0) << 29 | length);
    out.writeBytes(data);
    byte[] padding = new byte[spec.flag("pad", true) ? -data.length & 3 : 0];
    Arrays.fill(padding, (byte) spec.number("pad_byte", 0));
    out.writeBytes(padding);
  }

  static byte[] tfRecord(JsonArray records) {
    GzipSpec.Little out = new GzipSpec.Little();
    for (Json record : records.items()) {
      Members spec = new Members(record);
      byte[] data = ContentSpec.bytes(spec.has("rec") ? spec.required("rec") : record);
      byte[] length = new GzipSpec.Little().word(data.length).word(0).toByteArray();
      out.writeBytes(length);
      out.word(masked(length) ^ (spec.flag("bad_len_crc", false) ? 1 : 0)).writeBytes(data);
      out.word(masked(data) ^ (spec.flag("bad_data_crc", false) ? 1 : 0));
    }
    return out.toByteArray();
  }

  private static long masked(byte[] data) {
    CRC32C sum = new CRC32C();
    sum.update(data);
    long value = sum.getValue();
    return ((value >> 15 | (value << 17 & 0xFFFFFFFFL)) + 0xA282EAD8L) & 0xFFFFFFFFL;
  }
}
