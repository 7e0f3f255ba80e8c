package waybill.registry.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import waybill.registry.group.GroupKey;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.group.ResourcePolicy;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Tenant;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.modelpackage.PackageSummary;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.search.SearchKind;
import waybill.registry.tag.Tag;

/**
 * The state of an earlier time in the place of a store, so that the doors answer from it as they do
 * from the present. Nothing in it can be changed.
 */
public final class PastStore implements RegistryStore {
  private final Reads past;

  /**
   * @param past from {@link RegistryStore#asOf}
   */
  public PastStore(Reads past) {
    this.past = past;
  }

  @Override
  public <T> T commit(Caller caller, String operation, Function<Transaction, T> work) {
    throw new IllegalStateException(operation + " would change the past.");
  }

  @Override
  public Reads asOf(Instant time) {
    throw new IllegalStateException("An earlier time has no times before it.");
  }

  @Override
  public Optional<ChainHead> head() {
    throw new IllegalStateException("Only the present has an end of the chain.");
  }

  @Override
  public void checkWritable() {
    throw new IllegalStateException("The past is not written.");
  }

  @Override
  public void close() {
    // The store whose past this is has the resources.
  }

  @Override
  public Optional<Stored<ModelPackageGroup>> findGroup(GroupKey key) {
    return past.findGroup(key);
  }

  @Override
  public Optional<Stored<ModelPackage>> findModelPackage(PackageKey key) {
    return past.findModelPackage(key);
  }

  @Override
  public List<ModelPackageGroup> findGroups(GroupQuery query) {
    return past.findGroups(query);
  }

  @Override
  public List<PackageSummary> findModelPackages(PackageQuery query) {
    return past.findModelPackages(query);
  }

  @Override
  public Optional<Stored<KeptRecord>> findRecord(RecordKey key) {
    return past.findRecord(key);
  }

  @Override
  public List<KeptRecord> findRecords(RecordQuery query) {
    return past.findRecords(query);
  }

  @Override
  public List<Stored<KeptRecord>> findRevisions(
      RecordKey key, SortOrder order, long from, int limit) {
    return past.findRevisions(key, order, from, limit);
  }

  @Override
  public List<KeptRecord> findInProgress(RecordKind kind, int limit) {
    return past.findInProgress(kind, limit);
  }

  @Override
  public Found search(SearchQuery query) {
    return past.search(query);
  }

  @Override
  public List<String> findChosenNames(SearchKind kind, Tenant tenant, String hint, int limit) {
    return past.findChosenNames(kind, tenant, hint, limit);
  }

  @Override
  public int countVersions(GroupKey group) {
    return past.countVersions(group);
  }

  @Override
  public Optional<ResourcePolicy> findPolicy(GroupKey group) {
    return past.findPolicy(group);
  }

  @Override
  public List<Tag> findTags(Arn resource) {
    return past.findTags(resource);
  }

  @Override
  public List<HistoryEntry> findHistory(Arn resource, long afterSequence, int limit) {
    return past.findHistory(resource, afterSequence, limit);
  }

  @Override
  public List<HistoryEntry> findHistory(long afterSequence, int limit) {
    return past.findHistory(afterSequence, limit);
  }
}
