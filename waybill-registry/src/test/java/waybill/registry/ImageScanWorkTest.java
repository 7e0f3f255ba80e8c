package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static waybill.registry.Wish.list;
import static waybill.registry.Wish.structure;
import static waybill.registry.Wish.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.ImageScanWork.DueScan;
import waybill.registry.document.Document.Structure;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;
import waybill.registry.imagescan.ImageScan;
import waybill.registry.job.TransformJob;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.modelpackage.PackageStatus;
import waybill.registry.modelpackage.StatusItem;
import waybill.registry.modelpackage.StatusItem.State;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKind;
import waybill.registry.validation.ProfileDocuments;
import waybill.registry.validation.ProfileRun;
import waybill.registry.validation.ValidationRun;

/** Scans of images as a step of a validation. */
final class ImageScanWorkTest extends DoorsFixture {
  private static final Structure FOUND = structure("ReportSha256", text("12ab"));

  private final KeptProofs documents = new KeptProofs();
  private final AtomicInteger told = new AtomicInteger();
  private final ValidationWork work = new ValidationWork(store, true, documents, () -> {});
  private final ImageScanWork scans = new ImageScanWork(store, told::incrementAndGet);
  private final Validations validations = new Validations(store, () -> {});

  @BeforeEach
  void makeGroup() {
    group("iris");
  }

  @Test
  void withoutAScanner_theListStaysEmptyAndJobsBegin() {
    Arn arn = make();
    new ValidationWork(store, () -> {}).doNext();

    assertThat(described(arn).imageScanStatuses()).isEmpty();
    assertThat(jobs()).hasSize(1);
    assertThat(TransformJob.of(jobs().getFirst()).imageScans()).isEmpty();
    assertThat(scans.open()).isEmpty();
  }

  @Test
  void images_areScannedBeforeAnyJobIsMade() {
    Arn arn = make();
    assertThat(work.doNext()).isTrue();
    assertThat(work.doNext()).isFalse();

    assertThat(described(arn).status()).isEqualTo(PackageStatus.PENDING);
    assertThat(described(arn).imageScanStatuses())
        .containsExactly(new StatusItem("image-1", State.NOT_STARTED, null));
    assertThat(jobs()).isEmpty();
    DueScan due = scans.open().getFirst();
    assertThat(scans.begin(due, "one")).isTrue();
    assertThat(described(arn).status()).isEqualTo(PackageStatus.IN_PROGRESS);
    assertThat(described(arn).imageScanStatuses())
        .containsExactly(new StatusItem("image-1", State.IN_PROGRESS, null));
    assertThat(work.doNext()).isFalse();
    scans.end(due, "one", due.scan().completed(FOUND));

    assertThat(told).hasValue(1);
    assertThat(scans.open()).isEmpty();
    assertThat(work.doNext()).isTrue();
    assertThat(described(arn).imageScanStatuses())
        .containsExactly(new StatusItem("image-1", State.COMPLETED, null));
    assertThat(TransformJob.of(jobs().getFirst()).imageScans())
        .containsExactly(
            structure("Name", text("image-1"))
                .with("Image", text("image:1"))
                .with("Status", text("Completed"))
                .with("ReportSha256", text("12ab")));
  }

  @Test
  void scanThatFails_failsThePackageAndNoProfileRuns() {
    Arn arn = make();
    work.doNext();
    end("one", scan -> scan.failed("CVE-1 is in it.", FOUND));
    work.doNext();

    assertThat(described(arn).status()).isEqualTo(PackageStatus.FAILED);
    assertThat(described(arn).imageScanStatuses())
        .containsExactly(new StatusItem("image-1", State.FAILED, "CVE-1 is in it."));
    assertThat(described(arn).validationStatuses())
        .containsExactly(
            new StatusItem(
                "smoke",
                State.FAILED,
                "ClientError: the profile did not run, as scans of images failed: image-1."));
    assertThat(jobs()).isEmpty();
    assertThat(store.findInProgress(RecordKind.VALIDATION, 9)).isEmpty();
  }

