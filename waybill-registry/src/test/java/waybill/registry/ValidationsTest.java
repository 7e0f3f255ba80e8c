package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static waybill.registry.Wish.list;
import static waybill.registry.Wish.structure;
import static waybill.registry.Wish.text;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Arn;
import waybill.registry.job.JobEnd;
import waybill.registry.job.TransformJob;
import waybill.registry.job.TransformState;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.modelpackage.PackageStatus;
import waybill.registry.modelpackage.StatusItem;
import waybill.registry.modelpackage.StatusItem.State;
import waybill.registry.problem.Problem.Conflict;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKind;
import waybill.registry.validation.ValidationRun;

/** Attempts to validate a package, from its registration to what the package says in the end. */
final class ValidationsTest extends DoorsFixture {
  private static final Structure SPECIFICATION =
      structure("ValidationRole", text("arn:aws:iam::1:role/r"))
          .with(
              "ValidationProfiles",
              list(
                  structure("ProfileName", text("smoke"))
                      .with(
                          "TransformJobDefinition",
                          structure("TransformInput", structure("ContentType", text("text/csv")))
                              .with(
                                  "TransformOutput",
                                  structure("S3OutputPath", text("s3://out/"))))));

  private final AtomicInteger told = new AtomicInteger();
  private final Validations validations = new Validations(store, told::incrementAndGet);
  private final ValidationWork work = new ValidationWork(store, told::incrementAndGet);

  @BeforeEach
  void makeGroup() {
    group("iris");
  }

  @Test
  void packageWithAProfile_isDueWithItsCreation() {
    Arn arn = make();

    assertThat(described(arn).status()).isEqualTo(PackageStatus.PENDING);
    assertThat(runs(arn))
        .extracting(ValidationRun::attempt, ValidationRun::state)
        .containsExactly(tuple(1, TransformState.IN_PROGRESS));
    assertThat(store.findInProgress(RecordKind.VALIDATION, 9)).hasSize(1);
  }

