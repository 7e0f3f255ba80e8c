package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.RefusedObject;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.fixture.MemoryObjects;
import waybill.registry.identity.Arn;
import waybill.registry.modelcard.ExportJob;
import waybill.registry.modelcard.ExportJob.State;
import waybill.registry.problem.Problem.Conflict;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Problem.NotFound;
import waybill.registry.store.Position;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;

/** Jobs that print cards: registered at the door, done by the work. */
final class ExportJobsTest extends DoorsFixture {
  static final Structure TO_BUCKET = output("s3://reports/cards/");

  private final AtomicInteger told = new AtomicInteger();
  private final ModelCards cards = new ModelCards(store);
  private final ModelCardExportJobs jobs = new ModelCardExportJobs(store, told::incrementAndGet);
  private final MemoryObjects objects = new MemoryObjects();
  private final ModelCardExportWork work =
      new ModelCardExportWork(
          store,
          objects,
          (card, content) -> (card.content() + card.version()).getBytes(StandardCharsets.UTF_8),
          text -> Structure.EMPTY);

  @BeforeEach
  void makeCard() {
    objects.fail("refused", new RefusedObject("No such bucket."));
    objects.fail("broken", new IOException("secret"));
    cards.create(ADA, new NewModelCard("iris", "one", "Draft", null, List.of()));
  }

  @Test
  void job_whenMade_isInProgressAndTheWorkIsTold() {
    Arn arn = create("print", null);

    assertThat(arn.text()).isEqualTo(arn("model-card/iris/export-job/print"));
    assertThat(job(arn).state()).isEqualTo(State.IN_PROGRESS);
    assertThat(told).hasValue(1);
  }

  @Test
  void job_whenDone_namesTheObjectThatItMade() {
    cards.update(ADA, "iris", "two", null);
    Arn present = create("now", null);
    Arn past = create("then", 1);

    assertThat(work.doNext()).isTrue();
    assertThat(work.doNext()).isTrue();
    assertThat(work.doNext()).isFalse();

    assertThat(objects.texts())
        .containsEntry("s3://reports/cards/iris/2/now.pdf", "two2")
        .containsEntry("s3://reports/cards/iris/1/then.pdf", "one1");
    assertThat(job(present).state()).isEqualTo(State.COMPLETED);
    assertThat(job(past).artifact()).isEqualTo(new ObjectUri("reports", "cards/iris/1/then.pdf"));
  }

  @Test
  void job_whoseVersionIsChangedMeanwhile_printsTheVersionOfItsBeginning() {
    create("print", null);
    cards.update(ADA, "iris", "two", null);

    work.doNext();

    assertThat(objects.texts()).containsEntry("s3://reports/cards/iris/1/print.pdf", "one1");
  }

  @Test
  void job_whoseObjectIsRefusedOrFails_isFailedWithTheReason() {
    Arn refused = jobs.create(ADA, "iris", null, "refused", output("s3://refused/x"));
    Arn broken = jobs.create(ADA, "iris", null, "broken", output("s3://broken/x"));

    work.doNext();
    work.doNext();

    assertThat(job(refused).state()).isEqualTo(State.FAILED);
    assertThat(job(refused).failure()).isEqualTo("No such bucket.");
    assertThat(job(broken).failure()).contains("could not be made").doesNotContain("secret");
    assertThat(job(broken).artifact()).isNull();
  }

  @Test
  void creation_whenSomethingIsWrong_isRefusedByKind() {
    create("print", null);

    assertThat(problem(() -> create("print", null))).isInstanceOf(Conflict.class);
    assertThat(problem(() -> create("other", 2))).isInstanceOf(NotFound.class);
    assertThat(problem(() -> jobs.create(ADA, "none", null, "j", TO_BUCKET)))
        .isInstanceOf(NotFound.class);
    assertThat(problem(() -> jobs.create(ADA, "iris", null, "j", output("https://x/y"))))
        .isInstanceOf(Invalid.class);
    assertThat(
            problem(
                () -> jobs.create(ADA, "iris", null, "j", output("s3://b/" + "x".repeat(1010)))))
        .isInstanceOf(Invalid.class);
    assertThat(problem(() -> jobs.describe(ADA, arn("model-card/iris/export-job/none"))))
        .isInstanceOf(NotFound.class);
    assertThat(told).hasValue(1);
  }

  @Test
  void list_byStateInPages_keepsStatesTogetherInTheOrderAskedFor() {
    for (String name : List.of("c", "a", "d", "b")) {
      create(name, null);
      clock.advance(Duration.ofSeconds(1));
    }
    work.doNext();
    work.doNext();

    assertThat(namesInPages(SortOrder.ASCENDING, 1)).containsExactly("a", "c", "b", "d");
    assertThat(namesInPages(SortOrder.ASCENDING, 3)).containsExactly("a", "c", "b", "d");
    assertThat(namesInPages(SortOrder.DESCENDING, 1)).containsExactly("d", "b", "c", "a");
  }

  @Test
  void list_ofOneVersionOrState_leavesOutTheOthers() {
    create("first", 1);
    work.doNext();
    cards.update(ADA, "iris", "two", null);
    create("second", 2);

    assertThat(names(1, null)).containsExactly("first");
    assertThat(names(null, State.IN_PROGRESS)).containsExactly("second");
    assertThat(names(1, State.IN_PROGRESS)).isEmpty();
  }

  private List<String> namesInPages(SortOrder order, int pageSize) {
    List<String> names = new ArrayList<>();
    Position after = null;
    do {
      var page =
          jobs.list(
              ADA,
              new ExportJobListing(
                  "iris",
                  null,
                  null,
                  null,
                  null,
                  null,
                  true,
                  SortBy.CREATION_TIME,
                  order,
                  after,
                  pageSize));
      page.items().forEach(job -> names.add(job.key().name()));
      after = page.next();
    } while (after != null);
    return names;
  }

  private List<String> names(@Nullable Integer version, @Nullable State state) {
    return jobs
        .list(
            ADA,
            new ExportJobListing(
                "iris",
                version,
                null,
                state,
                null,
                null,
                false,
                SortBy.NAME,
                SortOrder.ASCENDING,
                null,
                10))
        .items()
        .stream()
        .map(job -> job.key().name())
        .toList();
  }

  private Arn create(String name, @Nullable Integer version) {
    return jobs.create(ADA, "iris", version, name, TO_BUCKET);
  }

  private ExportJob job(Arn arn) {
    return ExportJob.of(jobs.describe(ADA, arn.text()).value());
  }

  private static Structure output(String path) {
    return Structure.EMPTY.with("S3OutputPath", new Text(path));
  }
}
