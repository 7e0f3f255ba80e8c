package waybill.server;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import waybill.registry.ArtifactCheck;
import waybill.registry.ArtifactCheck.Policy;
import waybill.registry.ArtifactCheck.Stores;
import waybill.registry.ArtifactWork;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.artifact.StagingPlanner;
import waybill.registry.modelpackage.S3Locations;
import waybill.server.artifacts.ObjectInspector;
import waybill.server.modelscan.ModelScanner;
import waybill.server.objects.ObjectStores;
import waybill.server.store.embedded.EmbeddedStore;
import waybill.server.work.WorkLoop;

/** The parts that look for artifacts of packages, put together: part of the wiring. */
final class ArtifactParts implements AutoCloseable {
  /** How often reports that wait for a store are looked at. */
  private static final Duration PACE = Duration.ofSeconds(5);

  private final S3Locations locations;
  private final ArtifactCheck check;
  private final WorkLoop loop;

  private ArtifactParts(S3Locations locations, ArtifactCheck check, WorkLoop loop) {
    this.locations = locations;
    this.check = check;
    this.loop = loop;
  }

  /** Starts to work on what registrations leave open. */
  static ArtifactParts start(
      Policy policy,
      ObjectsConfig config,
      EmbeddedStore store,
      ObjectStores objects,
      DataDirectory data) {
    StagingLimits limits = config.staging();
    S3Locations locations = new S3Locations(objects);
    Stores stores =
        new Stores(locations, new StagingPlanner(objects, config.gatedPrefixes(), limits));
    ObjectInspector inspector =
        new ObjectInspector(objects, data.inspection(), limits, new ModelScanner()::scan);
    Telling telling = new Telling();
    ArtifactCheck check = new ArtifactCheck(policy, stores, System::nanoTime, telling::tell);
    ArtifactWork work = new ArtifactWork(store.registry(), check, inspector, Clock.systemUTC());
    WorkLoop loop = WorkLoop.start("artifacts", work::doNext, PACE);
    telling.loop = loop;
    return new ArtifactParts(locations, check, loop);
  }

  /** Breaks the circle: the loop runs work that asks the check, which tells the loop. */
  private static final class Telling {
    private volatile @Nullable WorkLoop loop;

    void tell() {
      WorkLoop told = loop;
      if (told != null) {
        told.tell();
      }
    }
  }

  S3Locations locations() {
    return locations;
  }

  ArtifactCheck check() {
    return check;
  }

  @Override
  public void close() {
    loop.close();
  }
}
