package waybill.registry.store;

import org.jspecify.annotations.Nullable;
import waybill.registry.history.ChainLink;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;

/**
 * One change of one resource; written in the transaction that made it and never changed after.
 *
 * @param sequence counts the entries of the store from 1 without gaps, in the order of commits
 * @param resource what was changed; tags and policies count as changes of the resource they are on
 * @param aspect which part the renderings show
 * @param before null when it did not exist
 * @param after null when it no longer exists
 * @param hash of this entry and of all before it, see {@link ChainLink}
 */
public record HistoryEntry(
    long sequence,
    Arn resource,
    Aspect aspect,
    Act act,
    @Nullable Rendering before,
    @Nullable Rendering after,
    Digest hash) {

  /** This entry in its place behind one that has this hash. */
  public HistoryEntry behind(Digest previous) {
    ChainLink link = act.link(sequence, resource, aspect, digest(before), digest(after));
    return new HistoryEntry(sequence, resource, aspect, act, before, after, link.hash(previous));
  }

  private static @Nullable Digest digest(@Nullable Rendering rendering) {
    return rendering == null ? null : rendering.digest();
  }

  /** What an entry is about. */
  public enum Aspect {
    RESOURCE,
    TAGS,
    POLICY
  }
}
