package waybill.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import waybill.cli.host.Host;
import waybill.cli.host.Terminal;
import waybill.cli.host.Time;

/**
 * Somebody at a prompt of this JVM: a home directory, variables, and command lines that are run
 * whole.
 */
public final class TypedCommand {
  private final Path home;
  private final Map<String, String> variables = new HashMap<>();
  private Terminal terminal = Terminal.NONE;
  private Time time = Time.SYSTEM;

  /** A home with nothing configured and no server. */
  public TypedCommand(Path home) {
    this.home = home;
    variables.put("HOME", home.toString());
    variables.put("AWS_EC2_METADATA_DISABLED", "true");
  }

  /** Sets a variable for all that is run later. */
  public TypedCommand with(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Connects the standard output of all that is run later to something. */
  public TypedCommand on(Terminal output) {
    terminal = output;
    return this;
  }

  /** Has all that is run later live by another clock than the machine's. */
  public TypedCommand at(Time clock) {
    time = clock;
    return this;
  }

  /** How a command line ended, and what it printed. */
  public record Result(int exitCode, String out, String err) {}

  /** Runs the words after {@code waybill}. */
  public Result run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Host.Streams streams =
        new Host.Streams(new ByteArrayInputStream(new byte[0]), out, err, terminal);
    Host host = new Host(variables, home.toFile(), streams, time);
    int exitCode = new CommandLine(host).run(List.of(words));
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
