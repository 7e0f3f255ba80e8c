package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.registry.ModelWish.image;
import static waybill.registry.Wish.structure;
import static waybill.registry.Wish.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.fixture.Samples;
import waybill.registry.job.NewTransformJob;
import waybill.registry.job.TransformJob;
import waybill.registry.job.TransformState;
import waybill.registry.problem.Problem.InUse;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Problem.NotFound;
import waybill.registry.problem.Refusal;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;

/** Transform jobs at the door: asked for, described, listed and stopped. */
final class TransformJobsTest extends DoorsFixture {
  private static final Structure REQUEST =
      structure("TransformInput", structure("ContentType", text("text/csv")))
          .with("TransformOutput", structure("S3OutputPath", text("s3://out/")));

  private final AtomicInteger told = new AtomicInteger();
  private final TransformJobs jobs =
      new TransformJobs(
          store,
          (request, containers) -> {
            if (request.find("Bad").isPresent()) {
              throw new Refusal(new Invalid("Bad is bad"));
            }
          },
          told::incrementAndGet);

  @BeforeEach
  void model() {
    models.create(ADA, ModelWish.of("m", image("image:1")).made());
  }

  @Test
  void job_whenMade_isInProgressAndFilledIn() {
    make("j", "m");

    TransformJob job = job("j");
    assertThat(job.key().arn().text()).isEqualTo(arn("transform-job/j"));
    assertThat(job.state()).isEqualTo(TransformState.IN_PROGRESS);
    assertThat(job.containers()).containsExactly(image("image:1"));
    assertThat(job.members().texts(List.of("TransformInput", "CompressionType")))
        .containsExactly("None");
    assertThat(job.members().texts(List.of("TransformOutput", "KmsKeyId"))).containsExactly("");
    assertThat(job.members().findStructure("DataProcessing").orElseThrow().members())
        .containsEntry("InputFilter", new Text("$"))
        .containsEntry("OutputFilter", new Text("$"))
        .containsEntry("JoinSource", new Text("None"));
    assertThat(told).hasValue(1);
  }

  @Test
  void job_needsAModelAndANameOfItsOwn() {
    assertThat(problem(() -> make("j", "none"))).isInstanceOf(NotFound.class);
    make("j", "m");
    assertThat(problem(() -> make("j", "m"))).isInstanceOf(InUse.class);
    assertThat(
            problem(
                () ->
                    jobs.create(
                        ADA,
                        new NewTransformJob("k", "m", List.of(), structure("Bad", text("x"))))))
        .isInstanceOf(Invalid.class);
    assertThat(told).hasValue(1);
  }

  @Test
  void missingJob_isAnInvalidRequest() {
    assertThat(problem(() -> jobs.describe(ADA, "none"))).isInstanceOf(Invalid.class);
    assertThat(problem(() -> jobs.stop(ADA, "none"))).isInstanceOf(Invalid.class);
  }

  @Test
  void stop_isAskedForOnce() {
    make("j", "m");

    jobs.stop(ADA, "j");
    long revision = jobs.describe(ADA, "j").revision();
    jobs.stop(ADA, "j");

    assertThat(job("j").state()).isEqualTo(TransformState.STOPPING);
    assertThat(jobs.describe(ADA, "j").revision()).isEqualTo(revision);
    assertThat(store.findInProgress(RecordKind.TRANSFORM_JOB, 9)).hasSize(1);
  }

  @Test
  void endedJob_cannotBeStopped() {
    make("j", "m");
    end("j", TransformState.FAILED, "ClientError: " + "x".repeat(2000));

    assertThat(problem(() -> jobs.stop(ADA, "j"))).isInstanceOf(Invalid.class);
    assertThat(job("j").reason().orElseThrow()).hasSize(1024).endsWith("…");
    assertThat(store.findInProgress(RecordKind.TRANSFORM_JOB, 9)).isEmpty();
  }

  @Test
  void list_selectsByNameStatusAndLastChange() {
    make("a", "m");
    make("b", "m");
    clock.advance(Duration.ofSeconds(9));
    end("a", TransformState.COMPLETED, null);

    assertThat(names(listing("a", null, null))).containsExactly("a");
    assertThat(names(listing(null, "Completed", null))).containsExactly("a");
    assertThat(names(listing(null, "InProgress", null))).containsExactly("b");
    assertThat(names(listing(null, null, Samples.NOON.plusSeconds(1)))).containsExactly("a");
    assertThat(names(listing(null, null, null))).containsExactly("a", "b");
  }

  @Test
  void list_findsRareOnesAmongMany() {
    for (int i = 0; i < 250; i++) {
      make("j" + i, "m");
    }
    clock.advance(Duration.ofSeconds(9));
    end("j3", TransformState.COMPLETED, null);

    assertThat(names(listing(null, null, Samples.NOON.plusSeconds(1)))).containsExactly("j3");
  }

  private void make(String name, String model) {
    jobs.create(ADA, new NewTransformJob(name, model, List.of(), REQUEST));
  }

  private void end(String name, TransformState state, @Nullable String reason) {
    RecordKey key = RecordKey.of(RecordKind.TRANSFORM_JOB, ADA.tenant(), name);
    store.commit(
        ADA,
        "CreateTransformJob",
        transaction -> {
          TransformJobs.change(
              transaction, key, job -> job.ended(state, reason, transaction.act().at()));
          return key;
        });
  }

  private TransformJob job(String name) {
    return TransformJob.of(jobs.describe(ADA, name).value());
  }

  private List<String> names(TransformJobListing listing) {
    return jobs.list(ADA, listing).items().stream().map(job -> job.key().name()).toList();
  }

  private static TransformJobListing listing(
      @Nullable String name, @Nullable String status, @Nullable Instant modifiedAfter) {
    return new TransformJobListing(
        new RecordListing(name, null, null, SortBy.NAME, SortOrder.ASCENDING, null, 10),
        status,
        modifiedAfter,
        null);
  }
}
