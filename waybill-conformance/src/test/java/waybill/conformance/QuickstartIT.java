package waybill.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./waybill quickstart}, the first thing that a newcomer runs. */
class QuickstartIT {
  private static final Duration RUN_MAX = Duration.ofMinutes(5); // the launcher may build its kit

  @TempDir Path work;

  @Test
  void quickstart_onAFreshMachine_tellsTheStoryAndLeavesNothing() throws Exception {
    Process quickstart = start("quickstart");

    assertThat(exit(quickstart)).as(said("err")).isZero();
    assertThat(said("out"))
        .contains("146 right, accuracy 0.973.")
        .containsPattern("arn:aws:sagemaker:us-east-1:[0-9]{12}:model-package/iris/1\n")
        .containsPattern("\\|  Approval *\\|  Approved +\\|")
        .containsPattern("\\|  Because *\\|  146 of 150 flowers told right +\\|")
        .contains("Status Completed: 150 flowers in, 150 answers out")
        .doesNotContain("NOT the same")
        .contains("Go on with:");
    assertThat(said("err")).contains("waybill: stopped the server and removed ");
    assertThat(left()).isEmpty();
  }

  @Test
  void quickstart_whenInterrupted_leavesNothing() throws Exception {
    Process quickstart = start("quickstart");
    boolean started =
        Eventually.holds(
            RUN_MAX, () -> !quickstart.isAlive() || said("err").contains("listens on"));

    new ProcessBuilder("kill", "-INT", String.valueOf(quickstart.pid())).start().waitFor();

    assertThat(started).isTrue();
    assertThat(exit(quickstart)).isEqualTo(130);
    assertThat(said("err")).contains("waybill: stopped the server and removed ");
    assertThat(left()).isEmpty();
  }

  @Test
  void quickstart_whenToldToKeep_leavesAServerThatItsLastLinesStop() throws Exception {
    Process quickstart = start("quickstart", "--keep");

    assertThat(exit(quickstart)).as(said("err")).isZero();
    Matcher stop =
        Pattern.compile("kill (\\d+)\n +chmod -R u\\+w \\S+\n +rm -r (\\S+)").matcher(said("out"));
    assertThat(stop.find()).isTrue();
    ProcessHandle server = ProcessHandle.of(Long.parseLong(stop.group(1))).orElseThrow();
    try {
      assertThat(left()).containsExactly(Path.of(stop.group(2)));
      assertThat(Files.exists(left().getFirst().resolve("endpoint"))).isTrue();
    } finally {
      server.destroy();
    }
    assertThat(Eventually.holds(Duration.ofSeconds(20), () -> !server.isAlive())).isTrue();
  }

  /** Runs the launcher with the test's own directory for temporary files. */
  private Process start(String... arguments) throws IOException {
    Files.createDirectory(work.resolve("temporary"));
    ProcessBuilder builder = new ProcessBuilder(Program.root().resolve("waybill").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeIf(name -> name.startsWith("WAYBILL_"));
    builder.environment().put("WAYBILL_JAVA_OPTS", "-Djava.io.tmpdir=" + work.resolve("temporary"));
    return builder
        .redirectOutput(work.resolve("out").toFile())
        .redirectError(work.resolve("err").toFile())
        .start();
  }

  private static int exit(Process process) throws InterruptedException {
    assertThat(process.waitFor(RUN_MAX.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private String said(String stream) {
    try {
      return Files.readString(work.resolve(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The data directories that are still there. */
  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(work.resolve("temporary"))) {
      return files.filter(f -> f.getFileName().toString().startsWith("waybill")).toList();
    }
  }
}
