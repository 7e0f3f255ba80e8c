package waybill.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import waybill.cli.host.Host;
import waybill.cli.host.Time;

/**
 * The calls that a start-up cache is trained with: a describe in the forms that scripts use most,
 * and a service error. Classes that are met here start fast later, and every start pays a little
 * for each of them, used or not; see {@code scripts/train}.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /** Runs a describe, given as for the command, several times; ends the process. */
  public static void main(String[] words) {
    Host host = new Host(System.getenv(), null, Main.streams(), Time.SYSTEM);
    meetMissingFile();
    int exitCode = new CommandLine(host).run(List.of(words));
    run(host, words, "--output", "text", "--query", "ModelPackageArn");
    run(host, words, "--model-package-name", "no-such-package");
    Runtime.getRuntime().halt(exitCode);
  }

  private static void run(Host host, String[] words, String... more) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    new CommandLine(host).run(all);
  }

  /** A kit that was moved makes Java look for the jars where they were, and miss them. */
  private static void meetMissingFile() {
    try {
      Path found = Path.of("/no-such-directory").toRealPath();
      throw new IllegalStateException(found + " exists.");
    } catch (IOException e) {
      // the classes of this are what was wanted
    }
  }
}
