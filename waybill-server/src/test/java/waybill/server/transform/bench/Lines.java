package waybill.server.transform.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Objects of numbered lines that are equally long. */
final class Lines {
  private Lines() {}

  /**
   * Writes one.
   *
   * @param lineBytes of a line with its newline
   */
  static void write(Path file, int lineBytes, long count) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    byte[] line = new byte[lineBytes];
    Arrays.fill(line, (byte) ',');
    line[lineBytes - 1] = '\n';
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (long i = 0; i < count; i++) {
        byte[] number = Long.toString(i).getBytes(US_ASCII);
        System.arraycopy(number, 0, line, 0, number.length);
        out.write(line);
      }
    }
  }
}
