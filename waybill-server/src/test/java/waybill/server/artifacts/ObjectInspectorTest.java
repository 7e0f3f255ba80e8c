package waybill.server.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ArtifactInspector.Inspection;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlan.Archive;
import waybill.registry.artifact.StagingPlan.Mount;
import waybill.registry.artifact.StagingPlan.PlannedFile;
import waybill.registry.artifact.StoredObject;
import waybill.registry.history.Digest;
import waybill.registry.modelscan.ScanFinding;
import waybill.registry.modelscan.ScanReport;
import waybill.registry.modelscan.ScanVerdict;
import waybill.registry.modelscan.ScannedFile;
import waybill.server.files.LocalDisk;
import waybill.server.objects.ObjectDirectory;

/** What is read of real objects, and what is left behind: nothing. */
final class ObjectInspectorTest {
  private static final ObjectUri MODEL = new ObjectUri("models", "iris/model.tar.gz");
  private static final ObjectUri WEIGHTS = new ObjectUri("models", "iris/files/größe/w.bin");

  @TempDir private Path directory;

  private ObjectStore objects;
  private Path spool;

  @BeforeEach
  void fill() throws IOException {
    objects = new ObjectDirectory(new LocalDisk(), directory.resolve("objects"));
    spool = directory.resolve("spool");
    objects.put(MODEL, bytes("archive"));
    objects.put(WEIGHTS, bytes("weights"));
  }

  @Test
  void digests_whenNoScanIsWanted_areOfEveryObjectAndNothingIsSpooled() throws IOException {
    Inspection inspection = inspector(StagingLimits.DEFAULT).inspect(plan(), false);

    assertThat(inspection.digests())
        .containsEntry(MODEL, Digest.of(bytes("archive")))
        .containsEntry(WEIGHTS, Digest.of(bytes("weights")))
        .hasSize(2);
    assertThat(inspection.scan()).isNull();
    assertThat(spool).doesNotExist();
  }

  @Test
  void scan_whenWanted_seesTheFilesUnderTheirPathsAndLeavesNothing() throws IOException {
    Inspection inspection = inspector(StagingLimits.DEFAULT).inspect(plan(), true);

    assertThat(Objects.requireNonNull(inspection.scan()).findings())
        .extracting(ScanFinding::file, ScanFinding::message)
        .containsExactly(
            tuple("/opt/ml/model/model.tar.gz", "archive"),
            tuple("/opt/ml/x/größe/w.bin", "weights"));
    assertThat(inspection.digests()).hasSize(2);
    assertThat(Files.getPosixFilePermissions(spool)).hasSize(3);
    try (Stream<Path> left = Files.list(spool)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void scan_afterAProcessThatDied_beginsWithAnEmptyDirectory() throws IOException {
    Files.createDirectories(spool.resolve("content/deep"));
    Files.writeString(spool.resolve("content/deep/left"), "left");

    Inspection inspection = inspector(StagingLimits.DEFAULT).inspect(plan(), true);

    assertThat(Objects.requireNonNull(inspection.scan()).files()).hasSize(2);
    assertThat(spool.resolve("content")).doesNotExist();
  }

  @Test
  void tree_whenItIsLargerThanTheLimit_isReadForDigestsAndNotScanned() throws IOException {
    Inspection inspection = inspector(new StagingLimits(6, 10, 0)).inspect(plan(), true);

    assertThat(inspection.digests()).hasSize(2);
    assertThat(Objects.requireNonNull(inspection.scan()).verdict()).isEqualTo(ScanVerdict.UNKNOWN);
    assertThat(spool).doesNotExist();
  }

  @Test
  void object_whenItChangedOrWentSinceThePlan_isAFailure() throws IOException {
    StagingPlan plan = plan();
    objects.put(MODEL, bytes("another"));

    assertThatThrownBy(() -> inspector(StagingLimits.DEFAULT).inspect(plan, true))
        .isInstanceOf(ChangedObject.class);
    objects.delete(MODEL);
    assertThatThrownBy(() -> inspector(StagingLimits.DEFAULT).inspect(plan, false))
        .isInstanceOf(MissingObject.class);
    assertThat(spool.resolve("content")).doesNotExist();
  }

  private ObjectInspector inspector(StagingLimits limits) {
    return new ObjectInspector(objects, spool, limits, ObjectInspectorTest::contents);
  }

  private StagingPlan plan() throws IOException {
    StoredObject model = objects.head(MODEL);
    PlannedFile weights = new PlannedFile("größe/w.bin", objects.head(WEIGHTS));
    return new StagingPlan(
        List.of(
            new Mount("/opt/ml/model", MODEL.text(), new Archive(model)),
            new Mount("/opt/ml/x", "s3://models/iris/files/", files(weights))));
  }

  private static StagingPlan.Files files(PlannedFile file) {
    return new StagingPlan.Files(List.of(file));
  }

  /** A scan that finds the content of each file. */
  private static ScanReport contents(Path scanned) throws IOException {
    try (Stream<Path> files = Files.walk(scanned)) {
      return new ScanReport(
          files
              .filter(Files::isRegularFile)
              .map(file -> content(scanned.relativize(file).toString(), file))
              .toList());
    }
  }

  private static ScannedFile content(String name, Path file) {
    try {
      String content = Files.readString(file);
      return new ScannedFile(
          name, List.of(new ScanFinding(name, "content", ScanVerdict.CLEAN, content)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
