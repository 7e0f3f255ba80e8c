package waybill.server.transform;

import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.transform.EffectiveParameters;
import waybill.registry.transform.TransformRequest;
import waybill.registry.transform.filter.RecordProcessing;

/**
 * What all threads of a job share.
 *
 * @param processing null when records and answers stay as they are
 */
record JobRun(
    TransformRequest request,
    ObjectStore store,
    TransformSettings settings,
    EffectiveParameters effective,
    @Nullable RecordProcessing processing,
    SpoolFiles files,
    Deadlines deadlines,
    Counters counters,
    JobLog log,
    TransformListener listener,
    Crew crew) {}
