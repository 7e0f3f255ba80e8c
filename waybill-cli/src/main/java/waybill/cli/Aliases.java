package waybill.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.GlobalOptions;
import waybill.cli.command.ParsedWords;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.profile.AliasFile;
import waybill.cli.profile.ShellWords;

/** Words that a user has given other meanings, in {@code ~/.aws/cli/alias}. */
final class Aliases {
  private final Host host;
  private final Map<String, String> meanings;
  private final Set<String> open = new HashSet<>();

  private Aliases(Host host, Map<String, String> meanings) {
    this.host = host;
    this.meanings = meanings;
  }

  static Aliases load(Host host) {
    return new Aliases(host, AliasFile.read(host));
  }

  List<String> names() {
    return new ArrayList<>(meanings.keySet());
  }

  /** What a word stands for, or null. */
  @Nullable String expansion(String word) {
    return meanings.get(word);
  }

  /**
   * The words that an alias stands for, with their global options told apart.
   *
   * @throws Failure if they make no sense, or lead back to the same alias
   */
  ParsedWords parse(String name, String meaning, Commands commands) {
    if (!open.add(name)) {
      throw Failure.plain("The alias \"" + name + "\" stands for itself.");
    }
    List<String> words = ShellWords.split(meaning);
    if (words == null) {
      throw Failure.plain(
          "Value of alias \""
              + name
              + "\" could not be parsed. Received error: No closing"
              + " quotation when parsing:\n"
              + meaning);
    }
    ParsedWords parsed = GlobalOptions.parser(commands).parse(words);
    for (String refused : List.of("debug", "profile")) {
      if (parsed.words(refused) != null) {
        throw Failure.plain(
            "Global parameter \"--"
                + refused
                + "\" detected in alias \""
                + name
                + "\" which is not supported in subcommand aliases.");
      }
    }
    return parsed;
  }

  /** Runs an alias that stands for a command of the shell. */
  int runProgram(String meaning, List<String> arguments) {
    StringBuilder command = new StringBuilder(meaning.substring(1));
    for (String argument : arguments) {
      command.append(" '").append(argument.replace("'", "'\"'\"'")).append('\'');
    }
    try {
      Process process =
          new ProcessBuilder("/bin/sh", "-c", command.toString())
              .directory(host.directory())
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      process.getInputStream().transferTo(host.out());
      return process.waitFor();
    } catch (IOException e) {
      throw Failure.plain("The alias cannot be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 130;
    }
  }
}
