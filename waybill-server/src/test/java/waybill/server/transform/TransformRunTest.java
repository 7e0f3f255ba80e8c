package waybill.server.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.inference.ContainerFailure;
import waybill.registry.transform.TransformFault;
import waybill.server.transform.cases.StandIn;

/** What a job does beside the shared cases: order, stops, faults, words. */
final class TransformRunTest {
  @TempDir private Path directory;

  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void answers_thatComeInAnyOrder_areStoredInThatOfTheInput() throws Exception {
    Jobs jobs = new Jobs(directory);
    String lines =
        IntStream.range(0, 500)
            .mapToObj(i -> (i % 90 == 0 ? "slow" : "fast") + i + "\n")
            .collect(Collectors.joining());
    jobs.put("a", lines);
    jobs.put("b", "x\n");
    String slow =
        "{\"invocations\":{\"kind\":\"echo\",\"faults\":[{\"contains\":\"slow\",\"delay_s\":0.15}]}}";

    TransformResult result = jobs.run(Jobs.request(8), slow).run();

    assertThat(result.status()).isEqualTo(TransformResult.Status.COMPLETED);
    assertThat(jobs.objects.texts())
        .containsEntry("s3://out/a.out", lines)
        .containsEntry("s3://out/b.out", "x\n");
    assertThat(jobs.containers.getFirst().atOnce()).isBetween(2, 8);
    assertThat(result.progress())
        .isEqualTo(new Progress(2, 2, 0, 501, lines.length() - 499, lines.length() - 499));
  }

  @Test
  void answers_beyondMemory_comeThroughPipelinesWhole() throws Exception {
    Jobs jobs = new Jobs(directory);
    String line = "y".repeat(900_000);
    jobs.put("a", (line + "\n").repeat(4));
    String shout = "{\"invocations\":{\"kind\":\"upper\"}}";
    String wrap = "{\"invocations\":{\"kind\":\"wrap\",\"open\":\"<\",\"close\":\">\"}}";

    TransformResult result = jobs.run(Jobs.request(4), shout, wrap, Jobs.ECHO).run();

    assertThat(result.status()).isEqualTo(TransformResult.Status.COMPLETED);
    assertThat(jobs.objects.texts().get("s3://out/a.out"))
        .isEqualTo(("<" + line.replace('y', 'Y') + ">\n").repeat(4));
  }

  @Test
  void log_hasTheLinesThatUsersKnow() throws Exception {
    Jobs jobs = new Jobs(directory);
    jobs.put("d/a", "1\n");
    jobs.put("d/b", "2\n");
    jobs.put("d/c", "3\n");
    String faults =
        "{\"invocations\":{\"kind\":\"echo\",\"faults\":["
            + "{\"contains\":\"1\",\"status\":400,\"body\":\"no number\\nat all\"},"
            + "{\"contains\":\"2\",\"status\":500},"
            + "{\"contains\":\"3\",\"drop\":true}]}}";

    TransformResult result = jobs.run(Jobs.request(1), faults).run();

    String time = "2026-01-02T03:04:05.678:[sagemaker logs]: ";
    assertThat(jobs.log)
        .containsExactly(
            time + "MaxConcurrentTransforms=1, MaxPayloadInMB=1, BatchStrategy=SINGLE_RECORD",
            time + "in/d/a: ClientError: 400",
            time + "in/d/a: ",
            time + "in/d/a: Message:",
            time + "in/d/a: no number",
            time + "in/d/a: at all",
            time + "in/d/b: Bad HTTP status received from algorithm: 500",
            time + "in/d/c: Unable to get response from algorithm");
    assertThat(result.failureReason())
        .isEqualTo(
            "ClientError: s3://in/d/a: The container answered with status 400: no number at all (T-H4)"
                + " 3 of 3 objects failed. See job logs for more information.");
  }

