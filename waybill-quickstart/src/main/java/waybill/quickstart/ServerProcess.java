package waybill.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The server that the quickstart starts, on a free port, as a child process. */
final class ServerProcess {
  private static final Duration START_MAX = Duration.ofSeconds(60);
  private static final Duration STOP_MAX = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Process process;
  private final Path data;
  private final Path log;

  private ServerProcess(Process process, Path data, Path log) {
    this.process = process;
    this.data = data;
    this.log = log;
  }

  /** Starts the server of a data directory; it prints into a log file. */
  static ServerProcess start(Launcher launcher, Path data, Path log) throws IOException {
    Files.deleteIfExists(
        data.resolve("endpoint")); // what a killed server left names the wrong port
    ProcessBuilder builder =
        new ProcessBuilder(
            launcher.program().toString(),
            "server",
            "--data",
            data.toString(),
            "--listen",
            "127.0.0.1:0");
    builder.environment().keySet().removeIf(ServerProcess::isSetting);
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new ServerProcess(process, data, log);
  }

  /**
   * Waits until the server has bound its port, and answers its URL.
   *
   * @throws StepFailed when it ends first or takes longer than a minute, with what it printed
   */
  String awaitEndpoint() throws StepFailed, IOException {
    long end = System.nanoTime() + START_MAX.toNanos();
    Path file = data.resolve("endpoint");
    while (process.isAlive() && System.nanoTime() < end) {
      String line = Files.exists(file) ? Files.readString(file) : "";
      if (line.endsWith("\n")) {
        return line.strip();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new StepFailed("The server did not start. It printed:\n" + Files.readString(log).strip());
  }

  /** Settings are for the user's own server; how programs are started holds for this one too. */
  private static boolean isSetting(String variable) {
    return variable.startsWith("WAYBILL_")
        && !variable.equals("WAYBILL_KIT")
        && !variable.equals("WAYBILL_JAVA_OPTS");
  }

  long pid() {
    return process.pid();
  }

  /** Asks the server to stop, and ends it when it does not. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }
}
