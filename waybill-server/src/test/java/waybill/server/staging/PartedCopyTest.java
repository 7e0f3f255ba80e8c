package waybill.server.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagedTree.StagedFile;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;
import waybill.registry.fixture.MemoryObjects;

/** Large objects beyond a network are copied in parts, beside small ones. */
final class PartedCopyTest {
  private static final int PART = (int) PartedCopy.PART_BYTES;
  private static final ObjectUri LARGE = Models.PREFIX.below("large.bin");
  private static final ObjectUri TWO_PARTS = Models.PREFIX.below("two-parts.bin");

  @TempDir private Path directory;
  private final MemoryObjects objects = new MemoryObjects();
  private final byte[] large = new byte[2 * PART + 1];

  @BeforeEach
  void putModels() throws IOException {
    new Random(5).nextBytes(large);
    objects.put(LARGE, large);
    objects.put(TWO_PARTS, new byte[2 * PART]);
    Models.putParts(objects, 5);
  }

  @Test
  void largeObjects_onABrokenLine_areWhole() throws Exception {
    StagingPlan plan = Models.prefixPlan(objects);
    Path into = directory.resolve("into");
    Told told = new Told();

    List<StagedFile> staged =
        stager(new BrokenLine(objects, 5 << 20), told, 4).stage(plan, into).getFirst().files();

    assertThat(into.resolve("opt/ml/model/large.bin")).hasBinaryContent(large);
    assertThat(into.resolve("opt/ml/model/two-parts.bin")).hasSize(2L * PART);
    assertThat(staged).extracting(StagedFile::path).contains("large.bin", "two-parts.bin");
    assertThat(told.files).hasSameSizeAs(staged).doesNotHaveDuplicates();
    assertThat(told.bytes).hasValue(staged.stream().mapToLong(StagedFile::size).sum());
    assertThat(DiskPicture.names(directory)).containsExactly("into");
  }

  @Test
  void largeObject_ofMorePartsThanOne_isAskedForByParts() throws Exception {
    BrokenLine counted = new BrokenLine(objects, Integer.MAX_VALUE);

    stager(counted, new Told(), 2).stage(Models.prefixPlan(objects), directory.resolve("into"));

    assertThat(counted.opened(LARGE)).isEqualTo(3);
    assertThat(counted.opened(TWO_PARTS)).isEqualTo(2);
    assertThat(counted.opened(Models.part(1))).isEqualTo(1);
  }

  @Test
  void largeObject_writtenAgainBetweenItsParts_isRefusedAndLeavesNothing() throws Exception {
    StagingPlan plan = Models.prefixPlan(objects);
    Told told = new Told();
    told.whenPartIsThere = this::writeAgain;

    StagingRefusal refusal =
        catchThrowableOfType(
            StagingRefusal.class,
            () ->
                stager(new BrokenLine(objects, Integer.MAX_VALUE), told, 1)
                    .stage(plan, directory.resolve("into")));

    assertThat(refusal.rule()).isEqualTo(StagingRule.F3);
    assertThat(refusal.object()).isEqualTo(LARGE.text());
    assertThat(DiskPicture.names(directory)).isEmpty();
  }

  private void writeAgain() {
    try {
      objects.put(LARGE, new byte[large.length]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stager stager(ObjectStore objects, StagingProgress progress, int parallel) {
    StagingOptions all = StagingOptions.DEFAULT;
    return new Stager(
        objects,
        new StagingOptions(all.limits(), all.pins(), false, progress, parallel, all.pause()));
  }

  private static final class Told implements StagingProgress {
    private final AtomicLong bytes = new AtomicLong();
    private final List<String> files = new CopyOnWriteArrayList<>();
    private Runnable whenPartIsThere = () -> {};

    @Override
    public void bytes(long more) {
      if (bytes.addAndGet(more) >= PART) {
        whenPartIsThere.run();
      }
    }

    @Override
    public void file(String path) {
      files.add(path);
    }
  }
}
