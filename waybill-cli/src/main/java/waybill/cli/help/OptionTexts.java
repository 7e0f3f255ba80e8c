package waybill.cli.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.GlobalOptions;
import waybill.cli.command.Option;

/** What the options mean that do not come from the contract. */
final class OptionTexts {
  /** Accepted for the sake of scripts, and of no use to anybody else. */
  private static final String HIDDEN = "--v2-debug";

  private static final Map<String, OptionText> TEXTS = texts();

  private OptionTexts() {}

  /**
   * The meaning of an option.
   *
   * @param value what is written after it; empty for a flag
   */
  record OptionText(String value, String meaning) {}

  /** The text of an option by its name with dashes, or null. */
  static @Nullable OptionText of(String name) {
    return TEXTS.get(name);
  }

  /** The names of the options that every operation takes, in the order of synopses. */
  static List<String> global() {
    List<String> names = new ArrayList<>();
    for (Option option : GlobalOptions.all()) {
      names.add(option.name());
    }
    names.remove("--version");
    names.add(names.indexOf("--region") + 1, "--version");
    names.remove(HIDDEN);
    names.add(HIDDEN);
    return names;
  }

  private static Map<String, OptionText> texts() {
    Map<String, OptionText> texts = new LinkedHashMap<>();
    addRequest(texts);
    addPaging(texts);
    addResult(texts);
    addConnection(texts);
    addOthers(texts);
    return texts;
  }

  private static void addRequest(Map<String, OptionText> texts) {
    put(
        texts,
        "--cli-input-json JSON",
        "The whole request as JSON, or file://PATH for a file with it. An option that is given too"
            + " replaces that member of it; nothing else is then required.");
    put(
        texts,
        "--as-of TIME",
        "Answers as it was answered at that time, down to the millisecond. Also for what has been"
            + " deleted since. Not in the drop-in form.");
    put(
        texts,
        "--generate-cli-skeleton WORD",
        "Sends nothing. \"input\", or no word, prints a request to fill in for --cli-input-json;"
            + " \"output\" checks the request and prints a sample of the answer.");
  }

  private static void addPaging(Map<String, OptionText> texts) {
    put(
        texts,
        "--starting-token TOKEN",
        "Goes on where --max-items stopped: the NextToken of that result.");
    put(
        texts,
        "--page-size NUMBER",
        "How many results to ask for at once; the result is the same. Smaller pages help where"
            + " answers take too long.");
    put(
        texts,
        "--max-items NUMBER",
        "Stops after so many results, with a NextToken if there are more.");
  }

  private static void addResult(Map<String, OptionText> texts) {
    put(
        texts,
        "--output LAYOUT",
        "How the result is laid out; json unless something is configured. See: waybill help"
            + " output");
    put(
        texts,
        "--query EXPRESSION",
        "Prints what a JMESPath expression finds in the result. See: waybill help query");
    put(
        texts,
        "--color WORD",
        "Whether tables are coloured: on, off, or auto for terminals alone, as without it.");
    put(
        texts,
        "--no-paginate",
        "Asks for one page alone and prints it as it came. Without it all pages are fetched and"
            + " joined.");
  }

  private static void addConnection(Map<String, OptionText> texts) {
    put(texts, "--endpoint-url URL", "The server to talk to. See: waybill help config");
    put(texts, "--region REGION", "The region to talk to and to sign for.");
    put(texts, "--profile NAME", "The profile whose settings and keys are used.");
    put(texts, "--no-sign-request", "Sends no signature and looks for no keys.");
    put(texts, "--no-verify-ssl", "Trusts any certificate, with a warning. Not for production.");
    put(texts, "--ca-bundle FILE", "The certificates, in PEM, that are trusted.");
    put(
        texts,
        "--cli-read-timeout SECONDS",
        "How long to wait for an answer: 60 unless given, 0 for ever.");
    put(
        texts,
        "--cli-connect-timeout SECONDS",
        "How long to wait for a connection: 60 unless given, 0 for ever.");
  }

  private static void addOthers(Map<String, OptionText> texts) {
    put(
        texts,
        "--debug",
        "Tells on standard error what is sent and what is answered; secret keys are left out.");
    put(texts, "--version", "Prints the version and ends.");
    put(texts, HIDDEN, "Accepted, as aws accepts it, and does nothing.");
  }

  private static void put(Map<String, OptionText> texts, String usage, String meaning) {
    int blank = usage.indexOf(' ');
    String name = blank < 0 ? usage : usage.substring(0, blank);
    texts.put(name, new OptionText(blank < 0 ? "" : usage.substring(blank + 1), meaning));
  }

  /** All names, in the order in which they are explained. */
  static List<String> all() {
    return List.copyOf(TEXTS.keySet());
  }
}
