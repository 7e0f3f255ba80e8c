package waybill.cli.complete;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.Option;
import waybill.cli.help.HelpPages;
import waybill.wire.operation.ContractDocs;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Shape;

/** One sentence each about operations and options, for shells that show them. */
final class Sentences {
  /** For a shell that shows none. */
  static final Sentences NONE = new Sentences(null);

  private static final int CHARS_MAX = 100;

  /** The options of Waybill's own words. */
  private static final Map<String, String> OWN =
      Map.of(
          "help", "Shows the page of help.",
          "data", "The server's data directory.",
          "name", "More names of the command, such as aws.",
          "keep", "Leaves the server running.",
          "listen", "The address, HOST:PORT.",
          "config", "A file of settings.",
          "insecure-http", "Listens beyond this machine without TLS.",
          "print-config", "Shows all settings and ends.");

  private final @Nullable ContractDocs docs;

  private Sentences(@Nullable ContractDocs docs) {
    this.docs = docs;
  }

  static Sentences load() {
    return new Sentences(ContractDocs.load());
  }

  String of(Operation operation) {
    return docs == null ? "" : first(docs.of(operation));
  }

  /** What an option means; the same words for those of every operation. */
  String of(Option option, @Nullable Operation operation) {
    if (docs == null) {
      return "";
    }
    Shape.Member member = operation == null ? null : Completions.member(operation, option);
    if (operation != null && member != null) {
      return first(docs.of(operation.input(), member));
    }
    String own = OWN.get(option.target());
    return own == null ? first(HelpPages.meaning(option.name())) : own;
  }

  /** What one of an enum's words means. */
  String of(Shape.Text text, String word) {
    return docs == null ? "" : first(docs.of(text, word));
  }

  /** The first sentence of a text, in one line and not too long. */
  static String first(String text) {
    String line = text.replace('\t', ' ').replace('\n', ' ').strip();
    int end = line.indexOf(". ");
    String sentence = end < 0 ? line : line.substring(0, end + 1);
    if (sentence.length() <= CHARS_MAX) {
      return sentence;
    }
    int blank = sentence.lastIndexOf(' ', CHARS_MAX - 1);
    return sentence.substring(0, blank < 0 ? CHARS_MAX : blank).concat("…");
  }
}
