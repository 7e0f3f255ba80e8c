package waybill.registry.store;

import java.util.List;
import java.util.Optional;
import waybill.registry.group.GroupKey;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.group.ResourcePolicy;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.modelpackage.PackageSummary;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.search.SearchKind;
import waybill.registry.tag.Tag;

/** What can be asked of kept state. Names are matched exactly, in case too. */
public interface Reads {

  Optional<Stored<ModelPackageGroup>> findGroup(GroupKey key);

  Optional<Stored<ModelPackage>> findModelPackage(PackageKey key);

  /** Rows in the order asked for, at most {@link GroupQuery#limit()}. */
  List<ModelPackageGroup> findGroups(GroupQuery query);

  /** Rows in the order asked for, at most {@link PackageQuery#limit()}. */
  List<PackageSummary> findModelPackages(PackageQuery query);

  Optional<Stored<KeptRecord>> findRecord(RecordKey key);

  /** Rows in the order asked for, at most {@link RecordQuery#limit()}. */
  List<KeptRecord> findRecords(RecordQuery query);

  /**
   * What a resource was at each revision since it was last made, from one revision on in the order
   * asked for, at most {@code limit}; none when the resource is not there.
   */
  List<Stored<KeptRecord>> findRevisions(RecordKey key, SortOrder order, long from, int limit);

  /**
   * Resources of all tenants that are InProgress or Stopping, oldest first, at most {@code limit}.
   */
  List<KeptRecord> findInProgress(RecordKind kind, int limit);

  /** How many versions the group holds now; 0 for a group that does not exist. */
  int countVersions(GroupKey group);

  Optional<ResourcePolicy> findPolicy(GroupKey group);

  /** Ordered by when the key was first put; empty for an unknown resource. */
  List<Tag> findTags(Arn resource);

  /** What {@link waybill.registry.search.Match} would find, in the order asked for. */
  Found search(SearchQuery query);

  /**
   * Names whose last part callers chose, keys of metadata and of tags, that resources of a kind
   * have now: those that begin with {@code hint}, in the order of texts, at most {@code limit}.
   */
  List<String> findChosenNames(SearchKind kind, Tenant tenant, String hint, int limit);

  /** Entries of one resource behind {@code afterSequence}, oldest first, at most {@code limit}. */
  List<HistoryEntry> findHistory(Arn resource, long afterSequence, int limit);

  /** Entries of all resources behind {@code afterSequence}, oldest first, at most {@code limit}. */
  List<HistoryEntry> findHistory(long afterSequence, int limit);
}
