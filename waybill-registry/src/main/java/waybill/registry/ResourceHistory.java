package waybill.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.group.GroupKey;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Reach;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.store.HistoryEntry;
import waybill.registry.store.Position;
import waybill.registry.store.RegistryStore;

/** What happened to resources, also to those that are gone. */
public final class ResourceHistory {
  private final RegistryStore store;

  public ResourceHistory(RegistryStore store) {
    this.store = store;
  }

  /**
   * One page of the changes of a resource, oldest first. A plain name means the package of this
   * name or, where there never was one, the group.
   *
   * @param after where the last page ended; null for the first page
   * @throws Refusal with Invalid when there never was such a resource, or Denied
   */
  public Page<HistoryEntry> list(
      Caller caller, String resource, @Nullable Position after, int pageSize) {
    Arn arn = PackageRef.parse(resource).arn(caller.tenant());
    Reach.require(caller, "ListHistory", arn);
    if (!resource.contains("/") && happened(arn, 0, 1).isEmpty()) {
      arn = new GroupKey(caller.tenant(), resource).arn();
    }
    long behind = after == null ? 0 : Long.parseLong(after.name());
    List<HistoryEntry> found = happened(arn, behind, pageSize + 1);
    if (found.isEmpty() && after == null) {
      throw new Refusal(new Invalid("Nothing ever happened to " + resource + "."));
    }
    return Page.of(found, pageSize, ResourceHistory::position);
  }

  private List<HistoryEntry> happened(Arn arn, long behind, int limit) {
    return store.findHistory(arn, behind, limit);
  }

  private static Position position(HistoryEntry entry) {
    return new Position(entry.act().at(), Long.toString(entry.sequence()), 0);
  }
}
