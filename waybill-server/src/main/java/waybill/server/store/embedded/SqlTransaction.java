package waybill.server.store.embedded;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.group.GroupKey;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.group.ResourcePolicy;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.problem.Problem;
import waybill.registry.problem.Refusal;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.search.SearchKind;
import waybill.registry.search.Searchable;
import waybill.registry.store.Act;
import waybill.registry.store.ChainHead;
import waybill.registry.store.HistoryEntry.Aspect;
import waybill.registry.store.Renderer;
import waybill.registry.store.Rendering;
import waybill.registry.store.TokenUse;
import waybill.registry.store.Transaction;
import waybill.registry.tag.Tag;

/**
 * One work's view of the writer's connection. Every change of a resource passes through {@link
 * #record}, so that none misses the history or the map of described resources.
 */
final class SqlTransaction extends SqlReads implements Transaction {
  private final Act act;
  private final DescribeCache.Changes changes = new DescribeCache.Changes();
  private @Nullable ChainHead head; // null until the work changes something
  private boolean over;

  SqlTransaction(SqlConnection connection, Renderer renderer, Act act) {
    super(connection, renderer);
    this.act = act;
  }

  /** Which described resources the work changed so far, and to what. */
  DescribeCache.Changes changes() {
    return changes;
  }

  /** Ends the work's use of this transaction. */
  void end() {
    over = true;
  }

  @Override
  public Act act() {
    return act;
  }

  @Override
  SqlConnection connection() {
    require(!over, "The commit is over: ", act.operation());
    return super.connection();
  }

  @Override
  public void insert(ModelPackageGroup group) {
    Rendering rendering = renderer().render(group);
    Renderings.Kept kept = Renderings.insert(connection(), rendering);
    require(GroupTable.insert(connection(), group, kept.id()), "The group exists: ", group.key());
    SearchableTable.insert(
        connection(), Searchable.of(group, renderer().searched(group)), kept.id());
    record(group.key().arn(), Aspect.RESOURCE, new Renderings.Change(null, kept));
    changes.put(group.key().arn(), rendering, 1);
  }

  @Override
  public void delete(GroupKey group) {
    long rendering = GroupTable.rendering(connection(), group);
    require(countVersions(group) == 0, "The group has versions: ", group);
    putTags(group.arn(), List.of());
    if (findPolicy(group).isPresent()) {
      deletePolicy(group);
    }
    GroupTable.delete(connection(), group);
    SearchableTable.delete(
        connection(),
        new Searchable.Key(SearchKind.MODEL_PACKAGE_GROUP, group.tenant(), group.name(), 0));
    record(group.arn(), Aspect.RESOURCE, new Renderings.Change(before(rendering), null));
    changes.remove(group.arn());
  }

  @Override
  public int nextVersion(GroupKey group) {
    return GroupTable.nextVersion(connection(), group);
  }

  @Override
  public void insert(ModelPackage modelPackage) {
    PackageKey key = modelPackage.key();
    if (key instanceof PackageKey.Version(var group, var number)) {
      require(
          GroupTable.countOneMore(connection(), group, number),
          "Not a number that its group gave: ",
          key);
    }
    Rendering rendering = renderer().render(modelPackage);
    Renderings.Kept kept = Renderings.insert(connection(), rendering);
    require(
        PackageTable.insert(connection(), modelPackage, kept.id()), "The package exists: ", key);
    SearchableTable.insert(connection(), searchable(modelPackage), kept.id());
    record(key.arn(), Aspect.RESOURCE, new Renderings.Change(null, kept));
    changes.put(key.arn(), rendering, 1);
  }

  @Override
  public void update(ModelPackage modelPackage, long revisionRead) {
    PackageKey key = modelPackage.key();
    Optional<PackageTable.Present> now = PackageTable.find(connection(), key);
    if (now.isEmpty() || now.get().revision() != revisionRead) {
      throw new Refusal(
          new Problem.Conflict("ModelPackage " + key.arn() + " was changed by another request."));
    }
    Rendering rendering = renderer().render(modelPackage);
    Renderings.Kept kept = Renderings.insert(connection(), rendering);
    PackageTable.update(connection(), modelPackage, kept.id());
    SearchableTable.update(connection(), searchable(modelPackage), kept.id());
    record(key.arn(), Aspect.RESOURCE, new Renderings.Change(before(now.get().rendering()), kept));
    changes.put(key.arn(), rendering, revisionRead + 1);
  }

