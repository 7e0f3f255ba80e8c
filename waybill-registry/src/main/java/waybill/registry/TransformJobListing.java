package waybill.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import waybill.registry.record.KeptRecord;

/**
 * Which transform jobs a caller wants listed.
 *
 * @param jobs by name and time of creation, and how they are ordered
 * @param status the API's word; null for any
 * @param modifiedAfter exclusive; null for any
 * @param modifiedBefore exclusive; null for any
 */
public record TransformJobListing(
    RecordListing jobs,
    @Nullable String status,
    @Nullable Instant modifiedAfter,
    @Nullable Instant modifiedBefore) {

  /** Whether the job changed last within the bounds. */
  boolean modifiedWithin(KeptRecord job) {
    Instant at = job.modifiedAt() == null ? job.createdAt() : job.modifiedAt();
    return (modifiedAfter == null || at.isAfter(modifiedAfter))
        && (modifiedBefore == null || at.isBefore(modifiedBefore));
  }
}
