package waybill.server.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Says in words what data that is no gzip seems to be. */
final class ContentKind {
  /** How many bytes from the beginning tell a kind: a tar is known by its first header. */
  static final int BYTES = 512;

  private static final int TAR_MAGIC_AT = 257;

  /** Of UTF-8, a character that was cut in two has at most so many bytes. */
  private static final int CUT_BYTES_MAX = 3;

  private ContentKind() {}

  static String of(byte[] beginning) {
    if (beginning.length == 0) {
      return "empty";
    }
    if (starts(beginning, 0, "504b0304") || starts(beginning, 0, "504b0506")) {
      return "a zip archive";
    }
    if (starts(beginning, 0, "fd377a585a00")) {
      return "xz data";
    }
    if (starts(beginning, 0, "425a68")) {
      return "bzip2 data";
    }
    if (starts(beginning, 0, "28b52ffd")) {
      return "zstd data";
    }
    if (starts(beginning, TAR_MAGIC_AT, "7573746172")) {
      return "a tar that is not compressed";
    }
    return isText(beginning) ? "text" : "something else";
  }

  private static boolean starts(byte[] bytes, int at, String hex) {
    byte[] magic = HexFormat.of().parseHex(hex);
    return bytes.length >= at + magic.length
        && ByteBuffer.wrap(bytes, at, magic.length).equals(ByteBuffer.wrap(magic));
  }

  private static boolean isText(byte[] bytes) {
    for (byte each : bytes) {
      if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r') {
        return false;
      }
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    for (int cut = 0; cut <= Math.min(CUT_BYTES_MAX, bytes.length - 1); cut++) {
      try {
        decoder.decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
        return true;
      } catch (CharacterCodingException e) {
        // perhaps the last character was cut in two
      }
    }
    return false;
  }
}