  @Test
  void packageWithoutOne_isNot() {
    Arn arn = create(Wish.version("iris").specified(Wish.deployable()));

    assertThat(runs(arn)).isEmpty();
    assertThat(problem(() -> validations.start(ADA, ref(arn), Optional.empty())))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void firstStep_makesModelAndJob() {
    Arn arn = make();

    assertThat(work.doNext()).isTrue();
    assertThat(work.doNext()).isFalse(); // the job has not ended

    TransformJob job = onlyJob();
    assertThat(job.key().name()).matches("smoke-[0-9a-f]{12}-1");
    assertThat(job.validates()).contains(arn);
    assertThat(job.profile()).contains("smoke");
    assertThat(job.containers()).isEqualTo(Wish.deployable().structures("Containers"));
    KeptRecord model =
        models.describe(ADA, job.members().findText("ModelName").orElseThrow()).value();
    assertThat(model.members().findText("ExecutionRoleArn")).contains("arn:aws:iam::1:role/r");
    assertThat(described(arn).status()).isEqualTo(PackageStatus.IN_PROGRESS);
    assertThat(described(arn).validationStatuses())
        .containsExactly(new StatusItem("smoke", State.IN_PROGRESS, null));
  }

  @Test
  void endOfTheJob_isThatOfThePackage() {
    Arn good = make();
    work.doNext();
    end(TransformState.COMPLETED, null);
    assertThat(work.doNext()).isTrue();
    assertThat(described(good).status()).isEqualTo(PackageStatus.COMPLETED);
    assertThat(described(good).validationStatuses())
        .containsExactly(new StatusItem("smoke", State.COMPLETED, null));
    assertThat(work.doNext()).isFalse();

    Arn bad = make();
    work.doNext();
    end(TransformState.FAILED, "AlgorithmError: See job logs for more information");
    work.doNext();
    assertThat(described(bad).status()).isEqualTo(PackageStatus.FAILED);
    assertThat(described(bad).validationStatuses())
        .containsExactly(
            new StatusItem(
                "smoke", State.FAILED, "AlgorithmError: See job logs for more information"));
    assertThat(store.findInProgress(RecordKind.VALIDATION, 9)).isEmpty();
  }

  @Test
  void validation_changesNothingThatSomebodySaid() {
    Arn arn = make();
    ModelPackage before = described(arn);
    clock.advance(Duration.ofHours(1));
    work.doNext();
    end(TransformState.COMPLETED, null);
    work.doNext();

    assertThat(described(arn))
        .isEqualTo(
            before.validated(
                PackageStatus.COMPLETED,
                List.of(new StatusItem("smoke", State.COMPLETED, null)),
                List.of()));
  }

  @Test
  void completion_fillsInTheDigestsOfWhatRanAndLeavesThoseThatWereGiven() {
    Structure given = structure("Image", text("a:1")).with("ImageDigest", text(digest('0')));
    Arn arn =
        create(
            Wish.version("iris")
                .specified(
                    Wish.deployable()
                        .with(
                            "Containers",
                            list(
                                structure("Image", text("a:1")),
                                structure("Image", text("b:1")),
                                given)))
                .carrying("ValidationSpecification", SPECIFICATION));
    work.doNext();
    JobEnd end = new JobEnd(TransformState.COMPLETED, null, Map.of("a:1", digest('a')), null);
    new TransformWork(store, () -> {}).end(onlyJob().key(), end);

    work.doNext();

    assertThat(described(arn).status()).isEqualTo(PackageStatus.COMPLETED);
    Structure ran = Objects.requireNonNull(described(arn).inferenceSpecification());
    assertThat(ran.structures("Containers"))
        .containsExactly(
            structure("Image", text("a:1")).with("ImageDigest", text(digest('a'))),
            structure("Image", text("b:1")),
            given);
  }

  private static String digest(char digit) {
    return "sha256:" + Character.toString(digit).repeat(64);
  }

  @Test
  void anotherAttempt_waitsForTheOneBefore() {
    Arn arn = make();
    assertThat(problem(() -> validations.start(ADA, ref(arn), Optional.empty())))
        .isInstanceOf(Conflict.class);
    work.doNext();
    end(TransformState.STOPPED, null);
    work.doNext();
    assertThat(described(arn).validationStatuses())
        .containsExactly(new StatusItem("smoke", State.FAILED, "The transform job was stopped."));

    clock.advance(Duration.ofSeconds(1));
    assertThat(problem(() -> validations.start(ADA, ref(arn), Optional.of("none"))))
        .isInstanceOf(Invalid.class);
    assertThat(validations.start(ADA, ref(arn), Optional.of("smoke"))).isEqualTo(2);
    assertThat(described(arn).status()).isEqualTo(PackageStatus.PENDING);
    work.doNext();
    end(TransformState.COMPLETED, null);
    work.doNext();

    assertThat(described(arn).status()).isEqualTo(PackageStatus.COMPLETED);
    assertThat(runs(arn)).extracting(ValidationRun::attempt).containsExactly(2, 1);
  }

  @Test
  void packageThatGoes_takesItsAttemptsAlongAndStopsTheirJobs() {
    Arn arn = make();
    work.doNext();

    delete(arn);

    assertThat(onlyJob().state()).isEqualTo(TransformState.STOPPING);
    assertThat(store.findInProgress(RecordKind.VALIDATION, 9)).isEmpty();
    assertThat(work.doNext()).isFalse();
  }

  @Test
  void packageMadeAgainUnderItsName_isValidatedByAJobAndAModelOfItsOwn() {
    Wish wish = Wish.unversioned("alone").carrying("ValidationSpecification", SPECIFICATION);
    Arn arn = create(wish);
    work.doNext();
    String model = onlyJob().members().findText("ModelName").orElseThrow();
    end(TransformState.COMPLETED, null);
    work.doNext();
    delete(arn);

    for (int i = 0; i < 3; i++) { // in the same millisecond, by this clock
      create(
          wish.specified(
              Wish.deployable().with("Containers", list(structure("Image", text("again:" + i))))));
      work.doNext();

      TransformJob job = onlyJob();
      assertThat(job.validates()).contains(arn);
      String own = job.members().findText("ModelName").orElseThrow();
      assertThat(own).isNotEqualTo(model).matches("waybill-val-[0-9a-f]{12}");
      assertThat(
              models.describe(ADA, own).value().members().findStructure("InferenceSpecification"))
          .isEqualTo(Optional.ofNullable(described(arn).inferenceSpecification()));
      end(TransformState.COMPLETED, null);
      work.doNext();
      assertThat(described(arn).status()).isEqualTo(PackageStatus.COMPLETED);
      delete(arn);
    }
  }

  private Arn make() {
    return create(
        Wish.version("iris")
            .specified(Wish.deployable())
            .carrying("ValidationSpecification", SPECIFICATION));
  }

  private void end(TransformState state, @Nullable String reason) {
    TransformJob job = onlyJob();
    store.commit(
        ADA,
        "CreateTransformJob",
        transaction -> {
          TransformJobs.change(
              transaction, job.key(), j -> j.ended(state, reason, transaction.act().at()));
          return job.key();
        });
  }

  private TransformJob onlyJob() {
    List<KeptRecord> jobs = store.findInProgress(RecordKind.TRANSFORM_JOB, 9);
    assertThat(jobs).hasSize(1);
    return TransformJob.of(jobs.getFirst());
  }

  private List<ValidationRun> runs(Arn arn) {
    return validations.describe(ADA, ref(arn)).runs();
  }

  private static PackageRef ref(Arn arn) {
    return new PackageRef.ByArn(arn);
  }
}
