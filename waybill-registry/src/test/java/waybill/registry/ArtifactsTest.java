package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static waybill.registry.Wish.list;
import static waybill.registry.Wish.structure;
import static waybill.registry.Wish.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.ArtifactCheck.Policy;
import waybill.registry.ArtifactCheck.Stores;
import waybill.registry.artifact.ArtifactInspector;
import waybill.registry.artifact.ArtifactInspector.Inspection;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlanner;
import waybill.registry.artifact.StoredObject;
import waybill.registry.artifact.report.ArtifactReport;
import waybill.registry.artifact.report.CheckMode;
import waybill.registry.artifact.report.Outcome;
import waybill.registry.artifact.report.Scanned;
import waybill.registry.artifact.report.SeenObject;
import waybill.registry.artifact.report.SeenRefusal;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Structure;
import waybill.registry.event.EventKind;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.modelscan.ScanFinding;
import waybill.registry.modelscan.ScanReport;
import waybill.registry.modelscan.ScanVerdict;
import waybill.registry.modelscan.ScannedFile;
import waybill.registry.store.PastStore;
import waybill.registry.store.SortOrder;

/** What a registration finds out of its artifacts, and what is left to the work. */
final class ArtifactsTest extends DoorsFixture {
  private static final String URL = "s3://models/iris.tar.gz";
  private static final ObjectUri OBJECT = new ObjectUri("models", "iris.tar.gz");

  private final UnsteadyObjects objects = new UnsteadyObjects();
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger told = new AtomicInteger();
  private final ArtifactReports reports = new ArtifactReports(store);

  @BeforeEach
  void makeGroup() {
    group("iris");
  }

  @Test
  void version_whoseObjectIsThere_isResolvedInTheSameCommit() {
    put("model");

    ArtifactReport report = report(registered(check(CheckMode.CHECK, false), URL));

    assertThat(report.outcome()).isEqualTo(Outcome.RESOLVED);
    assertThat(report.isDue()).isFalse();
    assertThat(report.createdAt()).isEqualTo(clock.instant());
    assertThat(report.seen().sources())
        .singleElement()
        .satisfies(
            source -> {
              assertThat(source.container()).isEqualTo("InferenceSpecification.Containers[0]");
              assertThat(source.directory()).isEqualTo("/opt/ml/model");
              assertThat(source.location()).isEqualTo(URL);
              assertThat(source.bytes()).isEqualTo(5);
              assertThat(source.objects())
                  .extracting(SeenObject::path, object -> object.object().uri())
                  .containsExactly(tuple("iris.tar.gz", OBJECT));
            });
    assertThat(told).hasValue(0);
  }

  @Test
  void version_whoseObjectIsMissing_isRegisteredAndRefusedInItsReport() {
    Arn made = registered(check(CheckMode.CHECK, true), URL);

    assertThat(described(made)).isNotNull();
    assertThat(report(made).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report(made).seen().refusals())
        .extracting(SeenRefusal::rule, SeenRefusal::object)
        .containsExactly(tuple("S-F1", URL));
    assertThat(report(made).isDue()).isFalse();
  }

  @Test
  void version_withoutArtifactsOrWithTheCheckOff_hasNoReport() {
    Arn image = packages(check(CheckMode.CHECK, true)).create(ADA, Wish.version("iris").made());
    Arn unchecked = registered(ArtifactCheck.OFF, URL);

    assertThat(found(image)).isEmpty();
    assertThat(found(unchecked)).isEmpty();
    assertThat(objects.asked).hasValue(0);
  }

  @Test
  void eTag_whenTheCallerGaveNone_isFilledInAndOneGivenStays() {
    put("model");
    objects.objects.put(OBJECT, bytes("model"), "e-1");
    ArtifactCheck check = check(CheckMode.CHECK, false);

    Arn filled = registered(check, URL);
    Arn given =
        packages(check)
            .create(
                ADA,
                Wish.version("iris")
                    .specified(specification(URL, structure("ModelDataETag", text("e-1"))))
                    .made());

    assertThat(eTag(filled)).contains("e-1");
    assertThat(eTag(given)).contains("e-1");
    objects.objects.put(OBJECT, bytes("other"), "e-2");
    Arn stale =
        packages(check)
            .create(
                ADA,
                Wish.version("iris")
                    .specified(specification(URL, structure("ModelDataETag", text("e-1"))))
                    .made());
    assertThat(eTag(stale)).contains("e-1");
    assertThat(report(stale).seen().refusals())
        .extracting(SeenRefusal::rule)
        .containsExactly("S-F3");
  }

