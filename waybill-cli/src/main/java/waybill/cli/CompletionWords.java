package waybill.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waybill.cli.call.ServiceClient;
import waybill.cli.command.Choices;
import waybill.cli.command.GlobalOptions;
import waybill.cli.command.Option;
import waybill.cli.command.ParsedWords;
import waybill.cli.command.Positional;
import waybill.cli.command.WordParser;
import waybill.cli.complete.CompletionScript;
import waybill.cli.complete.Completions;
import waybill.cli.complete.Context;
import waybill.cli.complete.Deadline;
import waybill.cli.complete.Shell;
import waybill.cli.failure.ExitCode;
import waybill.cli.failure.Failure;
import waybill.cli.host.DebugLog;
import waybill.cli.host.Host;
import waybill.cli.host.Terminal;
import waybill.cli.output.Sink;
import waybill.cli.profile.AliasFile;
import waybill.cli.profile.Profiles;
import waybill.wire.operation.Contract;

/** The words {@code completion}, which people use, and {@code complete}, which their shells use. */
final class CompletionWords {
  private static final String NAME = "waybill";

  private final Host host;
  private final Sink out;

  CompletionWords(Host host, Sink out) {
    this.host = host;
    this.out = out;
  }

  /** Prints the script for a shell. */
  int print(List<String> words) {
    List<Option> options = List.of(Option.of("name", Option.Kind.MANY));
    List<Positional> places = List.of(new Positional("shell", true, new Shells()));
    ParsedWords parsed = new WordParser(options, Set.of(), places).parse(words);
    OwnWords.refuseRest(parsed, options);
    List<String> names = new ArrayList<>(List.of(NAME));
    List<String> others = parsed.words("name");
    names.addAll(others == null ? List.of() : others);
    String launcher = host.filled("WAYBILL_LAUNCHER");
    Shell shell = Shell.named(String.valueOf(parsed.word("shell")));
    if (shell == null) {
      throw new IllegalStateException(words + " were accepted and name no shell.");
    }
    out.write(CompletionScript.of(shell, names, launcher == null ? NAME : launcher));
    return ExitCode.OK;
  }

  /**
   * Answers a shell in which Tab was pressed. Nothing is ever complained of.
   *
   * @param words the shell, its word breaks, the line up to the cursor, all of the line
   */
  int answer(List<String> words) {
    Shell shell = words.size() == 4 ? Shell.named(words.get(0)) : null;
    if (shell == null) {
      return ExitCode.USAGE;
    }
    try {
      Context context =
          new Context(host, Contract.load(), ownWords(), AliasFile.read(host), this::openQuietly);
      out.write(new Completions(context, shell).reply(words.get(1), words.get(2), words.get(3)));
      return ExitCode.OK;
    } catch (Failure brokenConfiguration) {
      return ExitCode.FAILED;
    }
  }

  private static List<String> ownWords() {
    List<String> words = new ArrayList<>(OwnWords.ALL);
    words.addAll(ServerWords.ALL);
    return words;
  }

  /** A client that neither tries twice nor says a word. */
  private ServiceClient openQuietly(List<String> options, boolean local) {
    Map<String, String> environment = new HashMap<>(host.environment());
    environment.put("AWS_MAX_ATTEMPTS", "1");
    OutputStream nowhere = OutputStream.nullOutputStream();
    Host.Streams streams =
        new Host.Streams(InputStream.nullInputStream(), nowhere, nowhere, Terminal.NONE);
    Host quiet = new Host(environment, host.directory(), streams, host.time());
    List<String> words = new ArrayList<>(options);
    String seconds = "=" + (Deadline.millis(host) + 999) / 1000;
    words.add("--cli-connect-timeout".concat(seconds));
    words.add("--cli-read-timeout".concat(seconds));
    words.add(NAME);
    ParsedWords parsed = GlobalOptions.parser(new AnyWord()).parse(words);
    Profiles profiles = Profiles.load(quiet, parsed.word("profile"));
    DebugLog log = new DebugLog(quiet, false);
    Session session = new Session(quiet, new Globals(parsed), profiles, log, new Sink(nowhere));
    if (session.settings().profiles().value("credential_process") != null) {
      throw Failure.plain("Programs that ask people for secrets are not started for a Tab.");
    }
    return session.client(local);
  }

  private record Shells() implements Choices {
    @Override
    public boolean contains(String word) {
      return Shell.named(word) != null;
    }

    @Override
    public List<String> all() {
      List<String> words = new ArrayList<>();
      for (Shell shell : Shell.values()) {
        words.add(shell.word());
      }
      return words;
    }
  }

  private record AnyWord() implements Choices {
    @Override
    public boolean contains(String word) {
      return true;
    }

    @Override
    public List<String> all() {
      return List.of();
    }
  }
}
