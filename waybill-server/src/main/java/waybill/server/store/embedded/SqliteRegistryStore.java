package waybill.server.store.embedded;

import java.time.Instant;
import java.time.InstantSource;
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
import waybill.registry.store.Act;
import waybill.registry.store.ChainHead;
import waybill.registry.store.CommitClock;
import waybill.registry.store.Found;
import waybill.registry.store.GroupQuery;
import waybill.registry.store.HistoryEntry;
import waybill.registry.store.PackageQuery;
import waybill.registry.store.PastTime;
import waybill.registry.store.Reads;
import waybill.registry.store.RecordQuery;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Renderer;
import waybill.registry.store.SearchQuery;
import waybill.registry.store.SortOrder;
import waybill.registry.store.Stored;
import waybill.registry.store.Transaction;
import waybill.registry.tag.Tag;
import waybill.server.store.embedded.DescribeCache.Kept;
import waybill.server.store.embedded.WriteJob.Outcome;

/** The registry's store: commits through the writer, reads through the readers and the cache. */
final class SqliteRegistryStore implements RegistryStore {
  private final GroupCommitWriter writer;
  private final ReaderPool readers;
  private final DescribeCache cache;
  private final Renderer renderer;
  private final CommitSignal signal;
  private final CommitClock clock;
  private final InstantSource present;
  private final Runnable closing;
  private volatile boolean closed;

  /**
   * What a store works with.
   *
   * @param clock for the writer's thread alone
   * @param present the clock of the machine
   */
  record Parts(
      GroupCommitWriter writer,
      ReaderPool readers,
      DescribeCache cache,
      Renderer renderer,
      CommitClock clock,
      InstantSource present,
      CommitSignal signal) {}

  SqliteRegistryStore(Parts parts, Runnable closing) {
    this.writer = parts.writer();
    this.readers = parts.readers();
    this.cache = parts.cache();
    this.renderer = parts.renderer();
    this.clock = parts.clock();
    this.present = parts.present();
    this.signal = parts.signal();
    this.closing = closing;
  }

  @Override
  public <T> T commit(Caller caller, String operation, Function<Transaction, T> work) {
    T committed =
        writer.run(
            connection -> {
              var act = new Act(caller, operation, clock.next());
              var transaction = new SqlTransaction(connection, renderer, act);
              try {
                T answer = work.apply(transaction);
                return new Outcome<>(answer, transaction.changes());
              } finally {
                transaction.end();
              }
            });
    signal.fire();
    return committed;
  }

  @Override
  public Reads asOf(Instant time) {
    PastTime.require(time, present, readers.read(HistoryTable::newestTime).orElse(Instant.MIN));
    long last = readers.read(connection -> PastRows.lastAt(connection, time));
    return new PastReads(readers, renderer, last);
  }

  @Override
  public Optional<ChainHead> head() {
    return readers.read(HistoryChain::head);
  }

  @Override
  public void checkWritable() {
    writer.run(connection -> new Outcome<>(true, new DescribeCache.Changes()));
  }

  @Override
  public void close() {
    closed = true;
    closing.run();
  }

  @Override
  public Optional<Stored<ModelPackageGroup>> findGroup(GroupKey key) {
    return findKept(key.arn(), reads -> reads.findGroup(key))
        .map(kept -> new Stored<>(kept.rendering(), kept.revision(), renderer::readGroup));
  }

  @Override
  public Optional<Stored<ModelPackage>> findModelPackage(PackageKey key) {
    return findKept(key.arn(), reads -> reads.findModelPackage(key))
        .map(kept -> new Stored<>(kept.rendering(), kept.revision(), renderer::readModelPackage));
  }

  @Override
  public List<ModelPackageGroup> findGroups(GroupQuery query) {
    return read(reads -> reads.findGroups(query));
  }

  @Override
  public List<PackageSummary> findModelPackages(PackageQuery query) {
    return read(reads -> reads.findModelPackages(query));
  }

  @Override
  public Optional<Stored<KeptRecord>> findRecord(RecordKey key) {
    return read(reads -> reads.findRecord(key));
  }

  @Override
  public List<KeptRecord> findRecords(RecordQuery query) {
    return read(reads -> reads.findRecords(query));
  }

  @Override
  public List<Stored<KeptRecord>> findRevisions(
      RecordKey key, SortOrder order, long from, int limit) {
    return read(reads -> reads.findRevisions(key, order, from, limit));
  }

  @Override
  public List<KeptRecord> findInProgress(RecordKind kind, int limit) {
    return read(reads -> reads.findInProgress(kind, limit));
  }

  @Override
  public int countVersions(GroupKey group) {
    return read(reads -> reads.countVersions(group));
  }

  @Override
  public Optional<ResourcePolicy> findPolicy(GroupKey group) {
    return read(reads -> reads.findPolicy(group));
  }

  @Override
  public List<Tag> findTags(Arn resource) {
    return read(reads -> reads.findTags(resource));
  }

  @Override
  public Found search(SearchQuery query) {
    return readers.read(
        connection -> {
          connection.update("BEGIN"); // several statements, one moment
          Found found = new SqlReads(connection, renderer).search(query);
          connection.update("COMMIT");
          return found;
        });
  }

  @Override
  public List<String> findChosenNames(SearchKind kind, Tenant tenant, String hint, int limit) {
    return read(reads -> reads.findChosenNames(kind, tenant, hint, limit));
  }

  @Override
  public List<HistoryEntry> findHistory(Arn resource, long afterSequence, int limit) {
    return read(reads -> reads.findHistory(resource, afterSequence, limit));
  }

  @Override
  public List<HistoryEntry> findHistory(long afterSequence, int limit) {
    return read(reads -> reads.findHistory(afterSequence, limit));
  }

  private <T> Optional<Kept> findKept(
      Arn resource, Function<SqlReads, Optional<Stored<T>>> reading) {
    if (closed) {
      throw GroupCommitWriter.closed();
    }
    return cache.find(
        resource,
        () -> read(reading).map(stored -> new Kept(stored.rendering(), stored.revision())));
  }

  private <T> T read(Function<SqlReads, T> reading) {
    return readers.read(connection -> reading.apply(new SqlReads(connection, renderer)));
  }
}