  @Test
  void profileThatDidNotRun_hasTheDigestOfWhatProvesWhy() {
    Arn arn = make();
    work.doNext();
    end("one", scan -> scan.failed("CVE-1 is in it.", FOUND));
    Instant scanned = clock.instant();
    clock.advance(Duration.ofSeconds(7));
    work.doNext();

    assertThat(documents.kept).containsExactly("1 smoke Failed I-V1 " + scanned);
    assertThat(profile(arn).evidence()).isEqualTo(KeptProofs.DIGEST.text());
    assertThat(profile(arn).job()).isNull();
  }

  @Test
  void proof_thatFindsNoRoom_isKeptBeforeTheAttemptEnds() {
    Arn arn = make();
    work.doNext();
    end("one", scan -> scan.failed("The scanner ended with 1.", Structure.EMPTY));
    documents.before =
        () -> {
          throw new IOException("no room");
        };

    assertThatThrownBy(work::doNext).isInstanceOf(UncheckedIOException.class);
    assertThat(profile(arn).isEnded()).isFalse();
    documents.before = () -> {};
    assertThat(work.doNext()).isTrue();

    assertThat(documents.kept).hasSize(1).first().asString().contains(" I-S1 ");
    assertThat(profile(arn).evidence()).isEqualTo(KeptProofs.DIGEST.text());
  }

  @Test
  void proof_ofScansThatAnUpdateOvertakes_isNotBelieved() {
    Arn arn = make();
    work.doNext();
    end("one", scan -> scan.failed("CVE-1 is in it.", FOUND));
    documents.before = () -> update(arn, new Change().specified(Wish.specification("image:2")));
    work.doNext();

    assertThat(profile(arn).isEnded()).isFalse();
    assertThat(scans.open()).extracting(next -> next.scan().image()).containsExactly("image:2");
  }

  @Test
  void anotherAttempt_scansAgain() {
    Arn arn = make();
    work.doNext();
    end("one", scan -> scan.failed("no", FOUND));
    work.doNext();
    clock.advance(Duration.ofSeconds(1));

    validations.start(ADA, new PackageRef.ByArn(arn), Optional.empty());
    assertThat(described(arn).imageScanStatuses()).isEmpty();
    work.doNext();

    assertThat(described(arn).imageScanStatuses())
        .containsExactly(new StatusItem("image-1", State.NOT_STARTED, null));
  }

  @Test
  void eachImage_isScannedOnceUnderAHostnameOrItsPlace() {
    create(
        Wish.version("iris")
            .specified(
                structure(
                    "Containers",
                    list(
                        structure("Image", text("a:1")).with("ContainerHostname", text("first")),
                        structure("Image", text("a:1")).with("ContainerHostname", text("second")),
                        structure("Image", text("b:1"))
                            .with("ContainerHostname", text("image-3")))))
            .alsoSpecified(
                List.of(
                    Wish.specification("c:1").with("Name", text("more")),
                    Wish.specification("b:1").with("Name", text("same"))))
            .carrying("ValidationSpecification", Wish.validation("smoke")));
    work.doNext();

    assertThat(scans.open())
        .extracting(due -> due.scan().name() + " " + due.scan().image())
        .containsExactly("first a:1", "image-3 b:1", "image-3-2 c:1");
  }

  @Test
  void scanThatSomebodyBegan_mayBeBegunAgainAndEndsForTheLastAlone() {
    Arn arn = make();
    work.doNext();
    DueScan due = scans.open().getFirst();
    scans.begin(due, "gone");
    assertThat(scans.begin(due, "here")).isTrue();

    scans.end(due, "gone", due.scan().completed(FOUND));
    assertThat(described(arn).imageScanStatuses().getFirst().state()).isEqualTo(State.IN_PROGRESS);
    scans.end(due, "here", due.scan().failed("no", FOUND));
    scans.end(due, "here", due.scan().completed(FOUND));

    assertThat(described(arn).imageScanStatuses().getFirst().state()).isEqualTo(State.FAILED);
    assertThat(scans.begin(due, "late")).isFalse();
  }