  @Test
  void invocations_areToldWithTheirFacts() throws Exception {
    Jobs jobs = new Jobs(directory);
    jobs.retryWait = Duration.ofMillis(60);
    jobs.put("a", "abc\n");
    String busy =
        "{\"invocations\":{\"kind\":\"constant\",\"text\":\"abc\","
            + "\"faults\":[{\"first_attempts\":2,\"status\":503}]}}";

    jobs.run(Jobs.request(1), busy).run();

    Invoked one = jobs.invoked.getFirst();
    assertThat(jobs.invoked).hasSize(1);
    assertThat(one.retries()).isEqualTo(2);
    assertThat(one.status()).isEqualTo(200);
    assertThat(one.requestBytes()).isEqualTo(3);
    assertThat(one.requestSha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        .isEqualTo(one.answerSha256());
    assertThat(one.time()).isBetween(Duration.ofMillis(120), Duration.ofSeconds(20));
    assertThat(one.requestSample().isEmpty()).isTrue();
    assertThat(one.answerSample().isEmpty()).isTrue();
  }

  @Test
  void samples_whereWanted_areTheFirstBytesOfTheLastTry() throws Exception {
    Jobs jobs = new Jobs(directory);
    jobs.sampleBytes = 8;
    jobs.put("a", "123\n" + "4".repeat(300_000) + "\n");
    String wrap =
        "{\"invocations\":{\"kind\":\"wrap\",\"open\":\"<\",\"close\":\">\","
            + "\"faults\":[{\"first_attempts\":1,\"status\":503}]}}";

    jobs.run(Jobs.request(1), wrap).run();

    assertThat(jobs.invoked.getFirst().requestSample().text()).contains("123");
    assertThat(jobs.invoked.getFirst().answerSample().text()).contains("<123>");
    assertThat(jobs.invoked.getLast().requestSample().text()).contains("44444444");
    assertThat(jobs.invoked.getLast().answerSample().text()).contains("<4444444");
  }

  @Test
  void stop_whileContainersStart_isPromptAndClosesThem() throws Exception {
    Jobs jobs = new Jobs(directory);
    jobs.put("a", "1\n");
    TransformRun run =
        jobs.run(
            Jobs.request(1), "{\"ping\":{\"status\":503},\"invocations\":{\"kind\":\"echo\"}}");
    CountDownLatch asked = new CountDownLatch(2);
    jobs.onRequest = asked::countDown;
    Thread.ofVirtual()
        .start(
            () -> {
              awaitQuietly(asked);
              run.stop();
            });

    TransformResult result = run.run();

    assertThat(result.status()).isEqualTo(TransformResult.Status.STOPPED);
    assertThat(jobs.containers).allMatch(StandIn::isClosed);
    assertThat(jobs.objects.texts()).containsOnlyKeys("s3://in/a");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void stop_afterTheEnd_isTooLate() throws Exception {
    Jobs jobs = new Jobs(directory);
    jobs.put("a", "1\n");
    TransformRun run = jobs.run(Jobs.request(1), Jobs.ECHO);

    run.run();

    assertThat(run.stop()).isFalse();
    assertThat(jobs.objects.texts()).containsKey("s3://out/a.out");
  }

  @Test
  void interrupt_ofTheCaller_storesNothingAndClosesContainers() throws Exception {
    Jobs jobs = new Jobs(directory);
    jobs.put("a", "1\n2\n");
    TransformRun run =
        jobs.run(
            Jobs.request(1),
            "{\"invocations\":{\"kind\":\"echo\",\"faults\":[{\"always\":true,\"delay_s\":30}]}}");
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    CountDownLatch asked = new CountDownLatch(3); // ping, parameters, invocation
    jobs.onRequest = asked::countDown;
    Thread caller = Thread.ofVirtual().unstarted(() -> thrown.set(thrownBy(run)));
    caller.start();
    asked.await();

    caller.interrupt();
    caller.join();

    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    assertThat(jobs.containers).allMatch(StandIn::isClosed);
    assertThat(jobs.objects.texts()).containsOnlyKeys("s3://in/a");
  }

  private static Throwable thrownBy(TransformRun run) {
    try {
      return new AssertionError("It ended as " + run.run().status());
    } catch (InterruptedException e) {
      return e;
    }
  }

  @Test
  void outputs_thatTheStoreDoesNotTake_areOurFault() throws Exception {
    Jobs jobs = new Jobs(directory);
    jobs.put("a", "1\n");
    jobs.objects.fail("out", new IOException("full"));

    TransformResult result = jobs.run(Jobs.request(1), Jobs.ECHO).run();

    TransformFault fault = Objects.requireNonNull(result.fault());
    assertThat(result.status()).isEqualTo(TransformResult.Status.FAILED);
    assertThat(fault.rule().id()).isEqualTo("T-W1");
    assertThat(result.failureReason()).startsWith("InternalServerError: s3://in/a: The output");
  }

  @Test
  void containers_thatCannotBeHad_failTheJob() throws Exception {
    Jobs jobs = new Jobs(directory);
    jobs.put("a", "1\n");
    Fleet none =
        instance -> {
          throw new ContainerFailure("There is no image i:1. Pull it.");
        };

    TransformResult result = jobs.run(Jobs.request(1), none).run();

    assertThat(result.failureReason())
        .isEqualTo(
            "AlgorithmError: There is no image i:1. Pull it. (T-E1) See job logs for more"
                + " information.");
  }

  @Test
  void error_ofAThread_endsTheJobAndStoresNothing() throws Exception {
    Jobs jobs = new Jobs(directory);
    jobs.put("a", "1\n2\n3\n");
    jobs.onInvoked =
        () -> {
          throw new OutOfMemoryError("Java heap space");
        };
    TransformRun run = jobs.run(Jobs.request(2), Jobs.ECHO);

    assertThatThrownBy(run::run).isInstanceOf(OutOfMemoryError.class);

    assertThat(jobs.containers).allMatch(StandIn::isClosed);
    assertThat(jobs.objects.texts()).containsOnlyKeys("s3://in/a");
  }

  @Test
  void settings_withoutAWait_areRefused() {
    assertThatThrownBy(
            () ->
                new TransformSettings(
                    directory,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    List.of(),
                    Clock.systemUTC()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
