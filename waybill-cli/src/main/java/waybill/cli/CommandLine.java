package waybill.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.GlobalOptions;
import waybill.cli.command.ParsedWords;
import waybill.cli.failure.ExitCode;
import waybill.cli.failure.Failure;
import waybill.cli.help.HelpPages;
import waybill.cli.help.Screen;
import waybill.cli.host.DebugLog;
import waybill.cli.host.Host;
import waybill.cli.output.Sink;
import waybill.cli.profile.Profiles;
import waybill.wire.operation.Contract;

/**
 * Runs one command line. The first word decides: {@code sagemaker} is the drop-in for the AWS CLI,
 * the name of an operation is the same with the local server where nothing else is configured, and
 * Waybill has a few words of its own.
 */
public final class CommandLine {
  private final Host host;
  private final Sink out;
  private @Nullable Contract contract;
  private boolean dropIn;
  private @Nullable DebugLog log;

  /** A command line in a place. */
  public CommandLine(Host host) {
    this.host = host;
    this.out = new Sink(host.out());
  }

  /** Runs the words and returns the exit code; all output is flushed. */
  public int run(List<String> words) {
    int exitCode;
    try {
      exitCode = dispatch(words);
      out.end();
    } catch (Failure failure) {
      out.end();
      exitCode = failure.exitCode();
      if (log != null) {
        log.failure(failure, exitCode);
      }
      host.tell(failure.text(out.afterWrite()));
      if (failure.hint() != null && !dropIn) {
        host.tell(failure.hint() + "\n");
      }
    } catch (Sink.ReaderGone gone) {
      exitCode = ExitCode.OK;
    }
    return unwritten(exitCode);
  }

  /** A reader who went away is no failure; a file that takes no more is one. */
  private int unwritten(int exitCode) {
    String reason = out.fault();
    if (reason == null) {
      return exitCode;
    }
    Failure failure = Failure.plain(reason);
    host.tell(failure.text(out.afterWrite()));
    return failure.exitCode();
  }

  private int dispatch(List<String> words) {
    if (words.isEmpty()) {
      throw Failure.nothingAsked(HelpPages.program());
    }
    if (words.get(0).equals("--help") || words.get(0).equals("-h")) {
      return help(List.of());
    }
    if (OwnWords.contains(words.get(0)) && !words.get(0).equals(OwnWords.HISTORY)) {
      return new OwnWords(host, out).run(words.get(0), words.subList(1, words.size()));
    }
    if (ServerWords.ALL.contains(words.get(0))) {
      return serverWord(words.get(0), words.subList(1, words.size()), null);
    }
    Commands commands = new Commands(contract(), Aliases.load(host));
    ParsedWords parsed = parsed(words, commands);
    if (parsed.isVersionAsked()) {
      return version();
    }
    Profiles profiles = Profiles.load(host, parsed.word("profile"));
    Globals globals = new Globals(parsed);
    String command = String.valueOf(parsed.word("command"));
    List<String> rest = parsed.rest();
    String alias = commands.aliases().expansion(command);
    while (alias != null) {
      if (alias.startsWith("!")) {
        return commands.aliases().runProgram(alias, rest);
      }
      ParsedWords expanded = commands.aliases().parse(command, alias, commands);
      if (expanded.isVersionAsked()) {
        return version();
      }
      globals = globals.with(expanded);
      rest = joined(expanded.rest(), rest);
      String meant = String.valueOf(expanded.word("command"));
      alias = commands.meaning(command, meant);
      command = meant;
    }
    return serve(command, rest, globals, profiles);
  }

  /** A broken configuration file is told before anything that is wrong with the words. */
  private ParsedWords parsed(List<String> words, Commands commands) {
    try {
      return GlobalOptions.parser(commands).parse(words);
    } catch (Failure failure) {
      Profiles.load(host, null);
      throw failure;
    }
  }

  private static List<String> joined(List<String> first, List<String> others) {
    List<String> joined = new ArrayList<>(first);
    joined.addAll(others);
    return joined;
  }

  private int serve(String command, List<String> rest, Globals globals, Profiles profiles) {
    if (command.equals("help")) {
      return help(rest);
    }
    if (OwnWords.contains(command) && !command.equals(OwnWords.HISTORY)) {
      return new OwnWords(host, out).run(command, rest);
    }
    if (ServerWords.ALL.contains(command)) {
      return serverWord(command, rest, globals);
    }
    dropIn = command.equals(Commands.SERVICE);
    log = new DebugLog(host, globals.isDebug());
    Session session = new Session(host, globals, profiles, log, out);
    if (command.equals(OwnWords.HISTORY)) {
      return new HistoryCommand(contract(), session).run(rest);
    }
    Service service = new Service(contract(), session);
    if (dropIn) {
      return service.run(rest, false);
    }
    return service.run(joined(List.of(command), rest), true);
  }

  private int serverWord(String word, List<String> words, @Nullable Globals outer) {
    return new ServerWords(host, out, contract()).run(word, words, outer);
  }

  private int version() {
    out.write(HelpPages.version());
    return ExitCode.OK;
  }

  private int help(List<String> words) {
    return new HelpCommand(contract(), new Screen(host, out)).run(words);
  }

  private Contract contract() {
    Contract loaded = contract == null ? Contract.load() : contract;
    contract = loaded;
    return loaded;
  }
}
