package waybill.contract;

import java.util.HexFormat;

/**
 * Writes the table as the source of a Java class, one character of a string for each byte.
 *
 * <p>A class, since the virtual machine finds it where it finds the rest of the program: to open a
 * resource of a jar costs the command ten times as much.
 */
final class TableSource {
  /** A class file keeps a string in at most 65535 bytes. */
  private static final int PART_BYTES_MAX = 65_000;

  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder source = new StringBuilder();
  private int partBytes;

  private TableSource() {}

  /** The source of {@code waybill.wire.table.CompiledContract}. */
  static String of(byte[] table) {
    TableSource source = new TableSource();
    source.append(table);
    return source.source.toString();
  }

  private void append(byte[] table) {
    source.append(
        """
        package waybill.wire.table;

        /** The compiled contract, written by the build: one character is one byte. */
        final class CompiledContract {
          private CompiledContract() {}

          /** The table, cut where a string constant would be too long. */
          static String[] parts() {
            return new String[] {
              "\
        """);
    for (byte b : table) {
      int bytes = b > 0 ? 1 : 2;
      if (partBytes + bytes > PART_BYTES_MAX) {
        source.append("\",\n      \"");
        partBytes = 0;
      }
      partBytes += bytes;
      append(b);
    }
    source.append("\"\n    };\n  }\n}\n");
  }

  private void append(byte b) {
    if (b == '"' || b == '\\') {
      source.append('\\').append((char) b);
    } else if (b >= ' ' && b < 0x7F) {
      source.append((char) b);
    } else if (b == '\n' || b == '\r') {
      source.append(b == '\n' ? "\\n" : "\\r");
    } else {
      source.append("\\u00").append(HEX.toHexDigits(b));
    }
  }
}
