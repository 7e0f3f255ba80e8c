package waybill.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.server.audit.AuditKey;
import waybill.server.audit.CheckpointFile;
import waybill.server.files.Disk;
import waybill.server.files.DurableDirectory;
import waybill.server.files.DurableFile;
import waybill.server.files.ProcessLock;

/** The names of what lies in a data directory; the command reads some of them too. */
final class DataDirectory {
  private final Disk disk;
  private final Path path;

  DataDirectory(Disk disk, Path path) {
    this.disk = disk;
    this.path = path.toAbsolutePath().normalize();
  }

  /** Where it is when nobody says: WAYBILL_DATA, else in the XDG data home, else in the home. */
  static Path locate(Optional<String> option, Map<String, String> environment, String home) {
    if (option.isPresent()) {
      if (option.get().isEmpty()) { // would be the current directory, which nobody can mean
        throw new UsageException("--data needs a value.");
      }
      return Path.of(option.get());
    }
    String named = environment.getOrDefault("WAYBILL_DATA", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base = xdg.startsWith("/") ? Path.of(xdg) : Path.of(home, ".local", "share");
    return base.resolve("waybill");
  }

  Path path() {
    return path;
  }

  boolean exists() throws IOException {
    return disk.exists(path);
  }

  /** Makes it, for its owner alone, if it is not there. What was made survives power loss. */
  void create() throws IOException {
    new DurableDirectory(disk, path).create();
  }

  /** The configuration that is read when no other is named. */
  DurableFile config() {
    return file("config.yaml");
  }

  /** The administrator's key, in the form of AWS. */
  DurableFile credentials() {
    return file("credentials");
  }

  /** The URL of the server that runs on this directory. */
  DurableFile endpoint() {
    return file("endpoint");
  }

  /** Where objects lie until another store of objects is named. */
  Path objects() {
    return path.resolve("objects");
  }

  /** Where artifacts lie while they are looked into; emptied before each use. */
  Path inspection() {
    return path.resolve("inspection");
  }

  /** Scratch space of inference containers that are commands; empty while the server rests. */
  Path containers() {
    return path.resolve("containers");
  }

  /** The key pair that signs checkpoints of the history. */
  AuditKey auditKey() {
    return new AuditKey(file("audit-key.pem"), file("audit-key.pub.pem"));
  }

  /** Staged model data, kept for the next job that needs it. */
  Path staged() {
    return path.resolve("staged");
  }

  /** Answers of running jobs, until they are stored. */
  Path transforms() {
    return path.resolve("transforms");
  }

  /**
   * The checkpoints of the history.
   *
   * @param elsewhere where the settings want them; null for this directory
   */
  CheckpointFile checkpoints(@Nullable Path elsewhere) {
    return new CheckpointFile(
        elsewhere == null ? path.resolve("audit-checkpoints.jsonl") : elsewhere);
  }

  /** Takes the directory for a server; empty when another one has it. */
  Optional<ProcessLock> lock() throws IOException {
    return ProcessLock.take(path.resolve("server.lock"));
  }

  private DurableFile file(String name) {
    return new DurableFile(disk, path.resolve(name));
  }
}
