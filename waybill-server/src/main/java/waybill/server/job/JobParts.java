package waybill.server.job;

import java.util.List;
import waybill.registry.TransformWork;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.inference.InferenceRuntime;
import waybill.registry.store.Reads;
import waybill.server.staging.StagingCache;
import waybill.server.transform.TransformSettings;

/**
 * What all jobs of a server share.
 *
 * @param owner of its containers
 * @param sampleBytes of each request and answer that evidence shows; 0 for none
 * @param settings whose directory is for this server alone, and cleared at its start
 */
public record JobParts(
    TransformWork work,
    Reads store,
    ObjectStore objects,
    ObjectEndpoints endpoints,
    List<ObjectUri> gatedPrefixes,
    StagingLimits limits,
    StagingCache cache,
    InferenceRuntime runtime,
    String owner,
    int sampleBytes,
    TransformSettings settings,
    JobFiles files) {
  public JobParts {
    gatedPrefixes = List.copyOf(gatedPrefixes);
  }
}
