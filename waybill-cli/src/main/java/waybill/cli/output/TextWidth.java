package waybill.cli.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many columns a text takes in a terminal: two for characters that Unicode 14 calls wide,
 * fullwidth or ambiguous, one for all others, as the AWS CLI counts them.
 */
final class TextWidth {
  private static final int FIRST_WIDE = 0xa1;

  private TextWidth() {}

  static int of(String text) {
    int width = 0;
    int i = 0;
    while (i < text.length()) {
      int code = text.codePointAt(i);
      width += code >= FIRST_WIDE && Wide.contains(code) ? 2 : 1;
      i += Character.charCount(code);
    }
    return width;
  }

  /** Ranges of wide characters; loaded when the first character beyond ASCII is met. */
  private static final class Wide {
    private static final NavigableMap<Integer, Integer> LAST_BY_FIRST = read();

    static boolean contains(int code) {
      Map.Entry<Integer, Integer> range = LAST_BY_FIRST.floorEntry(code);
      return range != null && code <= range.getValue();
    }

    private static NavigableMap<Integer, Integer> read() {
      NavigableMap<Integer, Integer> ranges = new TreeMap<>();
      try (InputStream in = TextWidth.class.getResourceAsStream("wide-characters.txt")) {
        if (in == null) {
          throw new IllegalStateException("wide-characters.txt is not in the jar.");
        }
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          int dash = line.indexOf('-');
          ranges.put(
              Integer.parseInt(line.substring(0, dash), 16),
              Integer.parseInt(line.substring(dash + 1), 16));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return ranges;
    }
  }
}
