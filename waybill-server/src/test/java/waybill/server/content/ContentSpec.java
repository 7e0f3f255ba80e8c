package waybill.server.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;

/**
 * Turns the small description of a content into its bytes; the same description, the same bytes.
 */
public final class ContentSpec {
  private ContentSpec() {}

  /** The bytes. The one member of the description names the way they are made. */
  public static byte[] bytes(Json description) {
    JsonObject spec = (JsonObject) description;
    String way = spec.members().keySet().iterator().next();
    Json of = spec.members().values().iterator().next();
    return switch (way) {
      case "text" -> utf8(Members.text(of));
      case "b64" -> Base64.getDecoder().decode(Members.text(of));
      case "hex" -> HexFormat.of().parseHex(Members.text(of));
      case "repeat" -> repeat(new Members(of));
      case "concat" -> concat(((JsonArray) of).items());
      case "lines" -> lines(new Members(of));
      case "noise" -> noise(new Members(of));
      case "cut" -> cut(new Members(of));
      case "patch" -> patch(new Members(of));
      case "gzip" -> GzipSpec.bytes(bytes(new Members(of).required("of")), new Members(of));
      case "tar" -> TarSpec.bytes(new Members(of));
      case "targz" -> GzipSpec.bytes(TarSpec.bytes(new Members(of)), new Members(of).inner("gz"));
      case "zip" -> ZipSpec.bytes(((JsonArray) of).items());
      case "recordio" -> RecordSpec.recordIo((JsonArray) of);
      case "tfrecord" -> RecordSpec.tfRecord((JsonArray) of);
      default -> throw new IllegalArgumentException("No content is made by " + way + ".");
    };
  }

  private static byte[] repeat(Members spec) {
    byte[] once = bytes(spec.required("of"));
    byte[] all = new byte[Math.toIntExact(once.length * spec.number("times", 0))];
    for (int at = 0; at < all.length; at += once.length) {
      System.arraycopy(once, 0, all, at, once.length);
    }
    return all;
  }

  private static byte[] concat(List<Json> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(part -> all.writeBytes(bytes(part)));
    return all.toByteArray();
  }

  private static byte[] lines(Members spec) {
    long count = spec.number("count", 0);
    int width = (int) spec.number("width", 0);
    String end = spec.text("eol", "\n");
    StringBuilder text = new StringBuilder();
    for (long i = 0; i < count; i++) {
      String number = Long.toString(spec.number("start", 0) + i);
      text.repeat('0', Math.max(0, width - number.length())).append(number);
      text.append(i < count - 1 || spec.flag("last_eol", true) ? end : "");
    }
    return utf8(text.toString());
  }

  /** Bytes of a 32-bit xorshift. */
  static byte[] noise(Members spec) {
    int length = (int) spec.number("len", 0);
    long seed = spec.number("seed", 0);
    int x = (int) (seed == 0 ? 1 : seed);
    ByteBuffer words = ByteBuffer.allocate(length + 3).order(ByteOrder.LITTLE_ENDIAN);
    while (words.position() < length) {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      words.putInt(x);
    }
    return Arrays.copyOf(words.array(), length);
  }

  private static byte[] cut(Members spec) {
    byte[] of = bytes(spec.required("of"));
    long to = spec.has("to") ? spec.number("to", 0) : of.length - spec.number("drop", 0);
    return Arrays.copyOf(of, (int) Math.min(of.length, to));
  }

  private static byte[] patch(Members spec) {
    byte[] of = bytes(spec.required("of"));
    byte[] patch = HexFormat.of().parseHex(spec.text("hex", ""));
    long at = spec.number("at", 0);
    System.arraycopy(patch, 0, of, (int) (at < 0 ? at + of.length : at), patch.length);
    return of;
  }

  /** UTF-8 that lets halves of surrogate pairs through, three bytes each. */
  static byte[] utf8(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text.codePoints()
        .forEach(
            c -> {
              if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                out.write(0xE0 | c >> 12);
                out.write(0x80 | (c >> 6 & 0x3F));
                out.write(0x80 | (c & 0x3F));
              } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
              }
            });
    return out.toByteArray();
  }
}
