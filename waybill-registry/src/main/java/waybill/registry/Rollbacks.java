package waybill.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.group.GroupKey;
import waybill.registry.group.GroupRef;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Creator;
import waybill.registry.identity.Reach;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.LifeCycle;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.ModelPackageUpdate;
import waybill.registry.modelpackage.PackageKey.Version;
import waybill.registry.modelpackage.PackageSummary;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.rollback.Approval;
import waybill.registry.rollback.RollbackPlan;
import waybill.registry.store.Act;
import waybill.registry.store.HistoryEntry;
import waybill.registry.store.HistoryEntry.Aspect;
import waybill.registry.store.PackageQuery;
import waybill.registry.store.PackageQuery.Kind;
import waybill.registry.store.Position;
import waybill.registry.store.Reads;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Renderer;
import waybill.registry.store.Rendering;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;
import waybill.registry.store.Stored;
import waybill.registry.store.Transaction;

/**
 * Going back to the version that was approved before the present one.
 *
 * <p>The present version is the one approved last among those that are approved now. The one to go
 * back to was approved last before it, and is not rejected now: whoever rejected it, by an earlier
 * rollback for example, had a reason.
 */
public final class Rollbacks {
  private static final String OPERATION = "RollbackModelPackageGroup";
  private static final int PAGE = 200;
  private static final String ROLLED_BACK = "RolledBack";

  private final RegistryStore store;
  private final Renderer renderer;

  /**
   * @param renderer of the store, to read states of the past
   */
  public Rollbacks(RegistryStore store, Renderer renderer) {
    this.store = store;
    this.renderer = renderer;
  }

  /** A version that was approved, as it is now and was then. */
  private record Approved(Stored<ModelPackage> now, Approval approval) {
    int number() {
      return now.value().key() instanceof Version(_, var number) ? number : 0;
    }
  }

  /**
   * What {@link #perform} would do now.
   *
   * @throws Refusal with Invalid when the group is not there, none of its versions is approved, or
   *     there is none to go back to; Denied
   */
  public RollbackPlan plan(Caller caller, GroupRef ref, String reason) {
    GroupKey group = reachable(caller, ref);
    return plan(store, group, reason, new Act(caller, OPERATION, Instant.EPOCH));
  }

  /**
   * Rejects the present version and approves the one before it, both or none of it, under one entry
   * of the act in the history of each.
   *
   * @param reason told in the approval description of both
   * @throws Refusal like {@link #plan}
   */
  public RollbackPlan perform(Caller caller, GroupRef ref, String reason) {
    GroupKey group = reachable(caller, ref);
    return store.commit(caller, OPERATION, transaction -> performed(transaction, group, reason));
  }

  private RollbackPlan performed(Transaction transaction, GroupKey group, String reason) {
    RollbackPlan plan = plan(transaction, group, reason, transaction.act());
    transaction.update(plan.fromAfter(), revision(transaction, plan.fromBefore()));
    transaction.update(plan.toAfter(), revision(transaction, plan.toBefore()));
    return plan;
  }

  private static long revision(Reads reads, ModelPackage modelPackage) {
    return reads.findModelPackage(modelPackage.key()).orElseThrow().revision();
  }

  private GroupKey reachable(Caller caller, GroupRef ref) {
    Arn arn = ref.arn(caller.tenant());
    Reach.require(caller, OPERATION, arn);
    return GroupKey.of(arn)
        .filter(key -> store.findGroup(key).isPresent())
        .orElseThrow(() -> Missing.owningGroup(arn));
  }

  private RollbackPlan plan(Reads reads, GroupKey group, String reason, Act act) {
    List<Approved> versions = onceApproved(reads, group);
    Approved from =
        versions.stream()
            .filter(version -> version.now().value().approvalStatus() == ApprovalStatus.APPROVED)
            .max(byApproval())
            .orElseThrow(() -> refused("No version is approved in group " + group.name() + "."));
    Approved to =
        versions.stream()
            .filter(version -> byApproval().compare(version, from) < 0)
            .max(byApproval())
            .orElseThrow(
                () ->
                    refused(
                        "No version to go back to: version "
                            + from.number()
                            + " of group "
                            + group.name()
                            + " is the first that was approved and is not rejected."));
    return new RollbackPlan(
        from.now().value(),
        rejected(from, "Rolled back to version " + to.number() + ": " + reason, act),
        to.now().value(),
        approved(to, "Rolled back from version " + from.number() + ": " + reason, act));
  }

  private static Comparator<Approved> byApproval() {
    return Comparator.comparing((Approved version) -> version.approval().since())
        .thenComparingInt(Approved::number);
  }

  /** Versions that were approved at some time and are not rejected now. */
  private List<Approved> onceApproved(Reads reads, GroupKey group) {
    List<Approved> found = new ArrayList<>();
    Position after = null;
    List<PackageSummary> page;
    do {
      page = reads.findModelPackages(versions(group, after));
      for (PackageSummary row : page) {
        if (row.approvalStatus() != ApprovalStatus.REJECTED) {
          approved(reads, row).ifPresent(found::add);
        }
        after = new Position(row.createdAt(), group.name(), ((Version) row.key()).number());
      }
    } while (page.size() == PAGE);
    return found;
  }

  private static PackageQuery versions(GroupKey group, @Nullable Position after) {
    return new PackageQuery(
        group.tenant(),
        Kind.VERSIONED,
        group.name(),
        null,
        null,
        null,
        null,
        SortBy.NAME,
        SortOrder.ASCENDING,
        after,
        PAGE);
  }

  private Optional<Approved> approved(Reads reads, PackageSummary row) {
    return Approval.last(states(reads, row.key().arn()))
        .flatMap(
            approval -> reads.findModelPackage(row.key()).map(now -> new Approved(now, approval)));
  }

  private List<Approval.State> states(Reads reads, Arn version) {
    List<Approval.State> states = new ArrayList<>();
    long after = 0;
    List<HistoryEntry> page;
    do {
      page = reads.findHistory(version, after, PAGE);
      for (HistoryEntry entry : page) {
        Rendering rendering = entry.after();
        if (entry.aspect() == Aspect.RESOURCE && rendering != null) {
          states.add(new Approval.State(entry.act().at(), renderer.readModelPackage(rendering)));
        }
        after = entry.sequence();
      }
    } while (page.size() == PAGE);
    return states;
  }

  private static ModelPackage rejected(Approved version, String reason, Act act) {
    LifeCycle old = version.now().value().lifeCycle();
    LifeCycle next = old == null ? null : new LifeCycle(old.stage(), ROLLED_BACK, reason);
    return changed(version, ApprovalStatus.REJECTED, reason, next, act);
  }

  private static ModelPackage approved(Approved version, String reason, Act act) {
    return changed(version, ApprovalStatus.APPROVED, reason, version.approval().lifeCycle(), act);
  }

  private static ModelPackage changed(
      Approved version,
      ApprovalStatus status,
      String reason,
      @Nullable LifeCycle lifeCycle,
      Act act) {
    return new ModelPackageUpdate(
            status, null, reason, Map.of(), List.of(), List.of(), null, null, null, lifeCycle, null)
        .applyTo(version.now().value(), Creator.of(act.caller()), act.at());
  }

  private static Refusal refused(String sentence) {
    return new Refusal(new Invalid(sentence));
  }
}
