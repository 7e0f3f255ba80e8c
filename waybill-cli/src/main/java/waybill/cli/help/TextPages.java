package waybill.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The pages that are written by hand, as users see them, in resources beside this class. */
final class TextPages {
  /** What {@code waybill help} shows beside operations; each is a page of its own. */
  static final List<String> TOPICS = List.of("values", "query", "output", "config");

  private TextPages() {}

  static String of(String name) {
    try (InputStream in = TextPages.class.getResourceAsStream(name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("The page " + name + " is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
