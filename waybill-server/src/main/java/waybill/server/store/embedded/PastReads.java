package waybill.server.store.embedded;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import waybill.registry.store.Found;
import waybill.registry.store.GroupQuery;
import waybill.registry.store.HistoryEntry;
import waybill.registry.store.HistoryEntry.Aspect;
import waybill.registry.store.PackageQuery;
import waybill.registry.store.Reads;
import waybill.registry.store.RecordQuery;
import waybill.registry.store.Renderer;
import waybill.registry.store.SearchQuery;
import waybill.registry.store.SortOrder;
import waybill.registry.store.Stored;
import waybill.registry.tag.Tag;

/** The reads of the port over the history up to one of its entries. */
final class PastReads implements Reads {
  private final ReaderPool readers;
  private final Renderer renderer;
  private final long last;

  PastReads(ReaderPool readers, Renderer renderer, long last) {
    this.readers = readers;
    this.renderer = renderer;
    this.last = last;
  }

  @Override
  public Optional<Stored<ModelPackageGroup>> findGroup(GroupKey key) {
    return read(rows -> rows.latest(key.arn(), Aspect.RESOURCE))
        .map(rendering -> new Stored<>(rendering, 1, renderer::readGroup));
  }

  @Override
  public Optional<Stored<ModelPackage>> findModelPackage(PackageKey key) {
    return read(
        rows ->
            rows.latest(key.arn(), Aspect.RESOURCE)
                .map(
                    rendering ->
                        new Stored<>(
                            rendering, rows.revision(key.arn()), renderer::readModelPackage)));
  }

  @Override
  public Optional<Stored<KeptRecord>> findRecord(RecordKey key) {
    return read(
        rows ->
            rows.latest(key.arn(), Aspect.RESOURCE)
                .map(
                    rendering ->
                        new Stored<>(
                            rendering,
                            rows.revision(key.arn()),
                            found -> renderer.readRecord(key.kind(), found))));
  }

  @Override
  public List<ModelPackageGroup> findGroups(GroupQuery query) {
    return read(rows -> new PastLists(rows, renderer).groups(query));
  }

  @Override
  public List<PackageSummary> findModelPackages(PackageQuery query) {
    return read(rows -> new PastLists(rows, renderer).packages(query));
  }

  @Override
  public List<KeptRecord> findRecords(RecordQuery query) {
    return read(rows -> new PastLists(rows, renderer).records(query));
  }

  @Override
  public List<Stored<KeptRecord>> findRevisions(
      RecordKey key, SortOrder order, long from, int limit) {
    return read(rows -> rows.revisions(key, order, from, limit)).stream()
        .map(
            found ->
                new Stored<>(
                    found.rendering(),
                    found.revision(),
                    rendering -> renderer.readRecord(key.kind(), rendering)))
        .toList();
  }

  /** Nothing of the past is gone on with. */
  @Override
  public List<KeptRecord> findInProgress(RecordKind kind, int limit) {
    return List.of();
  }

  @Override
  public Found search(SearchQuery query) {
    return read(rows -> new PastSearch(rows, renderer).search(query));
  }

  @Override
  public List<String> findChosenNames(SearchKind kind, Tenant tenant, String hint, int limit) {
    return read(rows -> new PastSearch(rows, renderer).chosenNames(kind, tenant, hint, limit));
  }

  @Override
  public int countVersions(GroupKey group) {
    return read(rows -> rows.count(PastLists.versions(group)));
  }

  @Override
  public Optional<ResourcePolicy> findPolicy(GroupKey group) {
    return read(rows -> rows.latest(group.arn(), Aspect.POLICY)).map(renderer::readPolicy);
  }

  @Override
  public List<Tag> findTags(Arn resource) {
    return read(rows -> rows.latest(resource, Aspect.TAGS))
        .map(renderer::readTags)
        .orElse(List.of());
  }

  @Override
  public List<HistoryEntry> findHistory(Arn resource, long afterSequence, int limit) {
    return read(rows -> rows.history(resource, afterSequence, limit));
  }

  @Override
  public List<HistoryEntry> findHistory(long afterSequence, int limit) {
    return read(rows -> rows.history(afterSequence, limit));
  }

  private <T> T read(Function<PastRows, T> reading) {
    return readers.read(connection -> reading.apply(new PastRows(connection, last)));
  }
}
