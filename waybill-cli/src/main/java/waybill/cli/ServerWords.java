package waybill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.GlobalOptions;
import waybill.cli.command.Misspelling;
import waybill.cli.command.Option;
import waybill.cli.command.ParsedWords;
import waybill.cli.command.Positional;
import waybill.cli.command.WordParser;
import waybill.cli.failure.ExitCode;
import waybill.cli.failure.Failure;
import waybill.cli.help.HelpPages;
import waybill.cli.help.Screen;
import waybill.cli.host.DebugLog;
import waybill.cli.host.Host;
import waybill.cli.input.Parameters;
import waybill.cli.output.Sink;
import waybill.cli.profile.Profiles;
import waybill.cli.report.ArtifactsReport;
import waybill.cli.report.DifferenceReport;
import waybill.cli.report.RollbackReport;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.operation.Contract;

/**
 * Words of our own that ask the server, by operations that only our servers have. Their results are
 * laid out for people unless {@code --output} says otherwise.
 */
final class ServerWords {
  /** All of them. */
  static final List<String> ALL =
      List.of("artifacts", "diff", "evidence", "logs", "rollback", "validate");

  private static final Option MARKDOWN =
      Option.choice("output", "json", "text", "table", "yaml", "markdown");

  private final Host host;
  private final Sink out;
  private final Contract contract;

  ServerWords(Host host, Sink out, Contract contract) {
    this.host = host;
    this.out = out;
    this.contract = contract;
  }

  /**
   * Runs a word.
   *
   * @param outer the global options before the word; null for none
   */
  int run(String word, List<String> words, @Nullable Globals outer) {
    if (words.contains("--help") || words.contains("-h") || words.contains("help")) {
      new Screen(host, out).show(HelpPages.word(word));
      return ExitCode.OK;
    }
    return switch (word) {
      case "artifacts" -> artifacts(words, outer);
      case "diff" -> diff(words, outer);
      case "evidence" -> evidence(words, outer);
      case "logs" -> logs(words, outer);
      case "validate" -> validate(words, outer);
      default -> rollback(words, outer);
    };
  }

  private int artifacts(List<String> words, @Nullable Globals outer) {
    ParsedWords parsed = parse(words, options(null), Set.of(), "package");
    Parameters parameters = new Parameters();
    parameters.put("ModelPackageName", text(parsed, "package"));
    Session session = session(parsed, outer);
    String operation = "DescribeModelPackageArtifacts";
    JsonObject answer = OwnCall.call(session, contract, operation, parameters);
    if (session.isForPeople()) {
      new ArtifactsReport(answer).write(out);
    } else {
      new Printer(session, operation).print(answer);
    }
    return ExitCode.OK;
  }

  private int diff(List<String> words, @Nullable Globals outer) {
    List<Option> options = options(MARKDOWN);
    ParsedWords parsed = parse(words, options, Set.of(), "before", "after");
    Parameters parameters = new Parameters();
    parameters.put("Before", text(parsed, "before"));
    parameters.put("After", text(parsed, "after"));
    Session session = session(parsed, outer);
    JsonObject answer = OwnCall.call(session, contract, "CompareModelPackages", parameters);
    switch (String.valueOf(session.globals().text("output"))) {
      case "markdown" -> new DifferenceReport(answer).markdown(out);
      case "null", "table" -> new DifferenceReport(answer).table(out);
      default -> new Printer(session, "CompareModelPackages").print(answer);
    }
    return ExitCode.OK;
  }

  private int rollback(List<String> words, @Nullable Globals outer) {
    List<Option> options = options(null);
    options.add(Option.one("reason"));
    options.add(Option.flag("dry-run", "dry-run", true));
    ParsedWords parsed = parse(words, options, Set.of("--reason"), "group");
    Parameters parameters = new Parameters();
    parameters.put("ModelPackageGroupName", text(parsed, "group"));
    parameters.put("Reason", text(parsed, "reason"));
    parameters.put("DryRun", new JsonBoolean(parsed.flag("dry-run", false)));
    Session session = session(parsed, outer);
    JsonObject answer = OwnCall.call(session, contract, "RollbackModelPackageGroup", parameters);
    if (session.isForPeople()) {
      new RollbackReport(answer).write(out);
    } else {
      new Printer(session, "RollbackModelPackageGroup").print(answer);
    }
    return ExitCode.OK;
  }

  private int evidence(List<String> words, @Nullable Globals outer) {
    List<Option> options = options(null);
    options.addAll(EvidenceCommand.OPTIONS);
    Positional place = new Positional("package", false, null);
    ParsedWords parsed = parsed(words, options, Set.of(), List.of(place));
    Session session = session(parsed, outer);
    try (OwnClient client = new OwnClient(session, contract)) {
      return new EvidenceCommand(session, client).run(parsed);
    }
  }

  private int logs(List<String> words, @Nullable Globals outer) {
    List<Option> options = options(null);
    options.addAll(LogsCommand.OPTIONS);
    ParsedWords parsed = parse(words, options, Set.of(), "job");
    Session session = session(parsed, outer);
    try (OwnClient client = new OwnClient(session, contract)) {
      return new LogsCommand(session, client).run(parsed);
    }
  }

  private int validate(List<String> words, @Nullable Globals outer) {
    List<Option> options = options(null);
    options.addAll(ValidateCommand.OPTIONS);
    ParsedWords parsed = parse(words, options, Set.of(), "package");
    Session session = session(parsed, outer);
    try (OwnClient client = new OwnClient(session, contract)) {
      return new ValidateCommand(session, client).run(parsed);
    }
  }

  /** The global options, with another one for the layout where a word has more of them. */
  private static List<Option> options(@Nullable Option output) {
    List<Option> options = new ArrayList<>();
    for (Option option : GlobalOptions.all()) {
      options.add(output != null && option.target().equals("output") ? output : option);
    }
    return options;
  }

  private static ParsedWords parse(
      List<String> words, List<Option> options, Set<String> required, String... places) {
    List<Positional> positionals = new ArrayList<>();
    for (String place : places) {
      positionals.add(new Positional(place, true, null));
    }
    return parsed(words, options, required, positionals);
  }

  private static ParsedWords parsed(
      List<String> words, List<Option> options, Set<String> required, List<Positional> places) {
    ParsedWords parsed = new WordParser(options, required, places).parse(words);
    List<String> rest = parsed.rest();
    if (!rest.isEmpty()) {
      throw Failure.unknownOptions("Unknown options: " + String.join(", ", rest))
          .hinted(Misspelling.ofOptions(rest, options));
    }
    return parsed;
  }

  private static JsonString text(ParsedWords parsed, String name) {
    return new JsonString(String.valueOf(parsed.word(name)));
  }

  private Session session(ParsedWords parsed, @Nullable Globals outer) {
    Globals globals = outer == null ? new Globals(parsed) : outer.with(parsed);
    Profiles profiles = Profiles.load(host, globals.text("profile"));
    return new Session(host, globals, profiles, new DebugLog(host, globals.isDebug()), out);
  }
}
