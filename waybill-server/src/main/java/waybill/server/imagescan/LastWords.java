package waybill.server.imagescan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import waybill.registry.imagescan.ForeignText;

/** The end of what a program says about itself. */
final class LastWords {
  private static final int BYTES_MAX = 4096;
  private static final int CHARACTERS_MAX = 400;

  private LastWords() {}

  /** Reads all, and answers the last of it in one line; empty when there was nothing. */
  static String of(InputStream from) throws IOException {
    byte[] last = new byte[0];
    byte[] read = new byte[BYTES_MAX];
    for (int count = from.read(read); count >= 0; count = from.read(read)) {
      int kept = Math.min(last.length, BYTES_MAX - count);
      byte[] now = Arrays.copyOfRange(last, last.length - kept, last.length + count);
      System.arraycopy(read, 0, now, kept, count);
      last = now;
    }
    String text = new String(last, StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
    int start = Math.max(0, text.length() - CHARACTERS_MAX);
    return ForeignText.of((start > 0 ? "…" : "") + text.substring(start), CHARACTERS_MAX + 1);
  }
}
