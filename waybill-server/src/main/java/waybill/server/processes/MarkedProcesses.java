package waybill.server.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds processes by variables in their environment, which children inherit and no change of parent
 * or session takes away, and ends them. A process that drops its environment and its parent is not
 * found this way: a control group or a sandbox holds it.
 */
public final class MarkedProcesses {
  private static final Path PROC = Path.of("/proc");
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);

  private MarkedProcesses() {}

  /** Those that have all these variables. Empty where the system has no {@code /proc}. */
  public static List<ProcessHandle> find(Map<String, String> variables) {
    List<String> marks =
        variables.entrySet().stream()
            .map(each -> "\0" + each.getKey() + "=" + each.getValue() + "\0")
            .toList();
    List<ProcessHandle> found = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        String environment = "\0" + environment(process);
        if (marks.stream().allMatch(environment::contains)) {
          long id = Long.parseLong(process.getFileName().toString());
          ProcessHandle.of(id).filter(ProcessHandle::isAlive).ifPresent(found::add);
        }
      }
    } catch (DirectoryIteratorException | UncheckedIOException | IOException e) {
      return found; // a system without /proc: the caller has children and descendants all the same
    }
    return found;
  }

  /** The value of a variable when the process began; empty when it cannot be read. */
  public static Optional<String> variableOf(ProcessHandle process, String name) {
    String environment = "\0" + environment(PROC.resolve(Long.toString(process.pid())));
    int start = environment.indexOf("\0" + name + "=");
    if (start < 0) {
      return Optional.empty();
    }
    int value = start + name.length() + 2;
    int end = environment.indexOf('\0', value);
    return Optional.of(environment.substring(value, end < 0 ? environment.length() : end));
  }

  /**
   * Kills until none is left.
   *
   * @param members looks for them
   * @throws IOException when some do not die, which only a stuck device or file system causes
   */
  public static void killAll(Supplier<List<ProcessHandle>> members)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + KILL_PATIENCE.toNanos();
    List<ProcessHandle> left = members.get();
    while (!left.isEmpty()) {
      left.forEach(ProcessHandle::destroyForcibly);
      if (System.nanoTime() > deadline) {
        throw new IOException(
            "Processes cannot be killed: " + left.stream().map(ProcessHandle::pid).toList());
      }
      Thread.sleep(PAUSE);
      left = members.get();
    }
  }

  /** Empty for processes of others, dying ones and those of the kernel. */
  private static String environment(Path process) {
    try {
      return new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
