package waybill.server.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.registry.fixture.Samples.NOON;
import static waybill.registry.fixture.Samples.TENANT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.record.RecordKind;
import waybill.registry.search.Condition;
import waybill.registry.search.Condition.Holds;
import waybill.registry.search.SearchKind;
import waybill.registry.search.Subject;
import waybill.registry.search.Value;
import waybill.registry.store.GroupQuery;
import waybill.registry.store.PackageQuery;
import waybill.registry.store.PackageQuery.Kind;
import waybill.registry.store.Position;
import waybill.registry.store.RecordQuery;
import waybill.registry.store.SearchPosition;
import waybill.registry.store.SearchQuery;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;
import waybill.server.store.embedded.Connections.Role;

/** How SQLite runs lists: along an index in the order asked for, never sorting, never past it. */
class QueryPlanTest {
  private static final Position BEHIND = new Position(NOON, "iris", 3);

  @TempDir private Path directory;

  private SqlConnection connection;

  @BeforeEach
  void open() {
    var file = new SqliteFile(directory.resolve("test.db"));
    file.createIfAbsent();
    connection = file.open(Role.WRITER);
    SchemaFormat.bringUpToDate(connection);
  }

  @AfterEach
  void close() {
    connection.close();
  }

  @Test
  void packages_whenListedByCreation_areReadFromTheCoveringIndex() {
    for (ListSql list : everyPage(null, SortBy.CREATION_TIME)) {
      assertThat(plan(list))
          .singleElement()
          .asString()
          .startsWith("SEARCH model_package USING COVERING INDEX model_package_by_creation (")
          .contains("account=? AND region=? AND versioned=?");
    }
  }

  @Test
  void packages_whenAGroupIsListedByCreation_areReadFromItsCoveringIndex() {
    for (ListSql list : everyPage("iris", SortBy.CREATION_TIME)) {
      assertThat(plan(list))
          .singleElement()
          .asString()
          .startsWith(
              "SEARCH model_package USING COVERING INDEX model_package_of_group_by_creation (")
          .contains("account=? AND region=? AND versioned=? AND name=?");
    }
  }

  @Test
  void packages_whenListedByName_areReadInTheOrderOfTheirKey() {
    for (ListSql list : everyPage(null, SortBy.NAME)) {
      assertThat(plan(list))
          .singleElement()
          .asString()
          .startsWith("SEARCH model_package USING PRIMARY KEY (account=? AND region=?");
    }
  }

  @Test
  void packages_whenAGroupIsListedByName_areReadInTheOrderOfTheirKey() {
    for (ListSql list : everyPage("iris", SortBy.NAME)) {
      assertThat(plan(list))
          .singleElement()
          .asString()
          .startsWith(
              "SEARCH model_package USING PRIMARY KEY (account=? AND region=? AND versioned=?");
    }
  }

  @Test
  void groups_whenListed_areFoundInOrderAndOnlyThePageIsRead() {
    for (SortBy sortBy : SortBy.values()) {
      for (SortOrder order : SortOrder.values()) {
        var query = new GroupQuery(TENANT, "i", null, null, sortBy, order, BEHIND, 10);
        assertThat(plan(SqlReads.groupPage(query)))
            .hasSize(2)
            .noneMatch(line -> line.contains("TEMP B-TREE") || line.contains("SCAN"));
      }
    }
  }

  @Test
  void searches_byAValue_goFromTheIndexOfValuesToTheResources() {
    Condition group = equal(new Subject.Path("ModelPackageGroupName"), "iris");
    Condition approved = equal(new Subject.Path("ModelApprovalStatus"), "Approved");
    Condition tagged = equal(new Subject.TagKey("team"), "green");
    Condition both = new Condition.All(List.of(group, approved, tagged));
    Condition either = new Condition.Any(List.of(group, approved));
    Condition element =
        new Condition.InOneElement(
            1, List.of("L.A", "L.B"), List.of((Holds) group, (Holds) approved));

    for (Condition condition : List.of(group, tagged, both, either, element)) {
      for (var statement : everyStatement(condition)) {
        assertThat(plan(statement))
            .as("%s", statement)
            .contains("SEARCH s USING INTEGER PRIMARY KEY (rowid=?)")
            .noneMatch(line -> line.matches("SCAN (s|p|e|t|v|searchable|property|tag)\\b.*"));
      }
    }
  }

