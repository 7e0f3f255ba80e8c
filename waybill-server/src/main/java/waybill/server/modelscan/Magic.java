package waybill.server.modelscan;

import java.util.HexFormat;
import java.util.Map;

/** Beginnings of files that are known and not looked into. */
final class Magic {
  /** In hexadecimal. Pictures come along with models and hold no code that anybody runs. */
  private static final Map<String, String> IMAGES =
      Map.of(
          "89504e470d0a1a0a",
          "PNG",
          "ffd8ff",
          "JPEG",
          "474946383761",
          "GIF",
          "474946383961",
          "GIF");

  private static final Map<String, String> PROGRAMS =
      Map.of(
          "7f454c46", "program for Linux",
          "4d5a", "program for Windows",
          "cffaedfe", "program for macOS",
          "cafebabe", "program for macOS or Java",
          "0061736d", "WebAssembly program",
          "aced0005", "serialized Java object");

  private static final Map<String, String> ARCHIVES =
      Map.of(
          "377abcaf271c", "7z archive",
          "526172211a07", "RAR archive",
          "28b52ffd", "Zstandard file",
          "04224d18", "LZ4 file",
          "02214c18", "LZ4 file");

  private Magic() {}

  static boolean isImage(byte[] head) {
    return !name(IMAGES, head).isEmpty();
  }

  /** What program this is; empty if it is none. */
  static String program(byte[] head) {
    return name(PROGRAMS, head);
  }

  /** What archive this is that is not taken apart; empty if it is none. */
  static String archive(byte[] head) {
    return name(ARCHIVES, head);
  }

  private static String name(Map<String, String> beginnings, byte[] head) {
    String start = HexFormat.of().formatHex(head, 0, Math.min(head.length, 8));
    for (Map.Entry<String, String> beginning : beginnings.entrySet()) {
      if (start.startsWith(beginning.getKey())) {
        return beginning.getValue();
      }
    }
    return "";
  }
}
