package waybill.registry.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.ChainLink;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.store.HistoryEntry.Aspect;

/**
 * Who does what and when: every change in a commit is recorded under its act.
 *
 * @param operation the API's operation, for example {@code UpdateModelPackage}
 * @param at the time of the commit, in whole milliseconds
 */
public record Act(Caller caller, String operation, Instant at) {

  /** What an entry under this act adds to the chain of the history. */
  public ChainLink link(
      long sequence, Arn resource, Aspect aspect, @Nullable Digest before, @Nullable Digest after) {
    return new ChainLink(
        sequence,
        resource.text(),
        aspect.name(),
        before,
        after,
        operation,
        at.toEpochMilli(),
        caller.tenant().account().digits(),
        caller.tenant().region().name(),
        caller.principalArn(),
        caller.accessKeyId(),
        caller.requestId());
  }
}