  @Test
  void packageMadeAgainUnderItsName_hasNoVerdictOfTheOneBefore() {
    Arn arn = makeUnversioned();
    work.doNext();
    DueScan due = scans.open().getFirst();
    scans.begin(due, "one");
    delete(arn);
    assertThat(scans.open()).isEmpty();
    scans.end(due, "one", due.scan().completed(FOUND));
    assertThat(makeUnversioned()).isEqualTo(arn); // in the same millisecond, by this clock
    work.doNext();

    scans.end(due, "one", due.scan().completed(FOUND));

    assertThat(described(arn).imageScanStatuses())
        .containsExactly(new StatusItem("image-1", State.NOT_STARTED, null));
  }

  @Test
  void imagesThatAnUpdateBrings_areScannedToo() {
    Arn arn = make();
    work.doNext();
    DueScan due = scans.open().getFirst();
    scans.begin(due, "one");
    update(arn, new Change().specified(Wish.specification("image:2")));
    scans.end(due, "one", due.scan().completed(FOUND));
    assertThat(work.doNext()).isTrue();

    assertThat(jobs()).isEmpty();
    assertThat(scans.open()).extracting(next -> next.scan().image()).containsExactly("image:2");
  }

  @Test
  void scansThatAreOpen_whenThereIsNoScannerAnyMore_fail() {
    Arn arn = make();
    work.doNext();

    ValidationWork without = new ValidationWork(store, false, documents, () -> {});
    assertThat(without.doNext()).isTrue(); // gives the scans up
    assertThat(without.doNext()).isTrue(); // and then the profile
    assertThat(without.doNext()).isFalse();

    assertThat(profile(arn).evidence()).isEqualTo(KeptProofs.DIGEST.text());
    assertThat(described(arn).status()).isEqualTo(PackageStatus.FAILED);
    assertThat(described(arn).imageScanStatuses())
        .containsExactly(
            new StatusItem(
                "image-1",
                State.FAILED,
                "The image was not scanned: the server has no scanner any more."));
  }

  @Test
  void attemptWhoseJobRuns_whenAScannerComes_isNotHeldUp() {
    Arn arn = make();
    new ValidationWork(store, () -> {}).doNext();

    assertThat(work.doNext()).isFalse();

    assertThat(described(arn).imageScanStatuses()).isEmpty();
  }

  private interface Before {
    void run() throws IOException;
  }

  /** Remembers what was to be proven, and lets something happen before. */
  private static final class KeptProofs implements ProfileDocuments {
    private static final Digest DIGEST = Digest.of(new byte[] {1});

    private final List<String> kept = new ArrayList<>();
    private Before before = () -> {};

    @Override
    public Optional<Digest> keep(ValidationRun run, ProfileRun ended, Instant endedAt)
        throws IOException {
      before.run();
      String rule = run.scans().brokenRule().orElseThrow();
      String state = Objects.requireNonNull(ended.state()).text();
      kept.add(run.attempt() + " " + ended.profile() + " " + state + " " + rule + " " + endedAt);
      return Optional.of(DIGEST);
    }

    @Override
    public Optional<String> find(Tenant owner, String sha256) {
      return Optional.empty();
    }
  }

  /** The only profile of the newest attempt. */
  private ProfileRun profile(Arn arn) {
    return validations
        .describe(ADA, new PackageRef.ByArn(arn))
        .runs()
        .getFirst()
        .profiles()
        .getFirst();
  }

  private interface Ending {
    ImageScan of(ImageScan scan);
  }

  private void end(String token, Ending ending) {
    DueScan due = scans.open().getFirst();
    assertThat(scans.begin(due, token)).isTrue();
    scans.end(due, token, ending.of(due.scan()));
  }

  private Arn make() {
    return create(
        Wish.version("iris")
            .specified(Wish.deployable())
            .carrying("ValidationSpecification", Wish.validation("smoke")));
  }

  private Arn makeUnversioned() {
    return create(
        Wish.unversioned("alone").carrying("ValidationSpecification", Wish.validation("smoke")));
  }

  private List<KeptRecord> jobs() {
    return store.findInProgress(RecordKind.TRANSFORM_JOB, 9);
  }
}
