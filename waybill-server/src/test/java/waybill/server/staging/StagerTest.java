package waybill.server.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;
import waybill.registry.fixture.MemoryObjects;
import waybill.registry.history.Digest;

/** What staging does when the store, the target or the caller is not as wished. */
final class StagerTest {
  private static final int CUT_BYTES = 64 << 10;
  private static final StagingOptions OPTIONS =
      new StagingOptions(
          StagingLimits.DEFAULT, Map.of(), true, StagingProgress.SILENT, 4, Duration.ofMillis(1));

  @TempDir private Path directory;
  private final MemoryObjects objects = new MemoryObjects();
  private Path into = Path.of("unset");

  @BeforeEach
  void putModels() throws IOException {
    objects.put(Models.ARCHIVE, Models.archive());
    Models.putParts(objects, 60);
    into = directory.resolve("into");
  }

  @Test
  void archive_whenTheConnectionBreaksAtEvery64KiB_isStagedAllTheSame() throws Exception {
    BrokenLine broken = new BrokenLine(objects, CUT_BYTES);

    List<StagedTree> trees = new Stager(broken, OPTIONS).stage(Models.archivePlan(objects), into);

    assertThat(trees).isEqualTo(new Stager(objects, OPTIONS).preview(Models.archivePlan(objects)));
    assertThat(DiskPicture.of(into, Models.DIRECTORY)).isEqualTo(trees.getFirst());
    assertThat(broken.opened(Models.ARCHIVE)).isGreaterThan(40);
  }

  @Test
  void prefix_whenTheConnectionBreaksAtEvery5000Bytes_isStagedAllTheSame() throws Exception {
    BrokenLine broken = new BrokenLine(objects, 5000);

    List<StagedTree> trees = new Stager(broken, OPTIONS).stage(Models.prefixPlan(objects), into);

    assertThat(trees).isEqualTo(new Stager(objects, OPTIONS).preview(Models.prefixPlan(objects)));
    assertThat(DiskPicture.of(into, Models.DIRECTORY)).isEqualTo(trees.getFirst());
    assertThat(trees.getFirst().files()).hasSize(60);
  }

  @Test
  void staging_whenTheConnectionBringsNothing_failsAfterFiveTriesAndLeavesNothing()
      throws Exception {
    BrokenLine dead = new BrokenLine(objects, 0);
    StagingPlan plan = Models.archivePlan(objects);

    assertThatThrownBy(() -> new Stager(dead, OPTIONS).stage(plan, into))
        .isInstanceOf(StagingFault.class)
        .hasMessageContaining("s3://models/m/model.tar.gz: Connection reset. 5 tries");
    assertThat(dead.opened()).isEqualTo(5);
    assertThat(DiskPicture.names(directory)).isEmpty();
  }

  @Test
  void staging_whenAnObjectWasWrittenAgain_namesS_F3() throws Exception {
    StagingPlan plan = Models.prefixPlan(objects);
    objects.put(Models.part(7), new byte[3]);

    assertRefused(plan, OPTIONS, StagingRule.F3, Models.part(7).text());
  }

  @Test
  void staging_whenAnObjectIsGone_namesS_F1() throws Exception {
    StagingPlan plan = Models.archivePlan(objects);
    objects.delete(Models.ARCHIVE);

    assertRefused(plan, OPTIONS, StagingRule.F1, Models.ARCHIVE.text());
  }

  @Test
  void staging_whenAPinDoesNotMatch_namesS_P1WithBothDigests() throws Exception {
    Digest other = Digest.of(new byte[1]);

    assertRefused(
        Models.archivePlan(objects),
        OPTIONS.withPins(Map.of(Models.ARCHIVE, other)),
        StagingRule.P1,
        Models.ARCHIVE.text());
    StagingRefusal ofPart =
        assertRefused(
            Models.prefixPlan(objects),
            OPTIONS.withPins(Map.of(Models.part(3), other)),
            StagingRule.P1,
            Models.part(3).text());
    assertThat(ofPart.sentence())
        .contains(other.text())
        .contains(Digest.of(Models.content("{'noise':{'len':2931,'seed':4}}")).text());
  }

  @Test
  void staging_whenPinsMatch_isDone() throws Exception {
    StagingOptions pinned = OPTIONS.withPins(Map.of(Models.ARCHIVE, Digest.of(Models.archive())));

    assertThat(new Stager(objects, pinned).stage(Models.archivePlan(objects), into)).hasSize(1);
  }

  @Test
  void staging_whenThereIsSomethingAtTheTarget_refusesAndTouchesNothing() throws Exception {
    Files.createDirectory(into);
    Files.writeString(into.resolve("mine"), "kept");
    Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("nowhere"));
    Stager stager = new Stager(objects, OPTIONS);