  @Test
  void searches_forAllByChange_walkTheIndexInItsOrder() {
    for (SortOrder order : SortOrder.values()) {
      var behind = new SearchPosition(new Value.Numeric(1), "iris", 3);
      var query =
          new SearchQuery(
              SearchKind.MODEL_PACKAGE, TENANT, Condition.ALWAYS, null, order, behind, 10);

      assertThat(plan(SearchReads.page(query)))
          .singleElement()
          .asString()
          .startsWith("SEARCH s USING INDEX searchable_by_change (scope=?");
    }
  }

  private static Condition equal(Subject subject, String text) {
    return new Holds(subject, new Condition.Test.OneOf(List.of(new Value.Text(text))), false);
  }

  private static List<SearchReads.Statement> everyStatement(Condition condition) {
    List<SearchReads.Statement> statements = new ArrayList<>();
    for (SortOrder order : SortOrder.values()) {
      for (Subject sortBy :
          List.of(new Subject.Path("ModelPackageVersion"), new Subject.TagKey("k"))) {
        var query =
            new SearchQuery(SearchKind.MODEL_PACKAGE, TENANT, condition, sortBy, order, null, 10);
        statements.add(SearchReads.page(query));
        statements.add(SearchReads.count(query));
      }
    }
    return statements;
  }

  private List<String> plan(SearchReads.Statement statement) {
    return connection.query(
        row -> row.getString("detail"),
        "EXPLAIN QUERY PLAN " + statement.text(),
        statement.arguments().toArray());
  }

  @Test
  void keptResources_whenListed_areFoundInOrderAndOnlyThePageIsRead() {
    for (SortBy sortBy : SortBy.values()) {
      for (SortOrder order : SortOrder.values()) {
        var query =
            new RecordQuery(
                RecordKind.MODEL, TENANT, "", "i", "Failed", null, NOON, sortBy, order, BEHIND, 10);
        assertThat(plan(RecordTable.page(query)))
            .hasSize(2)
            .noneMatch(line -> line.contains("TEMP B-TREE") || line.contains("SCAN"))
            .first()
            .asString()
            .contains("account=? AND region=? AND kind=? AND owner=?");
      }
    }
  }

  @Test
  void jobsInProgress_always_areFoundWithoutALookAtOthers() {
    assertThat(
            connection.query(
                row -> row.getString("detail"),
                "EXPLAIN QUERY PLAN " + RecordTable.IN_PROGRESS,
                "MODEL_CARD_EXPORT_JOB",
                1))
        .noneMatch(line -> line.contains("TEMP B-TREE") || line.contains("SCAN"))
        .anyMatch(line -> line.contains("INDEX record_open (kind=?)"));
  }

  private List<String> plan(ListSql list) {
    return connection.query(
        row -> row.getString("detail"), "EXPLAIN QUERY PLAN " + list.text(), list.arguments());
  }

  /** Pages with and without a position and filters, in both directions. */
  private static List<ListSql> everyPage(@Nullable String group, SortBy sortBy) {
    List<ListSql> lists = new ArrayList<>();
    for (SortOrder order : SortOrder.values()) {
      lists.add(PackageLists.sql(query(group, null, sortBy, order, null), 1));
      lists.add(PackageLists.sql(query(group, null, sortBy, order, BEHIND), 1));
      lists.add(PackageLists.sql(query(group, "ir", sortBy, order, BEHIND), 1));
    }
    return lists;
  }

  private static PackageQuery query(
      @Nullable String group,
      @Nullable String nameContains,
      SortBy sortBy,
      SortOrder order,
      @Nullable Position after) {
    return new PackageQuery(
        TENANT, Kind.VERSIONED, group, nameContains, null, null, null, sortBy, order, after, 100);
  }
}
