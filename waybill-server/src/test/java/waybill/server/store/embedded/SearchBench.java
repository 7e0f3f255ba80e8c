package waybill.server.store.embedded;

import static waybill.registry.fixture.Samples.CALLER;
import static waybill.registry.fixture.Samples.CLOCK;
import static waybill.registry.fixture.Samples.TENANT;
import static waybill.registry.fixture.Samples.approved;
import static waybill.registry.fixture.Samples.group;
import static waybill.registry.fixture.Samples.newGroup;
import static waybill.registry.fixture.Samples.newPackage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.fixture.TableRenderer;
import waybill.registry.group.GroupKey;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.search.Condition;
import waybill.registry.search.Condition.All;
import waybill.registry.search.Condition.Holds;
import waybill.registry.search.Condition.Order;
import waybill.registry.search.Condition.Test;
import waybill.registry.search.SearchKind;
import waybill.registry.search.Subject;
import waybill.registry.search.Value;
import waybill.registry.store.Found;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.SearchQuery;
import waybill.registry.store.SortOrder;
import waybill.registry.store.Transaction;

/** How long searches take among 20,000 versions in 100 groups, half of them approved. */
public final class SearchBench {
  private static final int VERSIONS = 20_000;
  private static final int GROUPS = 100;
  private static final int ROUNDS = 20;

  private SearchBench() {}

  /**
   * Prints a line for each search.
   *
   * @param args a directory on the disk to be measured
   */
  public static void main(String[] args) throws Exception {
    Path directory = Files.createTempDirectory(Path.of(args[0]), "search");
    try (var store = EmbeddedStore.open(directory, new TableRenderer(2048), CLOCK)) {
      RegistryStore registry = store.registry();
      for (int made = 0; made < VERSIONS; made += 1000) {
        int from = made;
        registry.commit(CALLER, "Bench", t -> fill(t, from, from + 1000));
      }
      searches().forEach((words, condition) -> measure(registry, words, condition));
    }
    System.out.printf(
        "%d MB%n", Files.size(directory.resolve(EmbeddedStore.FILE_NAME)) / (1024 * 1024));
  }

  private static int fill(Transaction t, int from, int to) {
    for (int i = from; i < to; i++) {
      GroupKey group = group("g" + i % GROUPS);
      if (t.findGroup(group).isEmpty()) {
        t.insert(newGroup(group));
      }
      var made = newPackage(new PackageKey.Version(group, t.nextVersion(group)));
      t.insert(i / GROUPS % 2 == 0 ? made : approved(made, ApprovalStatus.APPROVED));
    }
    return to;
  }

  private static Map<String, Condition> searches() {
    Condition group = equal("ModelPackageGroupName", "g42");
    Condition approved = equal("ModelApprovalStatus", "Approved");
    Condition newer =
        new Holds(
            new Subject.Path("ModelPackageVersion"),
            new Test.Beyond(Order.GREATER, new Value.Numeric(190)),
            false);
    Map<String, Condition> searches = new LinkedHashMap<>();
    searches.put("everything", Condition.ALWAYS);
    searches.put("one group", group);
    searches.put("one group, approved", new All(List.of(group, approved)));
    searches.put("approved, one group", new All(List.of(approved, group)));
    searches.put("all approved", approved);
    searches.put(
        "not approved", new Holds(((Holds) approved).subject(), ((Holds) approved).test(), true));
    searches.put("versions above 190", newer);
    searches.put(
        "a part of a group's name",
        new Holds(new Subject.Path("ModelPackageGroupName"), new Test.Containing("42"), false));
    return searches;
  }

  private static Condition equal(String path, String text) {
    return new Holds(new Subject.Path(path), new Test.OneOf(List.of(new Value.Text(text))), false);
  }

  private static void measure(RegistryStore store, String words, Condition condition) {
    measure(store, words + ", by change", condition, null);
    measure(store, words + ", by version", condition, new Subject.Path("ModelPackageVersion"));
  }

  private static void measure(
      RegistryStore store, String words, Condition condition, @Nullable Subject sortBy) {
    var query =
        new SearchQuery(
            SearchKind.MODEL_PACKAGE, TENANT, condition, sortBy, SortOrder.DESCENDING, null, 101);
    long hits = 0;
    long best = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long started = System.nanoTime();
      Found found = store.search(query);
      best = Math.min(best, System.nanoTime() - started);
      hits = found.total();
    }
    System.out.printf("%-40s %6d hits %8.2f ms%n", words, hits, best / 1e6);
  }
}
