package waybill.server.artifacts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ArtifactInspector;
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

/**
 * Reads every object of a plan once, for its digest, and keeps what is to be scanned in a private
 * directory for as long as that takes: one tree after the other, archives as they are.
 */
public final class ObjectInspector implements ArtifactInspector {
  private final ObjectStore store;
  private final SpoolDirectory spool;
  private final StagingLimits limits;
  private final @Nullable FileScan scan;

  /**
   * @param spool a directory for this inspector alone
   * @param limits what one tree may have on this disk
   * @param scan null where there is no scanner
   */
  public ObjectInspector(
      ObjectStore store, Path spool, StagingLimits limits, @Nullable FileScan scan) {
    this.store = store;
    this.spool = new SpoolDirectory(spool);
    this.limits = limits;
    this.scan = scan;
  }

  @Override
  public Inspection inspect(StagingPlan plan, boolean wantsScan) throws IOException {
    FileScan scanner = wantsScan ? scan : null;
    Map<ObjectUri, Digest> digests = new HashMap<>();
    List<ScannedFile> scanned = new ArrayList<>();
    for (Mount mount : plan.mounts()) {
      List<PlannedFile> files = files(mount);
      if (scanner == null || files.isEmpty()) {
        for (PlannedFile file : files) {
          digests.put(file.object().uri(), digest(file.object()));
        }
      } else if (bytes(files) > limits.bytes()) {
        for (PlannedFile file : files) {
          digests.put(file.object().uri(), digest(file.object()));
        }
        scanned.add(tooLarge(mount));
      } else {
        ScanReport found = spooled(scanner, files, digests);
        found.files().forEach(file -> scanned.add(below(mount.directory(), file)));
      }
    }
    return new Inspection(digests, scanner == null ? null : new ScanReport(scanned));
  }

  private static List<PlannedFile> files(Mount mount) {
    return switch (mount.content()) {
      case StagingPlan.Files(var files) -> files;
      case Archive(var object) -> List.of(new PlannedFile(name(object), object));
    };
  }

  private static String name(StoredObject object) {
    String key = object.uri().key();
    return key.substring(key.lastIndexOf('/') + 1);
  }

  private static long bytes(List<PlannedFile> files) {
    return files.stream().mapToLong(file -> file.object().size()).sum();
  }

  private Digest digest(StoredObject object) throws IOException {
    return ObjectReading.copy(store, object, OutputStream.nullOutputStream());
  }

  private ScanReport spooled(
      FileScan scanner, List<PlannedFile> files, Map<ObjectUri, Digest> digests)
      throws IOException {
    Path directory = spool.fresh();
    try {
      for (PlannedFile file : files) {
        Path path = SpoolDirectory.file(directory, file.path());
        try (OutputStream to = Files.newOutputStream(path)) {
          digests.put(file.object().uri(), ObjectReading.copy(store, file.object(), to));
        }
      }
      return scanner.scan(directory);
    } finally {
      spool.clear();
    }
  }

  private static ScannedFile below(String directory, ScannedFile scanned) {
    String file = directory + "/" + scanned.file();
    return new ScannedFile(
        file,
        scanned.findings().stream()
            .map(
                found ->
                    new ScanFinding(
                        directory + "/" + found.file(),
                        found.rule(),
                        found.verdict(),
                        found.message()))
            .toList());
  }

  private ScannedFile tooLarge(Mount mount) {
    return new ScannedFile(
        mount.directory(),
        List.of(
            new ScanFinding(
                mount.directory(),
                "unreadable-size",
                ScanVerdict.UNKNOWN,
                "The files have more than "
                    + limits.bytes()
                    + " bytes together, so they were not looked into.")));
  }
}
