package waybill.server.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.registry.fixture.Samples.CALLER;
import static waybill.registry.fixture.Samples.CLOCK;
import static waybill.registry.fixture.Samples.TENANT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import waybill.registry.document.Document.Structure;
import waybill.registry.fixture.MemoryRegistryStore;
import waybill.registry.fixture.RandomSearches;
import waybill.registry.fixture.RandomSearches.Tagged;
import waybill.registry.fixture.TableRenderer;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKind;
import waybill.registry.store.Found;
import waybill.registry.store.Found.Hit;
import waybill.registry.store.RecordQuery;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.SearchQuery;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;
import waybill.registry.store.Transaction;

/** The indexes of the embedded store find what looking at every record finds. */
class SearchAgreementTest {
  private static final TableRenderer RENDERER = new TableRenderer();

  private static final Path DIRECTORY = directory();
  private static final EmbeddedStore EMBEDDED = EmbeddedStore.open(DIRECTORY, RENDERER, CLOCK);

  private static Path directory() {
    try {
      return Files.createTempDirectory("waybill-search-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterContainer
  static void close() throws Exception {
    EMBEDDED.close();
    StoreAgreementTest.delete(DIRECTORY);
  }

  @Property(tries = 200)
  void searches_onBothStores_findTheSamePageByPage(
      @ForAll("resources") List<Tagged> resources,
      @ForAll("changes") List<Integer> changes,
      @ForAll("queries") List<SearchQuery> queries) {
    try (var memory = new MemoryRegistryStore(RENDERER, CLOCK)) {
      for (RegistryStore store : List.of(memory, EMBEDDED.registry())) {
        store.commit(CALLER, "Test", SearchAgreementTest::removeAll);
        store.commit(CALLER, "Test", t -> fill(t, resources));
        store.commit(CALLER, "Test", t -> change(t, resources, changes));
      }

      for (SearchQuery query : queries) {
        assertThat(pages(EMBEDDED.registry(), query))
            .as("%s", query)
            .isEqualTo(pages(memory, query));
      }
    }
  }

  @Provide
  Arbitrary<List<Tagged>> resources() {
    return RandomSearches.resources();
  }

  /** Which resources give their members to the next one. */
  @Provide
  Arbitrary<List<Integer>> changes() {
    return Arbitraries.integers().between(0, 9).list().ofMaxSize(3).uniqueElements();
  }

  @Provide
  Arbitrary<List<SearchQuery>> queries() {
    return RandomSearches.queries().list().ofSize(10);
  }

  private static boolean removeAll(Transaction t) {
    var all =
        new RecordQuery(
            RecordKind.MODEL,
            TENANT,
            "",
            null,
            null,
            null,
            null,
            SortBy.NAME,
            SortOrder.ASCENDING,
            null,
            1000);
    t.findRecords(all).forEach(kept -> t.delete(kept.key()));
    return true;
  }

  private static boolean fill(Transaction t, List<Tagged> resources) {
    for (Tagged tagged : resources) {
      t.insert(tagged.kept());
      t.putTags(tagged.kept().key().arn(), tagged.tags());
    }
    return true;
  }

  private static boolean change(Transaction t, List<Tagged> resources, List<Integer> changes) {
    for (int i : changes) {
      if (i + 1 < resources.size()) {
        KeptRecord next = resources.get(i + 1).kept();
        Structure members = resources.get(i).kept().members();
        t.update(next.changed(t.act().at().plusMillis(i), null, members), 1);
      }
    }
    return true;
  }

  /** All pages: what each shows, and how many hits it counts. */
  private static List<String> pages(RegistryStore store, SearchQuery query) {
    List<String> seen = new ArrayList<>();
    SearchQuery next = query;
    while (true) {
      Found found = store.search(next);
      seen.add("of " + found.total());
      found.hits().forEach(hit -> seen.add(words(hit)));
      if (found.hits().size() < query.limit()) {
        return seen;
      }
      next =
          new SearchQuery(
              query.kind(),
              query.tenant(),
              query.condition(),
              query.sortBy(),
              query.order(),
              found.hits().getLast().position(),
              query.limit());
    }
  }

  private static String words(Hit hit) {
    return hit.position() + " " + hit.rendering().text() + " " + hit.tags();
  }
}
