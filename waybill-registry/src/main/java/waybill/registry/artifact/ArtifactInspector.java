package waybill.registry.artifact;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.Digest;
import waybill.registry.modelscan.ScanReport;

/** Reads the bytes of planned artifacts. For one thread. */
@FunctionalInterface
public interface ArtifactInspector {

  /**
   * Reads every object of a plan once.
   *
   * @param wantsScan whether to look into the files too
   * @throws ChangedObject when an object is not the planned one any more
   * @throws MissingObject when one is gone
   * @throws IOException when the store cannot be read, or there is no room for the files
   */
  Inspection inspect(StagingPlan plan, boolean wantsScan) throws IOException;

  /**
   * What reading came to.
   *
   * @param digests the SHA-256 of every object
   * @param scan files below the directories of the plan; null when none was wanted or there is no
   *     scanner
   */
  record Inspection(Map<ObjectUri, Digest> digests, @Nullable ScanReport scan) {
    public Inspection {
      digests = Map.copyOf(digests);
    }
  }
}
