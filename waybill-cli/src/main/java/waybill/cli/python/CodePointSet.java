package waybill.cli.python;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Characters that a file of this program lists: lines of two hexadecimal code points with a dash
 * between, the first and the last of a range.
 */
public final class CodePointSet {
  private final NavigableMap<Integer, Integer> lastByFirst = new TreeMap<>();

  private CodePointSet() {}

  /** The set that a file lists; reads to the end and closes it. */
  public static CodePointSet read(@Nullable InputStream file) {
    CodePointSet set = new CodePointSet();
    if (file == null) {
      throw new IllegalStateException("A list of characters is not in the jar.");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int dash = line.indexOf('-');
        set.lastByFirst.put(
            Integer.parseInt(line.substring(0, dash), 16),
            Integer.parseInt(line.substring(dash + 1), 16));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return set;
  }

  /** Whether a character is in the set. */
  public boolean contains(int code) {
    Map.Entry<Integer, Integer> range = lastByFirst.floorEntry(code);
    return range != null && code <= range.getValue();
  }
}
