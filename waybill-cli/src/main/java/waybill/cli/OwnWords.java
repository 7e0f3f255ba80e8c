package waybill.cli;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.Misspelling;
import waybill.cli.command.Option;
import waybill.cli.command.ParsedWords;
import waybill.cli.command.WordParser;
import waybill.cli.failure.ExitCode;
import waybill.cli.failure.Failure;
import waybill.cli.help.HelpPages;
import waybill.cli.help.Screen;
import waybill.cli.host.Host;
import waybill.cli.output.Sink;
import waybill.cli.profile.LocalServer;

/** Waybill's own words, which AWS's command does not have. */
final class OwnWords {
  /** All of them. */
  static final List<String> ALL =
      List.of(
          "admin",
          "audit",
          "completion",
          "env",
          "events",
          "history",
          "object",
          "quickstart",
          "server");

  /** Asks the server, so it takes the options of every operation. */
  static final String HISTORY = "history";

  /** What the scripts of {@code completion} ask; nobody types it. */
  private static final String COMPLETE = "complete";

  private final Host host;
  private final Sink out;

  OwnWords(Host host, Sink out) {
    this.host = host;
    this.out = out;
  }

  static boolean contains(String word) {
    return ALL.contains(word) || word.equals(COMPLETE);
  }

  int run(String word, List<String> words) {
    if (word.equals(COMPLETE)) {
      return new CompletionWords(host, out).answer(words);
    }
    boolean help = words.contains("--help") || words.contains("-h") || words.contains("help");
    if (word.equals("env")) {
      return help ? show(page(word)) : env(words);
    }
    if (word.equals("completion")) {
      return help ? show(page(word)) : new CompletionWords(host, out).print(words);
    }
    if (word.equals("events")) {
      return help ? show(page(word)) : new EventsCommand(host, out).run(words);
    }
    throw Failure.plain(
        "\"waybill "
            + word
            + "\" is a program of its own, which the launcher starts.\nRun it by the launcher: "
            + " ./waybill "
            + word
            + example(word));
  }

  private static String example(String word) {
    return switch (word) {
      case "admin" -> " key import FILE";
      case "audit" -> " verify";
      case "object" -> " ls";
      default -> "";
    };
  }

  /** The page of a word; other programs have theirs. */
  static String page(String word) {
    return switch (word) {
      case "env" -> HelpPages.env();
      case "completion" -> HelpPages.completion();
      case "events" -> HelpPages.events();
      case HISTORY -> HelpPages.history();
      default -> "EXAMPLE\n  waybill " + word + " --help         the page of this program\n";
    };
  }

  private int show(String page) {
    new Screen(host, out).show(page);
    return ExitCode.OK;
  }

  /** Prints the lines that make other tools talk to the local server. */
  private int env(List<String> words) {
    List<Option> options = List.of(Option.one("data"));
    ParsedWords parsed = new WordParser(options, Set.of(), List.of()).parse(words);
    refuseRest(parsed, options);
    LocalServer server = LocalServer.of(host, parsed.word("data"));
    String region = host.filled("AWS_DEFAULT_REGION");
    region = region == null ? host.filled("AWS_REGION") : region;
    region = region == null ? LocalServer.REGION : region;
    export("AWS_ENDPOINT_URL_SAGEMAKER", server.endpoint());
    export("AWS_DEFAULT_REGION", region);
    export("AWS_REGION", region);
    export("AWS_SHARED_CREDENTIALS_FILE", server.credentialsFile().getPath());
    unset("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE");
    return ExitCode.OK;
  }

  /** Complains of the words that a parser left over. */
  static void refuseRest(ParsedWords parsed, List<Option> options) {
    List<String> rest = parsed.rest();
    if (!rest.isEmpty()) {
      throw Failure.unknownOptions("Unknown options: " + String.join(", ", rest))
          .hinted(Misspelling.ofOptions(rest, options));
    }
  }

  private void export(String name, String value) {
    out.write("export " + name + "='" + value.replace("'", "'\\''") + "'\n");
  }

  /** Variables that are set would be stronger than the file that was just exported. */
  private void unset(String... names) {
    for (String name : names) {
      @Nullable String value = host.variable(name);
      if (value != null) {
        out.write("unset " + name + "\n");
      }
    }
  }
}
