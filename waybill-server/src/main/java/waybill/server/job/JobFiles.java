package waybill.server.job;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import waybill.registry.history.Digest;
import waybill.registry.identity.Tenant;
import waybill.registry.job.JobDocuments;
import waybill.registry.record.RecordKey;
import waybill.registry.validation.ProfileDocuments;
import waybill.registry.validation.ProfileRun;
import waybill.registry.validation.ValidationRun;
import waybill.server.api.DocumentText;
import waybill.server.files.Disk;
import waybill.server.files.DurableDirectory;
import waybill.server.files.DurableFile;
import waybill.server.transform.Progress;

/**
 * What jobs leave behind, in files: {@code evidence/ACCOUNT/REGION/JOB.json} and {@code
 * logs/ACCOUNT/REGION/JOB.log} of one directory; and of profiles that did not run {@code
 * evidence/ACCOUNT/REGION/image-scans/SHA256.json}. How far a job is, is known while it runs. May
 * be used from any thread.
 */
public final class JobFiles implements JobDocuments, ProfileDocuments {
  private static final int PART_BYTES_MAX = 256 << 10;

  private final Disk disk;
  private final Path directory;
  private final Map<RecordKey, Supplier<Progress>> running = new ConcurrentHashMap<>();

  /**
   * @param directory the data directory
   */
  public JobFiles(Disk disk, Path directory) {
    this.disk = disk;
    this.directory = directory;
  }

  @Override
  public Optional<String> evidence(RecordKey job) throws IOException {
    DurableFile file = evidenceFile(job);
    return file.exists() ? Optional.of(file.read()) : Optional.empty();
  }

  @Override
  public LogPart log(RecordKey job, long from) throws IOException {
    Path path = place("logs", job, ".log");
    if (from < 0 || !Files.exists(path)) {
      return new LogPart("", Math.max(from, 0));
    }
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long rest = Math.max(0, file.length() - from);
      byte[] bytes = new byte[(int) Math.min(rest, PART_BYTES_MAX)];
      file.seek(from);
      file.readFully(bytes);
      int end = bytes.length;
      while (end > 0 && bytes[end - 1] != '\n') {
        end--;
      }
      return new LogPart(new String(bytes, 0, end, StandardCharsets.UTF_8), from + end);
    }
  }

  @Override
  public Optional<JobProgress> progress(RecordKey job) {
    return Optional.ofNullable(running.get(job))
        .map(Supplier::get)
        .map(
            now ->
                new JobProgress(
                    now.objects(),
                    now.objectsDone(),
                    now.objectsFailed(),
                    now.records(),
                    now.requestBytes()));
  }

  void begin(RecordKey job, Supplier<Progress> progress) {
    running.put(job, progress);
  }

  void end(RecordKey job) {
    running.remove(job);
  }

  /** Keeps a document; when this returns, it survives power loss. */
  Digest keepEvidence(RecordKey job, String document) throws IOException {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    new DurableDirectory(disk, folder("evidence", job.tenant())).create();
    evidenceFile(job).replace(bytes);
    return Digest.of(bytes);
  }

  @Override
  public Optional<Digest> keep(ValidationRun run, ProfileRun ended, Instant endedAt)
      throws IOException {
    byte[] bytes =
        DocumentText.of(RefusalEvidence.of(run, ended, endedAt)).getBytes(StandardCharsets.UTF_8);
    Digest digest = Digest.of(bytes);
    new DurableDirectory(disk, scans(run.key().tenant())).create();
    scanFile(run.key().tenant(), digest.text()).replace(bytes);
    return Optional.of(digest);
  }

  @Override
  public Optional<String> find(Tenant owner, String sha256) throws IOException {
    DurableFile file = scanFile(owner, sha256);
    return file.exists() ? Optional.of(file.read()) : Optional.empty();
  }

  /** Forgets what an attempt kept whose end was never recorded. */
  void dropEvidence(RecordKey job) throws IOException {
    DurableFile file = evidenceFile(job);
    if (file.exists()) {
      file.delete();
    }
  }

  /** The log of a job, to be written on. */
  LogFile openLog(RecordKey job) throws IOException {
    disk.createDirectories(folder("logs", job.tenant()));
    return new LogFile(place("logs", job, ".log"));
  }

  private DurableFile evidenceFile(RecordKey job) {
    return new DurableFile(disk, place("evidence", job, ".json"));
  }

  /** Names of jobs are letters, digits and dashes, so that they can be names of files. */
  private Path place(String kind, RecordKey job, String suffix) {
    return folder(kind, job.tenant()).resolve(job.name() + suffix);
  }

  /**
   * Named by its digest: attempts at a package that is made again have the names of earlier ones.
   */
  private DurableFile scanFile(Tenant owner, String sha256) {
    return new DurableFile(disk, scans(owner).resolve(sha256 + ".json"));
  }

  private Path scans(Tenant owner) {
    return folder("evidence", owner).resolve("image-scans");
  }

  private Path folder(String kind, Tenant owner) {
    return directory.resolve(kind).resolve(owner.account().digits()).resolve(owner.region().name());
  }
}
