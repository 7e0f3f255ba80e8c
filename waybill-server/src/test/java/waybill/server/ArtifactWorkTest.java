package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.ArtifactCheck;
import waybill.registry.ArtifactCheck.Policy;
import waybill.registry.ArtifactCheck.Stores;
import waybill.registry.ArtifactReports;
import waybill.registry.ModelPackageGroups;
import waybill.registry.ModelPackages;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.artifact.StagingPlanner;
import waybill.registry.artifact.report.ArtifactReport;
import waybill.registry.artifact.report.CheckMode;
import waybill.registry.artifact.report.Outcome;
import waybill.registry.artifact.report.SeenObject;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.fixture.Samples;
import waybill.registry.group.GroupRef;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;
import waybill.registry.modelpackage.NewModelPackage;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.SortOrder;
import waybill.server.config.Setting;
import waybill.server.config.Settings;
import waybill.server.files.LocalDisk;
import waybill.server.objects.ObjectDirectory;

/** Reports with the real store and real files: begun by one process, finished by the next. */
final class ArtifactWorkTest {
  private static final ServerConfig CONFIG =
      ServerConfig.of(Settings.of(Map.of(), Map.of(), Map.of(Setting.LISTEN, "127.0.0.1:0")));
  private static final Duration WAIT_MAX = Duration.ofSeconds(60);
  private static final ObjectUri MODEL = new ObjectUri("models", "iris.tar.gz");

  @TempDir private Path directory;

  @Test
  void report_thatAnEarlierRunLeft_isFinishedByTheNext() throws Exception {
    byte[] content = "model".getBytes(StandardCharsets.UTF_8);
    ObjectStore objects = new ObjectDirectory(new LocalDisk(), directory.resolve("objects"));
    objects.put(MODEL, content);
    Arn made;
    try (Wiring wiring = open()) { // never listens, so nobody works
      made = registered(wiring.store().registry(), objects);
      assertThat(report(wiring.store().registry(), made).isDue()).isTrue();
    }

    try (Wiring wiring = open()) {
      wiring.listen(CONFIG);

      ArtifactReport done = awaited(wiring.store().registry(), made);
      assertThat(done.outcome()).isEqualTo(Outcome.RESOLVED);
      assertThat(done.pinned()).extracting(SeenObject::sha256).containsExactly(Digest.of(content));
    }
  }

  private static Arn registered(RegistryStore store, ObjectStore objects) {
    new ModelPackageGroups(store).create(Samples.CALLER, "iris", null, List.of(), Structure.EMPTY);
    S3Locations locations = new S3Locations(ObjectEndpoints.NONE);
    StagingPlanner planner = new StagingPlanner(objects, List.of(), StagingLimits.DEFAULT);
    ArtifactCheck check =
        new ArtifactCheck(
            new Policy(CheckMode.PIN, true, Duration.ofSeconds(10)),
            new Stores(locations, planner),
            System::nanoTime,
            () -> {});
    Structure container =
        Structure.EMPTY
            .with("Image", new Text("image:1"))
            .with("ModelDataUrl", new Text(MODEL.text()));
    return new ModelPackages(store, SortOrder.DESCENDING, locations, check)
        .create(Samples.CALLER, wish(container));
  }

  private static NewModelPackage wish(Structure container) {
    return new NewModelPackage(
        null,
        GroupRef.parse("iris"),
        null,
        null,
        List.of(),
        null,
        null,
        Map.of(),
        Structure.EMPTY.with("Containers", new Sequence(List.of(container))),
        List.of(),
        null,
        null,
        Structure.EMPTY,
        null);
  }

  private static ArtifactReport awaited(RegistryStore store, Arn made) {
    Instant deadline = Instant.now().plus(WAIT_MAX);
    ArtifactReport report;
    do {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      report = report(store, made);
    } while (report.isDue() && Instant.now().isBefore(deadline));
    return report;
  }

  private static ArtifactReport report(RegistryStore store, Arn made) {
    return ArtifactReport.of(
        new ArtifactReports(store)
            .describe(Samples.CALLER, new PackageRef.ByArn(made))
            .report()
            .orElseThrow()
            .value());
  }

  private Wiring open() throws IOException {
    return new Wiring(new LocalDisk(), new DataDirectory(new LocalDisk(), directory));
  }
}