  @Test
  void version_whileTheStoreHangs_isAnsweredInTimeAndFinishedByTheWork() {
    put("model");
    CountDownLatch latch = new CountDownLatch(1);
    objects.hang(latch);
    ArtifactCheck check = check(CheckMode.CHECK, false);

    Arn made = registered(check, URL);

    assertThat(report(made).outcome()).isEqualTo(Outcome.UNFINISHED);
    assertThat(report(made).reason()).contains("within 200 ms");
    assertThat(report(made).isDue()).isTrue();
    assertThat(told).hasValue(1);
    latch.countDown();
    assertThat(work(check).doNext()).isTrue();
    assertThat(report(made).outcome()).isEqualTo(Outcome.RESOLVED);
    assertThat(report(made).isDue()).isFalse();
    assertThat(work(check).doNext()).isFalse();
  }

  @Test
  void versions_whenTheStoreFails_doNotAskItAgainForAWhile() {
    put("model");
    objects.goAway();
    ArtifactCheck check = check(CheckMode.CHECK, false);

    Arn first = registered(check, URL);
    Arn second = registered(check, URL);

    assertThat(objects.asked).hasValue(1);
    assertThat(report(first).reason())
        .isEqualTo("The object store could not be asked."); // and nothing of our insides
    assertThat(report(second).outcome()).isEqualTo(Outcome.UNREACHABLE);
    objects.comeBack();
    nanos.addAndGet(RestingBuckets.REST.toNanos());
    assertThat(report(registered(check, URL)).outcome()).isEqualTo(Outcome.RESOLVED);
  }

