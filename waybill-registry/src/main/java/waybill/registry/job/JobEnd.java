package waybill.registry.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.Digest;

/**
 * How a job ended.
 *
 * @param state one of those in which jobs end
 * @param reason why it failed; null unless it did
 * @param imageDigests of its images, as far as its runtime knows them
 * @param evidence of the document that proves what it did; null for one that did nothing
 */
public record JobEnd(
    TransformState state,
    @Nullable String reason,
    Map<String, String> imageDigests,
    @Nullable Digest evidence) {
  /** The end of a job that was stopped before anybody worked on it. */
  public static final JobEnd STOPPED = new JobEnd(TransformState.STOPPED, null, Map.of(), null);

  public JobEnd {
    imageDigests = Map.copyOf(imageDigests);
  }
}
