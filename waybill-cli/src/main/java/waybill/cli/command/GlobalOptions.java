package waybill.cli.command;

import java.util.List;
import java.util.Set;

/** The options that may stand anywhere. */
public final class GlobalOptions {
  /** Their order is that in which several fitting ones are named. */
  private static final List<Option> ALL =
      List.of(
          Option.flag("debug", "debug", true),
          Option.one("endpoint-url"),
          Option.flag("no-verify-ssl", "verify-ssl", false),
          Option.flag("no-paginate", "paginate", false),
          Option.extended("yaml", "output", "json", "text", "table"),
          Option.one("query"),
          Option.one("profile"),
          Option.one("region"),
          Option.choice("color", "on", "off", "auto"),
          Option.flag("no-sign-request", "sign-request", false),
          Option.one("ca-bundle"),
          Option.one("cli-read-timeout"),
          Option.one("cli-connect-timeout"),
          Option.flag("v2-debug", "v2-debug", true),
          Option.of("version", Option.Kind.VERSION));

  private GlobalOptions() {}

  /** The parser of global options and of the command, whose words are these. */
  public static WordParser parser(Choices commands) {
    return new WordParser(ALL, Set.of(), List.of(new Positional("command", true, commands)));
  }

  /** What they are kept under. */
  public static List<Option> all() {
    return ALL;
  }
}
