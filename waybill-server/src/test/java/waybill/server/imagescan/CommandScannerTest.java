package waybill.server.imagescan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.imagescan.ScanFailure;
import waybill.server.processes.MarkedProcesses;

/** Scanners that are programs of this machine. */
final class CommandScannerTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  /** A sleep beside the first process, of another session. */
  private static final String WITH_CHILD = "setsid sleep 600 & touch \"$0.began\"\n";

  private final String owner = "test-" + UUID.randomUUID();

  @TempDir private Path directory;

  @AfterEach
  void nothingIsLeft() {
    assertThat(processes()).isEmpty();
  }

  @Test
  void program_thatPrintsAReport_isBelieved() throws Exception {
    var report = scanner(Reports.printing(Reports.CRITICAL), LONG).scan("scorer:1");

    assertThat(report.vulnerabilities()).hasSize(1);
    assertThat(report.imageDigest()).isEqualTo("sha256:0a");
  }

  @Test
  void program_thatLeavesAnother_isBelievedAndTheOtherEnded() throws Exception {
    var report = scanner(WITH_CHILD + Reports.printing(Reports.CLEAN), LONG).scan("scorer:1");

    assertThat(report.vulnerabilities()).isEmpty();
  }

  @Test
  void program_thatEndsWithAnError_isNotBelieved() throws IOException {
    assertThat(refused(Reports.printing(Reports.CLEAN) + "exit 3\n", LONG))
        .isEqualTo("The scanner ended with 3 and said nothing.");
    assertThat(refused("echo first >&2; printf 'no\\033[31m such\\nimage' >&2; exit 1\n", LONG))
        .isEqualTo("The scanner ended with 1: first no?[31m such image");
    assertThat(refused("yes word | head -c 100000 >&2; exit 1\n", LONG))
        .startsWith("The scanner ended with 1: …")
        .hasSizeLessThan(450);
  }

  @Test
  void program_thatPrintsSomethingElse_isNotBelieved() throws IOException {
    assertThat(refused("true\n", LONG)).isEqualTo("There is no report.");
    assertThat(refused("echo all is well\n", LONG)).startsWith("The report is no JSON (line 1");
    assertThat(refused("exec yes\n", LONG)).contains("The report is no JSON (line 1");
  }

  @Test
  void program_thatDoesNotEndInTime_isEndedWithAllThatCameOfIt() throws IOException {
    assertThat(refused(WITH_CHILD + "sleep 600\n", Duration.ofSeconds(1)))
        .isEqualTo("The scanner did not end within 1 s.");
  }

  @Test
  void program_thatIsNotThere_isNamed() {
    var scanner = new CommandScanner(List.of("/nowhere/scan", "{image}"), owner, LONG);

    assertThat(catchThrowableOfType(ScanFailure.class, () -> scanner.scan("scorer:1")).sentence())
        .isEqualTo("The scanner's program is not there or may not be run by the server.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--config=/etc/passwd", "/etc/passwd", "$(id)", "a;b", "a\"b", "", "ä"})
  void name_thatIsNoneOfAnImage_isHandedToNoProgram(String image) throws IOException {
    var scanner = scanner("touch \"$0.began\"\n", LONG);

    ScanFailure failure = catchThrowableOfType(ScanFailure.class, () -> scanner.scan(image));

    assertThat(failure.sentence()).isEqualTo("Its name is none that a registry has.");
    assertThat(hasBegun()).isFalse();
  }

  @Test
  void interrupt_whileTheProgramRuns_endsAllOfIt() throws Exception {
    var scanner = scanner(WITH_CHILD + "sleep 600\n", LONG);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = scanning(scanner, thrown);
    awaitBegun();

    thread.interrupt();

    assertThat(thread.join(LONG)).isTrue();
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
  }

  @Test
  void leftovers_ofAnOwner_areEnded() throws Exception {
    var scanner = scanner(WITH_CHILD + "sleep 600\n", LONG);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = scanning(scanner, thrown);
    awaitBegun();

    new CommandScanner(List.of("scan"), owner + "-other", LONG).removeLeftovers();
    assertThat(processes()).isNotEmpty();
    new CommandScanner(List.of("scan"), owner, LONG).removeLeftovers();

    assertThat(thread.join(LONG)).isTrue();
    assertThat(thrown.get()).isInstanceOf(ScanFailure.class);
  }

  @Test
  void settingsOfTheServer_areNotHandedOn() throws Exception {
    Path seen = directory.resolve("seen");

    scanner("env > " + seen + "\n" + Reports.printing(Reports.CLEAN), LONG).scan("scorer:1");

    assertThat(Files.readAllLines(seen).stream().filter(line -> line.startsWith("WAYBILL_")))
        .allMatch(line -> line.matches("WAYBILL_SCAN(NER_OWNER)?=.*"))
        .hasSize(2);
  }

  private CommandScanner scanner(String lines, Duration timeout) throws IOException {
    return new CommandScanner(Reports.command(directory, lines), owner, timeout);
  }

  private String refused(String lines, Duration timeout) throws IOException {
    CommandScanner scanner = scanner(lines, timeout);
    return catchThrowableOfType(ScanFailure.class, () -> scanner.scan("scorer:1")).sentence();
  }

  private static Thread scanning(CommandScanner scanner, AtomicReference<Throwable> thrown) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                scanner.scan("scorer:1");
              } catch (ScanFailure | InterruptedException e) {
                thrown.set(e);
              }
            });
  }

  private void awaitBegun() throws IOException {
    long end = System.nanoTime() + LONG.toNanos();
    while (!hasBegun()) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private boolean hasBegun() throws IOException {
    try (var files = Files.newDirectoryStream(directory, "*.began")) {
      return files.iterator().hasNext();
    }
  }

  private List<ProcessHandle> processes() {
    return MarkedProcesses.find(Map.of(CommandScanner.OWNER, owner));
  }
}