    assertThatThrownBy(() -> stager.stage(Models.archivePlan(objects), into))
        .isInstanceOf(OccupiedTarget.class)
        .hasMessageContaining(into.toString());
    assertThatThrownBy(() -> stager.stage(Models.archivePlan(objects), link))
        .isInstanceOf(OccupiedTarget.class);
    assertThat(Files.readString(into.resolve("mine"))).isEqualTo("kept");
    assertThat(DiskPicture.names(directory)).containsExactly("into", "link");
  }

  @Test
  void staging_toAnEmptyDirectory_isDone() throws Exception {
    Files.createDirectory(into);

    new Stager(objects, OPTIONS).stage(Models.archivePlan(objects), into);

    assertThat(DiskPicture.names(into)).containsExactly("opt");
  }

  @Test
  void staging_whileAnotherRunStagesThere_isRefused() throws Exception {
    StagingPlan plan = Models.archivePlan(objects);

    try (Workspace other = Workspace.open(into)) {
      assertThat(other.path("lock")).exists();
      assertThatThrownBy(() -> new Stager(objects, OPTIONS).stage(plan, into))
          .isInstanceOf(OccupiedTarget.class)
          .hasMessageContaining("at this moment");
    }

    assertThat(new Stager(objects, OPTIONS).stage(plan, into)).hasSize(1);
  }

  @Test
  void prefix_whenInterrupted_goesOnWithTheFilesThatWereComplete() throws Exception {
    StagingPlan plan = Models.prefixPlan(objects);
    List<StagedTree> expected = new Stager(objects, OPTIONS).preview(plan);
    StagingOptions interrupting = OPTIONS.withProgress(new Interruption(20));

    assertThatThrownBy(() -> new Stager(objects, interrupting).stage(plan, into))
        .isInstanceOf(InterruptedException.class);
    assertThat(into).doesNotExist();
    BrokenLine counted = new BrokenLine(objects, Integer.MAX_VALUE);
    List<StagedTree> trees = new Stager(counted, OPTIONS).stage(plan, into);

    assertThat(trees).isEqualTo(expected);
    assertThat(DiskPicture.of(into, Models.DIRECTORY)).isEqualTo(expected.getFirst());
    assertThat(counted.opened()).isBetween(1, 45);
    assertThat(DiskPicture.names(directory)).containsExactly("into");
  }

  @Test
  void prefix_whenInterruptedAndThenChanged_isStagedAsItIsNow() throws Exception {
    StagingOptions interrupting = OPTIONS.withProgress(new Interruption(30));
    StagingPlan before = Models.prefixPlan(objects);
    assertThatThrownBy(() -> new Stager(objects, interrupting).stage(before, into))
        .isInstanceOf(InterruptedException.class);
    for (int i = 0; i < 60; i += 2) { // the same sizes, other content
      byte[] same = new byte[i * 977 % 20_000];
      objects.put(Models.part(i), same, "other-" + i);
    }
    StagingPlan now = Models.prefixPlan(objects);

    List<StagedTree> trees = new Stager(objects, OPTIONS).stage(now, into);

    assertThat(trees).isEqualTo(new Stager(objects, OPTIONS).preview(now));
    assertThat(DiskPicture.of(into, Models.DIRECTORY)).isEqualTo(trees.getFirst());
  }

  @Test
  void archive_whenInterrupted_leavesNothing() throws Exception {
    StagingPlan plan = Models.archivePlan(objects);
    StagingOptions interrupting = OPTIONS.withProgress(new Interruption(1));

    assertThatThrownBy(() -> new Stager(objects, interrupting).stage(plan, into))
        .isInstanceOf(InterruptedException.class);

    assertThat(DiskPicture.names(directory)).isEmpty();
  }

  @Test
  void progress_whileStaging_countsAllBytesAndFiles() throws Exception {
    AtomicLong bytes = new AtomicLong();
    AtomicInteger files = new AtomicInteger();
    StagingProgress progress =
        new StagingProgress() {
          @Override
          public void bytes(long more) {
            bytes.addAndGet(more);
          }

          @Override
          public void file(String path) {
            files.incrementAndGet();
          }
        };

    new Stager(objects, OPTIONS.withProgress(progress)).preview(Models.archivePlan(objects));

    assertThat(bytes.get()).isEqualTo(3_000_005);
    assertThat(files.get()).isEqualTo(2);
  }

  /** Interrupts the thread that made it when so many files are complete. */
  private static final class Interruption implements StagingProgress {
    private final Thread thread = Thread.currentThread();
    private final AtomicInteger left;

    Interruption(int files) {
      this.left = new AtomicInteger(files);
    }

    @Override
    public void bytes(long more) {}

    @Override
    public void file(String path) {
      if (left.decrementAndGet() == 0) {
        thread.interrupt();
      }
    }
  }

  private StagingRefusal assertRefused(
      StagingPlan plan, StagingOptions options, StagingRule rule, String object)
      throws IOException {
    StagingRefusal refusal =
        catchThrowableOfType(
            StagingRefusal.class, () -> new Stager(objects, options).stage(plan, into));
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.object()).isEqualTo(object);
    assertThat(DiskPicture.names(directory)).isEmpty();
    return refusal;
  }
}
