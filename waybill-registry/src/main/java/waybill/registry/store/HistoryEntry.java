package waybill.registry.store;

import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Arn;

/**
 * One change of one resource; written in the transaction that made it and never changed after.
 *
 * @param sequence grows with every entry of the store, in the order of commits
 * @param resource what was changed; tags and policies count as changes of the resource they are on
 * @param aspect which part the renderings show
 * @param before null when it did not exist
 * @param after null when it no longer exists
 */
public record HistoryEntry(
    long sequence,
    Arn resource,
    Aspect aspect,
    Act act,
    @Nullable Rendering before,
    @Nullable Rendering after) {

  /** What an entry is about. */
  public enum Aspect {
    RESOURCE,
    TAGS,
    POLICY
  }
}
