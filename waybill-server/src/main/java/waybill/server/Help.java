package waybill.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What {@code --help} prints: an example first. Each word has its page in a file of its own. */
final class Help {
  private static final List<String> WORDS =
      List.of("server", "admin", "audit", "object", "scan", "stage", "verify");

  private Help() {}

  /** The page of the first word; all pages where that is no word of this program. */
  static String of(List<String> words) {
    return !words.isEmpty() && WORDS.contains(words.getFirst())
        ? page(words.getFirst())
        : String.join("\n", WORDS.stream().map(Help::page).toList());
  }

  private static String page(String word) {
    String name = "help/" + word + ".txt";
    try (InputStream in = Objects.requireNonNull(Help.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
