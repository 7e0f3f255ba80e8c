package waybill.server.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagedTree.StagedFile;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;
import waybill.server.files.LocalDisk;
import waybill.server.objects.ObjectDirectory;

/** Large objects of the data directory go to their files without passing through this process. */
final class WithinSystemTest {
  private static final Path OTHER_DISK = Path.of("/dev/shm");

  @TempDir private Path directory;
  private final byte[] large = new byte[(17 << 20) + 3];
  private Path root = Path.of("");
  private ObjectDirectory objects = new ObjectDirectory(new LocalDisk(), root);

  @BeforeEach
  void putModels() throws IOException {
    root = directory.resolve("objects");
    objects = new ObjectDirectory(new LocalDisk(), root);
    new Random(8).nextBytes(large);
    objects.put(Models.PREFIX.below("large.bin"), large);
    objects.put(Models.PREFIX.below("empty"), new byte[0]);
    Models.putParts(objects, 3);
  }

  @Test
  void largeObject_onOneDisk_isTheSame() throws Exception {
    assertSame(directory.resolve("into"));
  }

  @Test
  void largeObject_fromOneDiskToAnother_isTheSame() throws Exception {
    assumeTrue(Files.isDirectory(OTHER_DISK), "there is no memory disk here");
    Path other = Files.createTempDirectory(OTHER_DISK, "staging");
    try {
      assertSame(other.resolve("into"));
    } finally {
      Removal.of(other);
    }
  }

  private void assertSame(Path into) throws Exception {
    StagingPlan plan = Models.prefixPlan(objects);

    new Stager(objects, StagingOptions.DEFAULT.withDigests(false)).stage(plan, into);

    StagedTree whole = new Stager(objects, StagingOptions.DEFAULT).preview(plan).getFirst();
    assertThat(DiskPicture.of(into, Models.DIRECTORY)).isEqualTo(whole);
    assertThat(into.resolve("opt/ml/model/large.bin")).hasBinaryContent(large);
  }

  @Test
  void largeObject_thatGoesNowhere_isReadAllTheSame() throws Exception {
    StagingPlan plan = Models.prefixPlan(objects);
    Stager stager = new Stager(objects, StagingOptions.DEFAULT.withDigests(false));

    assertThat(stager.preview(plan).getFirst().files())
        .filteredOn(file -> file.path().equals("large.bin"))
        .extracting(StagedFile::size)
        .containsExactly((long) large.length);
  }

  @Test
  void largeObject_cutWhileItIsCopied_isRefusedAsChanged() throws Exception {
    StagingPlan plan = Models.prefixPlan(objects);
    StagingProgress cutting =
        new StagingProgress() {
          @Override
          public void bytes(long more) {
            cut(root.resolve("models/parts/large.bin"), 1 << 20);
          }

          @Override
          public void file(String path) {}
        };
    StagingOptions all = StagingOptions.DEFAULT;
    StagingOptions options =
        new StagingOptions(all.limits(), all.pins(), false, cutting, 1, all.pause());

    StagingRefusal refusal =
        catchThrowableOfType(
            StagingRefusal.class,
            () -> new Stager(objects, options).stage(plan, directory.resolve("into")));

    assertThat(refusal.rule()).isEqualTo(StagingRule.F3);
    assertThat(refusal.object()).isEqualTo("s3://models/parts/large.bin");
    assertThat(DiskPicture.names(directory)).containsExactly("objects");
  }

  private static void cut(Path file, long size) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
