package waybill.server.imagescan;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import waybill.registry.imagescan.ImageReport;
import waybill.registry.imagescan.ScanFailure;
import waybill.server.processes.MarkedProcesses;

/** A scanner's command that was started, with all processes that come of it. For one thread. */
final class ScannerProcess implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ScannerProcess.class.getName());

  /** What a shell makes of the end by SIGHUP, SIGINT and SIGTERM. */
  private static final Set<Integer> ASKED_TO_END = Set.of(129, 130, 143);

  /** The program wrote more than anybody reads (SIGPIPE): what was read tells why. */
  private static final int NOT_READ = 141;

  /** Who ends a scanner may be ending the server, too, which hears of it a moment later. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private static final Duration OUTPUT_PATIENCE = Duration.ofSeconds(10);

  private final Process main;
  private final Map<String, String> marks;

  /**
   * @param marks variables that all its processes have and no others
   */
  ScannerProcess(Process main, Map<String, String> marks) {
    this.main = main;
    this.marks = marks;
  }

  /**
   * Waits for its end and answers its report.
   *
   * @throws ScanFailure when it does not end well in time
   */
  ImageReport report(String image, Duration timeout) throws ScanFailure, InterruptedException {
    FutureTask<ImageReport> report = new FutureTask<>(() -> read(image));
    FutureTask<String> words = new FutureTask<>(() -> LastWords.of(main.getErrorStream()));
    // Platform threads: reading a pipe would hold the carrier of a virtual one.
    Thread.ofPlatform().daemon().name("image scan, report").start(report);
    Thread.ofPlatform().daemon().name("image scan, words").start(words);
    if (!main.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new ScanFailure("The scanner did not end within " + timeout.toSeconds() + " s.");
    }
    killAll(); // nobody else may hold the output open
    int exitCode = main.exitValue();
    if (ASKED_TO_END.contains(exitCode)) {
      Thread.sleep(GRACE);
    }
    if (exitCode == 0 || exitCode == NOT_READ) {
      return result(report);
    }
    String ended = "The scanner ended with " + exitCode + said(result(words));
    throw new ScanFailure(ended + broken(report));
  }

  /** In which way the report is none, where there is something. */
  private static String broken(FutureTask<ImageReport> report) throws InterruptedException {
    try {
      result(report);
      return "";
    } catch (ScanFailure failure) {
      String sentence = failure.sentence();
      return sentence.equals(ReportJson.NOTHING) ? "" : " " + sentence;
    }
  }

  private ImageReport read(String image) throws ScanFailure, IOException {
    try (InputStream output = main.getInputStream()) {
      return TrivyReport.read(output, image, TrivyReport.BYTES_MAX);
    }
  }

  private static String said(String words) {
    return words.isEmpty() ? " and said nothing." : ": " + words;
  }

  private static <T> T result(FutureTask<T> reading) throws ScanFailure, InterruptedException {
    try {
      return reading.get(OUTPUT_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (TimeoutException e) {
      throw new ScanFailure("The scanner left its output open.");
    }
  }

  private static ScanFailure failure(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof ScanFailure failure) {
      return failure;
    }
    LOG.log(Level.WARNING, "The output of a scanner of images cannot be read", cause);
    return new ScanFailure("The scanner's output cannot be read.");
  }

  private List<ProcessHandle> members() {
    Set<ProcessHandle> members = new LinkedHashSet<>();
    ProcessHandle first = main.toHandle();
    try (Stream<ProcessHandle> descendants = first.descendants()) {
      descendants.forEach(members::add);
    }
    members.add(first);
    members.addAll(MarkedProcesses.find(marks));
    return members.stream().filter(ProcessHandle::isAlive).toList();
  }

  private void killAll() throws InterruptedException {
    try {
      MarkedProcesses.killAll(this::members);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A scanner could not be ended: " + e.getMessage());
    }
  }

  /** Leaves nothing, whoever is in a hurry. */
  @Override
  public void close() {
    boolean wasInterrupted = Thread.interrupted();
    try {
      killAll();
    } catch (InterruptedException e) {
      wasInterrupted = true;
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
