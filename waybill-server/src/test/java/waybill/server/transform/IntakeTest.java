package waybill.server.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that are read while another is under way: one connection, and bodies that are large. */
final class IntakeTest {
  @TempDir private Path directory;

  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void requests_readAhead_goOneByOneInTheirOrder() throws Exception {
    Jobs jobs = new Jobs(directory);
    String lines =
        IntStream.range(0, 9)
            .mapToObj(i -> line(i, i % 4 == 0 ? 10 : 400_000)) // some are read ahead, some are not
            .collect(Collectors.joining());
    jobs.put("a", lines);
    jobs.put("b", line(9, 300_000));

    TransformResult result = jobs.run(Jobs.request(1), Jobs.ECHO).run();

    assertThat(result.status()).isEqualTo(TransformResult.Status.COMPLETED);
    assertThat(jobs.objects.texts())
        .containsEntry("s3://out/a.out", lines)
        .containsEntry("s3://out/b.out", line(9, 300_000));
    assertThat(jobs.containers.getFirst().atOnce()).isEqualTo(1);
    assertThat(told(jobs))
        .isEqualTo(List.of("a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "b0"));
  }

  @Test
  void requestBehindAFault_thatIsReadAlready_isNotMade() throws Exception {
    Jobs jobs = new Jobs(directory);
    jobs.put("a", line(0, 400_000) + line(1, 400_000) + line(2, 400_000));
    jobs.put("b", line(3, 400_000));
    String refuses =
        "{\"invocations\":{\"kind\":\"echo\",\"faults\":[{\"contains\":\"record1\",\"status\":400}]}}";

    TransformResult result = jobs.run(Jobs.request(1), refuses).run();

    assertThatOnlyTheSecondIsStored(jobs, List.of("a0", "a1", "b0"));
    assertThat(result.status()).isEqualTo(TransformResult.Status.FAILED);
    assertThat(result.progress().objectsDone()).isEqualTo(2);
  }

  @Test
  void fault_whileTheNextRequestIsRead_failsItsObject() throws Exception {
    Jobs jobs = new Jobs(directory);
    jobs.put("a", line(0, 400_000) + line(1, 1_100_000) + line(2, 400_000)); // more than a payload
    jobs.put("b", line(3, 400_000));

    TransformResult result = jobs.run(Jobs.request(1), Jobs.ECHO).run();

    assertThatOnlyTheSecondIsStored(jobs, List.of("a0", "b0"));
    assertThat(result.failureReason()).startsWith("ClientError: s3://in/a: ");
  }

  @Test
  void stop_whileRequestsAreReadAhead_endsTheJob() throws Exception {
    Jobs jobs = new Jobs(directory);
    jobs.put("a", line(0, 400_000).repeat(20));
    AtomicReference<TransformRun> run = new AtomicReference<>();
    jobs.onInvoked = () -> run.get().stop();
    run.set(jobs.run(Jobs.request(1), Jobs.ECHO));

    TransformResult result = run.get().run();

    assertThat(result.status()).isEqualTo(TransformResult.Status.STOPPED);
    assertThat(jobs.objects.texts()).containsOnlyKeys("s3://in/a");
  }

  @Test
  void errorOfTheRequestUnderWay_endsTheReadingToo() throws Exception {
    Jobs jobs = new Jobs(directory);
    jobs.put("a", line(0, 400_000).repeat(20));
    jobs.onInvoked =
        () -> {
          throw new OutOfMemoryError("Java heap space");
        };
    TransformRun run = jobs.run(Jobs.request(1), Jobs.ECHO);

    assertThatThrownBy(run::run).isInstanceOf(OutOfMemoryError.class);

    assertThat(jobs.objects.texts()).containsOnlyKeys("s3://in/a");
  }

  private static void assertThatOnlyTheSecondIsStored(Jobs jobs, List<String> requests) {
    assertThat(told(jobs)).isEqualTo(requests);
    assertThat(jobs.objects.texts())
        .containsKey("s3://out/b.out")
        .doesNotContainKey("s3://out/a.out");
  }

  /** A record of so many characters and the end of its line. */
  private static String line(int number, int length) {
    return ("record" + number + ",").repeat(length / 8 + 1) + "\n";
  }

  /** The requests that were made, in this order: key of the object, index of the request. */
  private static List<String> told(Jobs jobs) {
    return jobs.invoked.stream().map(one -> one.object().key() + one.index()).toList();
  }
}
