package waybill.server.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.inference.ContainerOutput;
import waybill.server.transform.Invoked;
import waybill.server.transform.Sample;

/** What is kept of requests and of containers' lines, and how much. */
final class RequestsTest {
  @TempDir private Path directory;
  private Path path = Path.of("unset");

  @BeforeEach
  void place() {
    path = directory.resolve("job.log");
  }

  @Test
  void samples_areWantedOfTheFirstRequestsAlone() throws IOException {
    try (LogFile log = new LogFile(path)) {
      Requests requests = new Requests(log, 7);
      for (int i = 0; i < Requests.SAMPLED_MAX; i++) {
        assertThat(requests.sampleBytes()).isEqualTo(7);
        requests.invoked(invoked(i));
      }

      assertThat(requests.sampleBytes()).isZero();
      assertThat(requests.kept()).hasSize(Requests.SAMPLED_MAX);
    }
  }

  @Test
  void lines_ofContainers_leaveRoomForTheEndOfTheJob() throws IOException {
    try (LogFile log = new LogFile(path)) {
      ContainerOutput output = log.ofContainer("algo-1/0");
      String line = "x".repeat(LogFile.LINE_CHARACTERS_MAX / 2);
      long enough = LogFile.CONTAINER_BYTES_MAX / line.length() + 10;
      for (long i = 0; i < enough; i++) {
        output.line(line);
      }

      log.line("The job is Completed.");
    }

    assertThat(Files.size(path)).isBetween(LogFile.CONTAINER_BYTES_MAX, LogFile.BYTES_MAX / 8 * 7);
    String end = new String(Files.readAllBytes(path), UTF_8);
    assertThat(end.substring(end.length() - 200))
        .endsWith(
            """
            x
            Containers have written much; their further lines are not kept here.
            The job is Completed.
            """);
  }

  private static Invoked invoked(int index) {
    return new Invoked(
        new ObjectUri("in", "a"),
        index,
        1,
        3,
        "",
        200,
        3,
        "",
        Sample.NONE,
        Sample.NONE,
        Duration.ofMillis(1),
        0);
  }
}
