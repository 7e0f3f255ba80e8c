package waybill.server.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** One gzip member, with every fault that a description asks for. */
final class GzipSpec {
  private static final int STORED_MAX = 65_535;

  private GzipSpec() {}

  static byte[] bytes(byte[] content, Members spec) {
    Little out = new Little();
    int flags = (int) spec.number("flags_or", 0);
    flags |= spec.has("extra_hex") ? 4 : 0;
    flags |= spec.has("name") ? 8 : 0;
    flags |= spec.has("comment") ? 16 : 0;
    flags |= spec.flag("hcrc", false) ? 2 : 0;
    out.bytes(0x1F, 0x8B, (int) spec.number("method", 8), flags);
    out.word(spec.number("mtime", 0)).bytes(0, 255);
    if (spec.has("extra_hex")) {
      byte[] extra = HexFormat.of().parseHex(spec.text("extra_hex", ""));
      out.half(extra.length).writeBytes(extra);
    }
    for (String each : new String[] {"name", "comment"}) {
      if (spec.has(each)) {
        out.writeBytes(spec.text(each, "").getBytes(StandardCharsets.ISO_8859_1));
        out.write(0);
      }
    }
    if (spec.flag("hcrc", false)) {
      out.half((int) sum(out.toByteArray()) & 0xFFFF);
    }
    int level = (int) spec.number("level", 0);
    out.writeBytes(level == 0 ? stored(content) : deflated(content, level));
    out.word(sum(content) ^ (spec.flag("bad_crc", false) ? 1 : 0));
    out.word(content.length + (spec.flag("bad_isize", false) ? 1 : 0));
    return out.toByteArray();
  }

  /** Bytes with numbers, the lowest byte first. */
  static final class Little extends ByteArrayOutputStream {
    Little bytes(int... values) {
      for (int value : values) {
        write(value);
      }
      return this;
    }

    Little half(int value) {
      return bytes(value, value >> 8);
    }

    Little word(long value) {
      return half((int) value).half((int) (value >> 16));
    }
  }

  static long sum(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return sum.getValue();
  }

  private static byte[] stored(byte[] content) {
    Little out = new Little();
    int at = 0;
    do {
      int length = Math.min(STORED_MAX, content.length - at);
      out.write(at + length == content.length ? 1 : 0);
      out.half(length).half(~length).write(content, at, length);
      at += length;
    } while (at < content.length);
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] content, int level) {
    try (Deflater deflater = new Deflater(level, true)) {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }
}
