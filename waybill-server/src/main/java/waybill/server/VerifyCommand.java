package waybill.server;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import waybill.registry.artifact.ObjectStore;
import waybill.server.artifacts.PinCheck;
import waybill.server.artifacts.PinCheck.Finding;
import waybill.server.artifacts.PinCheck.Pin;
import waybill.server.artifacts.PinCheck.Unchanged;
import waybill.server.files.Disk;
import waybill.server.objects.ObjectStores;

/** {@code waybill verify PACKAGE}: tells whether pinned artifacts are still the same. */
final class VerifyCommand {
  static final int UNCHANGED = 0;
  static final int OTHERWISE = 4;
  static final int NOT_PINNED = 5;

  private static final String TABLE = "table";
  private static final String JSON = "json";

  private final Disk disk;
  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  VerifyCommand(Disk disk, Map<String, String> environment, PrintStream out, PrintStream err) {
    this.disk = disk;
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /**
   * Reads all pinned objects of a package and prints what became of them.
   *
   * @return the exit code
   * @throws IOException when the server or the store of objects cannot be asked
   */
  int run(CommandLine line, DataDirectory data) throws IOException, InterruptedException {
    Set<String> options = new HashSet<>(RegistryQuestion.OPTIONS);
    options.addAll(Set.of("--data", "--config", "--s3-endpoint-url", "--output"));
    line.allow(options);
    String output = line.option("--output").orElse(TABLE);
    if (line.words().size() != 2 || !Set.of(TABLE, JSON).contains(output)) {
      throw new UsageException("Expected 'verify PACKAGE', with --output table or json.");
    }
    String answer =
        new RegistryQuestion(environment, data).ask(line, "artifacts", line.words().get(1));
    try (ObjectStores objects = new ObjectWiring(disk, environment).of(line, data)) {
      VerifyReport report = checked(PinnedArtifacts.read(answer), objects);
      out.print(output.equals(JSON) ? report.json() : report.table());
      return exitCode(report);
    }
  }

  private VerifyReport checked(PinnedArtifacts pinned, ObjectStore objects) throws IOException {
    PinCheck check = new PinCheck(objects);
    Map<Pin, Finding> findings = new LinkedHashMap<>();
    for (Pin pin : pinned.pins()) {
      err.println(
          "Reading "
              + pin.uri().text()
              + " ("
              + (findings.size() + 1)
              + " of "
              + pinned.pins().size()
              + ", "
              + pin.size()
              + " bytes)");
      findings.put(pin, check.check(pin));
    }
    return new VerifyReport(pinned, findings);
  }

  private static int exitCode(VerifyReport report) {
    if (report.findings().isEmpty()) {
      return NOT_PINNED;
    }
    boolean same = report.findings().values().stream().allMatch(Unchanged.class::isInstance);
    return same ? UNCHANGED : OTHERWISE;
  }
}