  @Test
  void work_whileTheStoreIsAway_triesLessAndLessOftenAndGivesUp() {
    objects.goAway();
    ArtifactCheck check = check(CheckMode.CHECK, false);
    Arn made = registered(check, URL);
    ArtifactWork work = work(check);
    int attempts = 0;
    Instant end = clock.instant().plus(Duration.ofHours(2));

    while (clock.instant().isBefore(end)) {
      attempts += work.doNext() ? 1 : 0;
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(attempts).isEqualTo(ArtifactWork.ATTEMPTS_MAX - 1); // the registration's is one
    assertThat(report(made).isDue()).isFalse();
    assertThat(report(made).outcome()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(report(made).attempts()).isEqualTo(ArtifactWork.ATTEMPTS_MAX);
  }

  @Test
  void work_whenOneReportWaitsForItsStore_goesOnWithTheOthers() {
    objects.goAway();
    ArtifactCheck check = check(CheckMode.CHECK, false);
    registered(check, URL);
    work(check).doNext();
    Arn second = registered(check, "s3://others/x");
    objects.comeBack();

    assertThat(work(check).doNext()).isTrue();

    assertThat(report(second).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(work(check).doNext()).isFalse();
  }

  @Test
  void pin_whenDone_recordsTheDigestOfEveryObject() {
    put("model");
    ArtifactCheck check = check(CheckMode.PIN, false);
    Arn made = registered(check, URL);

    assertThat(report(made).isDue()).isTrue();
    assertThat(report(made).pinned()).isEmpty();
    assertThat(told).hasValue(1);
    work(check).doNext();

    assertThat(report(made).isDue()).isFalse();
    assertThat(report(made).pinned())
        .extracting(SeenObject::sha256)
        .containsExactly(Digest.of(bytes("model")));
  }

  @Test
  void pin_whenTheObjectChangedBeforeTheWork_isRefusedByTheTagOfTheRegistration() {
    put("model");
    ArtifactCheck check = check(CheckMode.PIN, false);
    Arn made = registered(check, URL);
    put("other");

    work(check).doNext();

    assertThat(report(made).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report(made).seen().refusals())
        .extracting(SeenRefusal::rule)
        .containsExactly("S-F3");
  }

  @Test
  void scan_whenDone_isRecordedWithItsFindings() {
    put("model");
    ArtifactCheck check = check(CheckMode.CHECK, true);
    Arn made = registered(check, URL);

    assertThat(report(made).outcome()).isEqualTo(Outcome.RESOLVED);
    assertThat(report(made).scanned()).isNull();
    work(check).doNext();

    Scanned scanned = Objects.requireNonNull(report(made).scanned());
    assertThat(scanned.verdict()).isEqualTo(ScanVerdict.DANGEROUS);
    assertThat(scanned.findings()).extracting(ScanFinding::file).containsExactly("f");
    assertThat(report(made).pinned()).as("digests are recorded when pinned only").isEmpty();
  }

  @Test
  void update_ofTheContainers_replacesTheReportAndAnyOtherUpdateDoesNot() {
    put("model");
    ArtifactCheck check = check(CheckMode.CHECK, false);
    Arn made = registered(check, URL);
    ArtifactReport first = report(made);
    ModelPackages door = packages(check);
    clock.advance(Duration.ofSeconds(1));

    door.update(ADA, new PackageRef.ByArn(made), new Change().metadata(Map.of("a", "b")).made());
    assertThat(report(made)).isEqualTo(first);
    door.update(
        ADA,
        new PackageRef.ByArn(made),
        new Change().specified(specification("s3://models/none", Structure.EMPTY)).made());

    assertThat(report(made).outcome()).isEqualTo(Outcome.REFUSED);
    door.update(
        ADA,
        new PackageRef.ByArn(made),
        new Change().specified(Wish.specification("image:1")).made());
    assertThat(found(made)).isEmpty();
  }

  @Test
  void version_thatTakesOverContainers_isLookedAtToo() {
    put("model");
    ArtifactCheck check = check(CheckMode.CHECK, false);
    Arn source = registered(check, URL);

    Arn clone = packages(check).create(ADA, Wish.version("iris").from(source.text()).made());

    assertThat(report(clone).outcome()).isEqualTo(Outcome.RESOLVED);
  }

  @Test
  void report_whenItsPackageGoes_goesWithItAndIsStillKnownOfBefore() {
    put("model");
    ArtifactCheck check = check(CheckMode.CHECK, false);
    Arn made = registered(check, URL);
    ArtifactReport report = report(made);
    Instant then = clock.instant();
    clock.advance(Duration.ofSeconds(1));

    packages(check).delete(ADA, new PackageRef.ByArn(made));
    clock.advance(Duration.ofSeconds(1));

    assertThat(store.findRecord(report.key())).isEmpty();
    assertThat(store.findHistory(report.key().arn(), 0, 10))
        .hasSize(2)
        .extracting(EventKind::of)
        .containsOnly(EventKind.REGISTRY);
    assertThat(
            new ArtifactReports(new PastStore(store.asOf(then)))
                .describe(ADA, new PackageRef.ByArn(made))
                .report()
                .map(found -> ArtifactReport.of(found.value())))
        .contains(report);
  }

  @Test
  void report_whenReplacedWhileItsObjectsWereRead_keepsTheNewOne() {
    put("model");
    ArtifactCheck check = check(CheckMode.PIN, false);
    Arn made = registered(check, URL);
    ModelPackages door = packages(check);
    ArtifactInspector slow =
        (plan, scans) -> {
          clock.advance(Duration.ofSeconds(1));
          door.update(
              ADA,
              new PackageRef.ByArn(made),
              new Change().specified(specification("s3://models/none", Structure.EMPTY)).made());
          return inspected(plan, scans);
        };

    new ArtifactWork(store, check, slow, clock).doNext();

    assertThat(report(made).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report(made).pinned()).isEmpty();
  }

  private Arn registered(ArtifactCheck check, String url) {
    Structure specification = specification(url, Structure.EMPTY);
    return packages(check).create(ADA, Wish.version("iris").specified(specification).made());
  }

  private ModelPackages packages(ArtifactCheck check) {
    return new ModelPackages(store, SortOrder.DESCENDING, locations, check);
  }

  private ArtifactCheck check(CheckMode mode, boolean scans) {
    StagingPlanner planner = new StagingPlanner(objects, List.of(), StagingLimits.DEFAULT);
    return new ArtifactCheck(
        new Policy(mode, scans, Duration.ofMillis(200)),
        new Stores(locations, planner),
        nanos::get,
        told::incrementAndGet);
  }

  private ArtifactWork work(ArtifactCheck check) {
    return new ArtifactWork(store, check, this::inspected, clock);
  }

  /** Reads archives whole; whatever is scanned here is called dangerous. */
  private Inspection inspected(StagingPlan plan, boolean scans) throws IOException {
    Map<ObjectUri, Digest> digests = new HashMap<>();
    for (StagingPlan.Mount mount : plan.mounts()) {
      if (mount.content() instanceof StagingPlan.Archive(StoredObject object)) {
        try (InputStream content = objects.open(object, 0, object.size())) {
          digests.put(object.uri(), Digest.of(content.readAllBytes()));
        }
      }
    }
    ScanFinding finding = new ScanFinding("f", "pickle-import", ScanVerdict.DANGEROUS, "Runs.");
    ScanReport scan = new ScanReport(List.of(new ScannedFile("f", List.of(finding))));
    return new Inspection(digests, scans ? scan : null);
  }

  private ArtifactReport report(Arn modelPackage) {
    return found(modelPackage).orElseThrow();
  }

  private Optional<ArtifactReport> found(Arn modelPackage) {
    return reports
        .describe(ADA, new PackageRef.ByArn(modelPackage))
        .report()
        .map(found -> ArtifactReport.of(found.value()));
  }

  private Optional<String> eTag(Arn arn) {
    return Objects.requireNonNull(described(arn).inferenceSpecification())
        .structures("Containers")
        .getFirst()
        .findText("ModelDataETag");
  }

  private static Structure specification(String url, Structure more) {
    Structure container = structure("Image", text("image:1")).with("ModelDataUrl", text(url));
    for (Map.Entry<String, Document> member : more.members().entrySet()) {
      container = container.with(member.getKey(), member.getValue());
    }
    return structure("Containers", list(container));
  }

  private void put(String content) {
    try {
      objects.put(OBJECT, bytes(content));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
