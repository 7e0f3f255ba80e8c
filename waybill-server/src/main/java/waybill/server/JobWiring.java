package waybill.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.TransformWork;
import waybill.registry.ValidationWork;
import waybill.registry.imagescan.ImageScanner;
import waybill.registry.job.JobRules;
import waybill.registry.store.RegistryStore;
import waybill.registry.transform.InputListing;
import waybill.registry.transform.TransformRequestReader;
import waybill.server.files.Disk;
import waybill.server.job.JobCrew;
import waybill.server.job.JobFiles;
import waybill.server.job.JobParts;
import waybill.server.objects.ObjectStores;
import waybill.server.runtime.Runtimes;
import waybill.server.staging.StagingCache;
import waybill.server.transform.JacksonReader;
import waybill.server.work.WorkLoop;

/** The parts that do transform jobs and carry validations on, put together. */
final class JobWiring implements AutoCloseable {
  private static final Logger LOG = System.getLogger(JobWiring.class.getName());

  /** How often open jobs are looked at without being told, which only failures need. */
  private static final Duration PACE = Duration.ofSeconds(5);

  private final Telling jobs = new Telling();
  private final Telling validations = new Telling();
  private final Runtimes runtimes;
  private final StagingCache cache;
  private final JobCrew crew;
  private final ScanWiring scans;

  /**
   * What jobs need of the others.
   *
   * @param owner of containers and scanners' processes: the id of this data directory
   * @param environment of this process
   */
  record Needs(
      Disk disk,
      ServerConfig config,
      RegistryStore store,
      ObjectStores objects,
      JobFiles files,
      String owner,
      Clock clock,
      Map<String, String> environment) {}

  /** Starts to work on what is open. */
  static JobWiring start(Needs needs, DataDirectory data) throws IOException {
    Path temporary = data.transforms();
    Files.createDirectories(temporary);
    JobCrew.clear(temporary);
    JobWiring made = new JobWiring(needs, data);
    made.jobs.loop = WorkLoop.start("transform jobs", made.crew::look, PACE);
    made.scans.start();
    ValidationWork work =
        new ValidationWork(needs.store(), made.scans.isScanning(), needs.files(), made::tellOfJob);
    made.validations.loop = WorkLoop.start("validations", work::doNext, PACE);
    return made;
  }

  private JobWiring(Needs needs, DataDirectory data) throws IOException {
    ServerConfig config = needs.config();
    runtimes = config.runtimes().make(data.containers(), needs.environment());
    cache = new StagingCache(data.staged(), config.jobs().cacheBytes(), needs.clock());
    JobParts parts =
        new JobParts(
            new TransformWork(needs.store(), validations::tell),
            needs.store(),
            needs.objects(),
            needs.objects(),
            config.objects().gatedPrefixes(),
            config.objects().staging(),
            cache,
            runtimes,
            needs.owner(),
            config.jobs().sampleBytes(),
            config.jobs().transforms(data.transforms(), needs.clock()),
            needs.files());
    crew = new JobCrew(parts, config.jobs().atOnce(), jobs::tell);
    ImageScanner scanner = config.imageScan().make(needs.owner(), needs.disk()).orElse(null);
    scans = new ScanWiring(config.imageScan(), scanner, needs.store(), validations::tell);
  }

  /** Also where a package was deleted: what was done for it is given up. */
  void tellOfJob() {
    jobs.tell();
    scans.tell();
  }

  void tellOfValidation() {
    validations.tell();
  }

  /** What a request for a job must keep beside the constraints of its members. */
  JobRules rules(ObjectStores objects) {
    return new TransformRules(
        new TransformRequestReader(objects),
        new InputListing(objects, new JacksonReader()),
        runtimes::takes);
  }

  /** Breaks the circle: jobs tell validations, which tell jobs. */
  private static final class Telling {
    private volatile @Nullable WorkLoop loop;

    void tell() {
      WorkLoop told = loop;
      if (told != null) {
        told.tell();
      }
    }

    void close() {
      WorkLoop closing = loop;
      if (closing != null) {
        closing.close();
      }
    }
  }

  /** Begins nothing any more, gives up what runs, and returns when no container is left. */
  @Override
  public void close() {
    jobs.close();
    scans.close();
    crew.close();
    validations.close();
    try {
      cache.close();
    } catch (IOException e) { // the process ends, and its locks with it
      LOG.log(Level.WARNING, "The cache of staged model data was not closed", e);
    }
  }
}
