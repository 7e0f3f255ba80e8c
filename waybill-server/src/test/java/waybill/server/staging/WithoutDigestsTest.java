package waybill.server.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagedTree.StagedFile;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlan.Mount;
import waybill.registry.artifact.StagingPlan.PlannedFile;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;
import waybill.registry.fixture.MemoryObjects;
import waybill.registry.history.Digest;

/** Staging for somebody who asks for no digests writes the same and checks the same. */
final class WithoutDigestsTest {
  private static final StagingOptions WITHOUT = StagingOptions.DEFAULT.withDigests(false);

  @TempDir private Path directory;
  private final MemoryObjects objects = new MemoryObjects();

  @BeforeEach
  void putModels() throws IOException {
    objects.put(Models.ARCHIVE, Models.archive());
    Models.putParts(objects, 20);
  }

  @Test
  void archive_withoutDigests_isTheSameOnDisk() throws Exception {
    StagingPlan plan = Models.archivePlan(objects);

    assertSameButForDigests(plan, new Stager(objects, WITHOUT));
  }

  @Test
  void prefix_withoutDigestsOnABrokenLine_isTheSameOnDisk() throws Exception {
    StagingPlan plan = Models.prefixPlan(objects);

    assertSameButForDigests(plan, new Stager(new BrokenLine(objects, 5000), WITHOUT));
  }

  private void assertSameButForDigests(StagingPlan plan, Stager stager) throws Exception {
    Path into = directory.resolve("into");

    StagedTree staged = stager.stage(plan, into).getFirst();

    StagedTree whole = new Stager(objects, StagingOptions.DEFAULT).preview(plan).getFirst();
    assertThat(DiskPicture.of(into, Models.DIRECTORY)).isEqualTo(whole);
    assertThat(staged.files()).extracting(StagedFile::sha256).containsOnlyNulls();
    assertThat(staged.files())
        .extracting(StagedFile::path)
        .isEqualTo(whole.files().stream().map(StagedFile::path).toList());
  }

  @Test
  void pin_withoutDigests_isComparedAllTheSame() throws Exception {
    StagingPlan plan = Models.prefixPlan(objects);
    StagingOptions wrong = WITHOUT.withPins(Map.of(Models.part(3), Digest.of(new byte[1])));

    StagingRefusal refusal =
        catchThrowableOfType(
            StagingRefusal.class,
            () -> new Stager(objects, wrong).stage(plan, directory.resolve("into")));

    assertThat(refusal.rule()).isEqualTo(StagingRule.P1);
    assertThat(DiskPicture.names(directory)).isEmpty();
  }

  @Test
  void journal_withoutDigests_countsOnlyWhereNoneIsAskedFor() throws Exception {
    Mount mount = Models.prefixPlan(objects).mounts().getFirst();
    PlannedFile file = ((StagingPlan.Files) mount.content()).files().getFirst();
    StagingOptions pinned = WITHOUT.withPins(Map.of(file.object().uri(), Digest.of(new byte[0])));

    assertThat(resumed(mount, file, WITHOUT)).isEqualTo(new Journal.Completed(null));
    assertThat(resumed(mount, file, StagingOptions.DEFAULT)).isNull();
    assertThat(resumed(mount, file, pinned)).isNull();
  }

  /** What a second run has of a file that the first has completed without a digest. */
  private Journal.@Nullable Completed resumed(Mount mount, PlannedFile file, StagingOptions second)
      throws IOException {
    Path work = Files.createTempDirectory(directory, "work");
    Path root = Files.createDirectories(work.resolve("tree"));
    Path written = root.resolve(file.path());
    Files.createDirectories(written.resolveSibling("."));
    Path journal = work.resolve("journal");
    List<Resumption.Place> places = List.of(new Resumption.Place(mount, ""));
    try (Resumption first = Resumption.open(journal, root, places, WITHOUT)) {
      Files.createDirectories(written.resolveSibling("."));
      Files.write(written, new byte[(int) file.object().size()]);
      first.add(mount, file, null);
    }
    try (Resumption next = Resumption.open(journal, root, places, second)) {
      Journal.Completed complete = next.complete(mount, file);
      assertThat(Files.exists(written)).isEqualTo(complete != null);
      return complete;
    }
  }
}
