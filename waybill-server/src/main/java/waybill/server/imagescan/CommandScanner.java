package waybill.server.imagescan;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import waybill.registry.imagescan.ImageReport;
import waybill.registry.imagescan.ImageScanner;
import waybill.registry.imagescan.ScanFailure;
import waybill.server.processes.MarkedProcesses;
import waybill.server.processes.Programs;

/**
 * Scans by a command of this machine that prints a report and ends with 0. It is the operator's, so
 * it has the server's environment, in which registries' credentials may be; but none of Waybill's
 * own settings. The image's name comes from whoever registers packages: it is one argument, read by
 * no shell, and looks like nothing but a name. May be used from any thread.
 */
public final class CommandScanner implements ImageScanner {
  /** Stands for the image's name in the command. */
  public static final String PLACEHOLDER = "{image}";

  /** By which the processes of a server's scanners are found again. */
  static final String OWNER = "WAYBILL_SCANNER_OWNER";

  /** And those of one scan. */
  static final String SCAN = "WAYBILL_SCAN";

  private static final Logger LOG = System.getLogger(CommandScanner.class.getName());
  private static final String SETTINGS_PREFIX = "WAYBILL_";

  private final List<String> command;
  private final String owner;
  private final Duration timeout;

  /**
   * @param command a program and its arguments, with {@link #PLACEHOLDER} in one of them
   * @param owner of the processes: the id of this data directory
   * @param timeout from the start of the command to its end
   */
  public CommandScanner(List<String> command, String owner, Duration timeout) {
    this.command = List.copyOf(command);
    this.owner = owner;
    this.timeout = timeout;
  }

  @Override
  public ImageReport scan(String image) throws ScanFailure, InterruptedException {
    String reference = ImageReference.require(image);
    try (ScannerProcess process = start(reference)) {
      return process.report(reference, timeout);
    }
  }

  private ScannerProcess start(String image) throws ScanFailure {
    String program = command.getFirst();
    if (Programs.find(program).isEmpty()) {
      throw new ScanFailure("The scanner's program is not there or may not be run by the server.");
    }
    List<String> line =
        Programs.ownSession(
            command.stream().map(word -> word.replace(PLACEHOLDER, image)).toList());
    Map<String, String> marks = Map.of(OWNER, owner, SCAN, UUID.randomUUID().toString());
    ProcessBuilder builder = new ProcessBuilder(line).redirectInput(new File("/dev/null"));
    builder.environment().keySet().removeIf(name -> name.startsWith(SETTINGS_PREFIX));
    builder.environment().putAll(marks);
    try {
      return new ScannerProcess(builder.start(), marks);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The scanner of images cannot be started", e);
      throw new ScanFailure("The scanner's program cannot be started.");
    }
  }

  @Override
  public void removeLeftovers() throws InterruptedException {
    try {
      MarkedProcesses.killAll(() -> MarkedProcesses.find(Map.of(OWNER, owner)));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Scanners of an earlier run may be left: " + e.getMessage());
    }
  }
}