  @Override
  public void delete(PackageKey key) {
    PackageTable.Present now =
        PackageTable.find(connection(), key)
            .orElseThrow(() -> new IllegalStateException("No such package: " + key));
    putTags(key.arn(), List.of());
    PackageTable.delete(connection(), key);
    SearchableTable.delete(connection(), Searchable.Key.of(key));
    if (key instanceof PackageKey.Version(var group, var number)) {
      GroupTable.countOneLess(connection(), group);
    }
    record(key.arn(), Aspect.RESOURCE, new Renderings.Change(before(now.rendering()), null));
    changes.remove(key.arn());
  }

  @Override
  public void insert(KeptRecord kept) {
    Renderings.Kept rendering = Renderings.insert(connection(), renderer().render(kept));
    require(
        RecordTable.insert(connection(), kept, rendering.id()),
        "The resource exists: ",
        kept.key());
    searchable(kept)
        .ifPresent(found -> SearchableTable.insert(connection(), found, rendering.id()));
    record(kept.key().arn(), Aspect.RESOURCE, new Renderings.Change(null, rendering));
  }

  @Override
  public void update(KeptRecord kept, long revisionRead) {
    RecordKey key = kept.key();
    Optional<RecordTable.Present> now = RecordTable.find(connection(), key);
    if (now.isEmpty() || now.get().revision() != revisionRead) {
      throw new Refusal(new Problem.Conflict(key.arn() + " was changed by another request."));
    }
    Renderings.Kept rendering = Renderings.insert(connection(), renderer().render(kept));
    RecordTable.update(connection(), kept, rendering.id());
    searchable(kept)
        .ifPresent(found -> SearchableTable.update(connection(), found, rendering.id()));
    record(
        key.arn(),
        Aspect.RESOURCE,
        new Renderings.Change(before(now.get().rendering()), rendering));
  }

  @Override
  public void delete(RecordKey key) {
    RecordTable.Present now =
        RecordTable.find(connection(), key)
            .orElseThrow(() -> new IllegalStateException("No such resource: " + key));
    putTags(key.arn(), List.of());
    RecordTable.delete(connection(), key);
    Searchable.Key.of(key).ifPresent(found -> SearchableTable.delete(connection(), found));
    record(key.arn(), Aspect.RESOURCE, new Renderings.Change(before(now.rendering()), null));
  }

  @Override
  public void putPolicy(GroupKey group, ResourcePolicy policy) {
    require(GroupTable.exists(connection(), group), "No such group: ", group);
    Renderings.Kept kept = Renderings.insert(connection(), renderer().render(policy));
    PolicyTable.put(connection(), group, policy);
    recordBeside(group.arn(), Aspect.POLICY, kept);
  }

  @Override
  public void deletePolicy(GroupKey group) {
    require(PolicyTable.delete(connection(), group), "No policy on: ", group);
    recordBeside(group.arn(), Aspect.POLICY, null);
  }

  @Override
  public void putTags(Arn resource, List<Tag> tags) {
    List<Tag> before = findTags(resource);
    List<Tag> after = TagTable.inOrderOfFirstPut(before, tags);
    if (after.equals(before)) {
      return;
    }
    TagTable.replace(connection(), resource, after);
    recordBeside(
        resource,
        Aspect.TAGS,
        after.isEmpty() ? null : Renderings.insert(connection(), renderer().render(after)));
  }

  @Override
  public Optional<TokenUse> findTokenUse(Tenant tenant, String operation, String token) {
    return TokenUseTable.find(connection(), tenant, operation, token);
  }

  @Override
  public void remember(TokenUse use) {
    TokenUseTable.put(connection(), use);
  }

  @Override
  public void forgetTokenUsesBefore(Instant time) {
    TokenUseTable.forgetBefore(connection(), time);
  }

  private Searchable searchable(ModelPackage modelPackage) {
    return Searchable.of(modelPackage, renderer().searched(modelPackage));
  }

  private Optional<Searchable> searchable(KeptRecord kept) {
    return Searchable.of(kept, renderer().searched(kept));
  }

  private void record(Arn resource, Aspect aspect, Renderings.Change change) {
    ChainHead newest =
        head != null
            ? head
            : HistoryChain.head(connection()).orElseGet(() -> new ChainHead(0, Digest.NONE));
    head =
        HistoryTable.add(
            connection(), newest, act, new HistoryTable.Subject(resource, aspect, change));
  }

  /**
   * Records a change of something that stands beside a resource and has no rendering of its own.
   */
  private void recordBeside(Arn resource, Aspect aspect, Renderings.@Nullable Kept after) {
    Renderings.Kept before =
        HistoryTable.newestRendering(connection(), resource, aspect).map(this::before).orElse(null);
    record(resource, aspect, new Renderings.Change(before, after));
  }

  private Renderings.Kept before(long rendering) {
    return Renderings.kept(connection(), rendering);
  }

  private static void require(boolean holds, String message, Object subject) {
    if (!holds) {
      throw new IllegalStateException(message + subject);
    }
  }
}
