package waybill.server.store.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import waybill.registry.store.Found;
import waybill.registry.store.GroupQuery;
import waybill.registry.store.HistoryEntry;
import waybill.registry.store.PackageQuery;
import waybill.registry.store.Reads;
import waybill.registry.store.RecordQuery;
import waybill.registry.store.Renderer;
import waybill.registry.store.SearchQuery;
import waybill.registry.store.SortOrder;
import waybill.registry.store.Stored;
import waybill.registry.tag.Tag;

/** The reads of the port as SQL over one connection, inside a transaction or not. */
class SqlReads implements Reads {
  private static final String FIND_GROUP =
      """
      SELECT r.bytes, r.checksum FROM model_package_group g JOIN rendering r ON r.id = g.rendering
      WHERE g.account = ? AND g.region = ? AND g.name = ?\
      """;

  private static final String FIND_PACKAGE =
      """
      SELECT r.bytes, r.checksum, p.revision
      FROM model_package p JOIN rendering r ON r.id = p.rendering
      WHERE p.account = ? AND p.region = ? AND p.versioned = ? AND p.name = ? AND p.version = ?\
      """;

  private static final String FIND_RECORD =
      """
      SELECT r.bytes, r.checksum, k.revision FROM record k JOIN rendering r ON r.id = k.rendering
      WHERE k.account = ? AND k.region = ? AND k.kind = ? AND k.owner = ? AND k.name = ?\
      """;

  private static final String COUNT_VERSIONS =
      """
      SELECT version_count FROM model_package_group
      WHERE account = ? AND region = ? AND name = ?\
      """;

  private static final String FIND_POLICY =
      "SELECT text FROM group_policy WHERE account = ? AND region = ? AND name = ?";

  private final SqlConnection connection;
  private final Renderer renderer;

  SqlReads(SqlConnection connection, Renderer renderer) {
    this.connection = connection;
    this.renderer = renderer;
  }

  /** The connection; a transaction answers only as long as it runs. */
  SqlConnection connection() {
    return connection;
  }

  final Renderer renderer() {
    return renderer;
  }

  @Override
  public final Optional<Stored<ModelPackageGroup>> findGroup(GroupKey key) {
    return connection()
        .find(row -> Renderings.read(row, 1), FIND_GROUP, columns(key))
        .map(rendering -> new Stored<>(rendering, 1, renderer::readGroup));
  }

  @Override
  public final Optional<Stored<ModelPackage>> findModelPackage(PackageKey key) {
    RowKey k = RowKey.of(key);
    return connection()
        .find(
            this::storedPackage,
            FIND_PACKAGE,
            k.account(),
            k.region(),
            k.versioned(),
            k.name(),
            k.version());
  }

  @Override
  public final List<ModelPackageGroup> findGroups(GroupQuery query) {
    ListSql page = groupPage(query);
    return connection()
        .query(row -> Renderings.read(row, 1), page.text(), page.arguments())
        .stream()
        .map(renderer::readGroup)
        .toList();
  }

  /** The statement of a list of groups; visible so that a test can ask how it would be run. */
  static ListSql groupPage(GroupQuery query) {
    String select =
        "SELECT r.bytes, r.checksum FROM model_package_group g JOIN rendering r"
            + " ON r.id = g.rendering";
    return new ListSql(select, query.tenant())
        .where("instr(name, ?) > 0", query.nameContains())
        .created(query.createdAfter(), query.createdBefore())
        .page(ListSql.BY_NAME, query.sortBy(), query.order(), query.after(), query.limit());
  }

  @Override
  public final List<PackageSummary> findModelPackages(PackageQuery query) {
    return PackageLists.find(connection(), query);
  }

  @Override
  public final Optional<Stored<KeptRecord>> findRecord(RecordKey key) {
    return connection().find(row -> storedRecord(key, row), FIND_RECORD, RecordTable.columns(key));
  }

  @Override
  public final List<KeptRecord> findRecords(RecordQuery query) {
    return RecordTable.list(connection(), renderer(), query);
  }

  @Override
  public final List<Stored<KeptRecord>> findRevisions(
      RecordKey key, SortOrder order, long from, int limit) {
    return RecordRevisions.list(connection(), key, order, from, limit).stream()
        .map(
            found ->
                new Stored<>(
                    found.rendering(),
                    found.revision(),
                    rendering -> renderer.readRecord(key.kind(), rendering)))
        .toList();
  }

  @Override
  public final List<KeptRecord> findInProgress(RecordKind kind, int limit) {
    return RecordTable.inProgress(connection(), renderer(), kind, limit);
  }

  @Override
  public final int countVersions(GroupKey group) {
    return connection().find(row -> row.getInt(1), COUNT_VERSIONS, columns(group)).orElse(0);
  }

  @Override
  public final Optional<ResourcePolicy> findPolicy(GroupKey group) {
    return connection()
        .find(row -> new ResourcePolicy(row.getString(1)), FIND_POLICY, columns(group));
  }

  @Override
  public final List<Tag> findTags(Arn resource) {
    return TagTable.find(connection(), resource.text());
  }

  @Override
  public final Found search(SearchQuery query) {
    return SearchReads.find(connection(), query);
  }

  @Override
  public final List<String> findChosenNames(
      SearchKind kind, Tenant tenant, String hint, int limit) {
    return SearchReads.chosenNames(connection(), kind, tenant, hint, limit);
  }

  @Override
  public final List<HistoryEntry> findHistory(Arn resource, long afterSequence, int limit) {
    return HistoryTable.ofResource(connection(), resource, afterSequence, limit);
  }

  @Override
  public final List<HistoryEntry> findHistory(long afterSequence, int limit) {
    return HistoryTable.ofAll(connection(), afterSequence, limit);
  }

  /** The values of {@code account, region, name}. */
  static Object[] columns(GroupKey key) {
    return new Object[] {key.tenant().account().digits(), key.tenant().region().name(), key.name()};
  }

  private Stored<KeptRecord> storedRecord(RecordKey key, ResultSet row) throws SQLException {
    return new Stored<>(
        Renderings.read(row, 1),
        row.getLong(3),
        rendering -> renderer.readRecord(key.kind(), rendering));
  }

  private Stored<ModelPackage> storedPackage(ResultSet row) throws SQLException {
    return new Stored<>(Renderings.read(row, 1), row.getLong(3), renderer::readModelPackage);
  }
}
