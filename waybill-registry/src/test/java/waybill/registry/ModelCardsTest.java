package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waybill.registry.identity.Arn;
import waybill.registry.modelcard.CardVersion;
import waybill.registry.problem.Problem.Conflict;
import waybill.registry.problem.Problem.Denied;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Problem.NotFound;
import waybill.registry.record.KeptRecord;
import waybill.registry.store.Position;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;
import waybill.registry.tag.Tag;

/** What happens to cards, seen through their door. */
final class ModelCardsTest extends DoorsFixture {
  private final ModelCards cards = new ModelCards(store);

  @Test
  void create_whenTheNameIsTaken_isAConflictAndChangesNothing() {
    create("iris", "{}");

    assertThat(problem(() -> create("iris", "{\"a\":1}"))).isInstanceOf(Conflict.class);
    assertThat(card("iris", null).content()).isEqualTo("{}");
  }

  @Test
  void update_ofContentOrStatus_makesAVersionAndKeepsTheOther() {
    create("iris", "one");
    clock.advance(Duration.ofSeconds(1));

    cards.update(ADA, "iris", null, "Approved");
    cards.update(ADA, "iris", "two", null);

    assertThat(card("iris", null).content()).isEqualTo("two");
    assertThat(card("iris", null).status()).isEqualTo("Approved");
    assertThat(card("iris", null).version()).isEqualTo(3);
    assertThat(card("iris", 2).content()).isEqualTo("one");
    assertThat(card("iris", 1).status()).isEqualTo("Draft");
    assertThat(card("iris", 1).modifiedAt()).isNull();
    assertThat(card("iris", 2).modifiedAt()).isEqualTo(clock.instant());
  }

  @Test
  void update_withBothOrNeither_isInvalid() {
    create("iris", "one");

    assertThat(problem(() -> cards.update(ADA, "iris", "two", "Approved")))
        .isInstanceOf(Invalid.class);
    assertThat(problem(() -> cards.update(ADA, "iris", null, null))).isInstanceOf(Invalid.class);
    assertThat(card("iris", null).version()).isEqualTo(1);
  }

  @Test
  void update_ofAnArchivedCard_takesAStatusAndNoContent() {
    create("iris", "one");
    cards.update(ADA, "iris", null, "Archived");

    assertThat(problem(() -> cards.update(ADA, "iris", "two", null)))
        .isEqualTo(new Invalid("Model Card is in Archived state"));
    cards.update(ADA, "iris", null, "Draft");
    cards.update(ADA, "iris", "two", null);
    assertThat(card("iris", null).content()).isEqualTo("two");
  }

  @Test
  void missingCards_always_areNotFound() {
    String arn = arn("model-card/none");

    assertThat(problem(() -> cards.describe(ADA, "none", null)))
        .isEqualTo(new NotFound("Model Card " + arn + " does not exist."));
    assertThat(problem(() -> cards.update(ADA, arn, "x", null))).isInstanceOf(NotFound.class);
    assertThat(problem(() -> cards.delete(ADA, "none"))).isInstanceOf(NotFound.class);
    assertThat(problem(() -> cards.listVersions(ADA, "none", listing(null, null, 10))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void describe_ofAVersionThatIsNotThere_isNotFound() {
    create("iris", "one");

    for (int version : new int[] {-1, 0, 2, Integer.MAX_VALUE}) {
      assertThat(problem(() -> cards.describe(ADA, "iris", version))).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void describe_ofAnotherAccountsCard_isDenied() {
    Arn arn = create("iris", "one");

    assertThat(problem(() -> cards.describe(EVE, arn.text(), null))).isInstanceOf(Denied.class);
  }

  @Test
  void delete_always_takesVersionsTagsAndJobsAlong() {
    Arn arn = create("iris", "one");
    ModelCardExportJobs jobs = new ModelCardExportJobs(store, () -> {});
    Arn job = jobs.create(ADA, "iris", null, "print", ExportJobsTest.TO_BUCKET);

    cards.delete(ADA, "iris");

    assertThat(problem(() -> cards.describe(ADA, "iris", null))).isInstanceOf(NotFound.class);
    assertThat(problem(() -> jobs.describe(ADA, job.text()))).isInstanceOf(NotFound.class);
    assertThat(store.findTags(arn)).isEmpty();
    create("iris", "again");
    assertThat(card("iris", 1).content()).isEqualTo("again");
    assertThat(problem(() -> cards.describe(ADA, "iris", 2))).isInstanceOf(NotFound.class);
  }

  @Test
  void tags_ofACard_areListedAndChangedByArn() {
    Arn arn = create("iris", "one");

    tags.add(ADA, arn.text(), List.of(new Tag("b", "2")));

    assertThat(tags.list(ADA, arn.text())).containsExactly(new Tag("a", "1"), new Tag("b", "2"));
  }

  @Test
  void list_byNamePartAndStatus_answersThePresentVersions() {
    create("iris", "one");
    create("rose", "one");
    cards.update(ADA, "iris", null, "Approved");

    assertThat(names(cards.list(ADA, listing("ri", "Approved", 10)))).containsExactly("iris");
    assertThat(names(cards.list(ADA, listing(null, "Draft", 10)))).containsExactly("rose");
    assertThat(names(cards.list(EVE, listing(null, null, 10)))).isEmpty();
  }

  @Property(tries = 30)
  void versions_inPagesOfAnySize_areEachListedOnce(
      @ForAll @IntRange(min = 1, max = 60) int versions,
      @ForAll @IntRange(min = 1, max = 30) int pageSize,
      @ForAll SortOrder order,
      @ForAll boolean approvedAlone) {
    ModelCardsTest fresh = new ModelCardsTest();
    fresh.create("iris", "one");
    List<Integer> expected = new ArrayList<>();
    for (int number = 1; number <= versions; number++) {
      if (number > 1) {
        fresh.cards.update(ADA, "iris", null, number % 3 == 0 ? "Approved" : "Draft");
      }
      if (!approvedAlone || number % 3 == 0) {
        expected.add(number);
      }
    }

    List<Integer> listed = new ArrayList<>();
    Position after = null;
    do {
      Page<CardVersion> page =
          fresh.cards.listVersions(
              ADA,
              "iris",
              new CardListing(
                  null,
                  approvedAlone ? "Approved" : null,
                  null,
                  null,
                  SortBy.CREATION_TIME,
                  order,
                  after,
                  pageSize));
      page.items().forEach(version -> listed.add(version.version()));
      after = page.next();
    } while (after != null);

    assertThat(listed).isEqualTo(order == SortOrder.ASCENDING ? expected : expected.reversed());
  }

  private Arn create(String name, String content) {
    return cards.create(
        ADA, new NewModelCard(name, content, "Draft", null, List.of(new Tag("a", "1"))));
  }

  private CardVersion card(String name, @Nullable Integer version) {
    return CardVersion.of(cards.describe(ADA, name, version).value());
  }

  private static List<String> names(Page<KeptRecord> page) {
    return page.items().stream().map(card -> card.key().name()).toList();
  }

  private static CardListing listing(
      @Nullable String nameContains, @Nullable String status, int pageSize) {
    return new CardListing(nameContains, status, null, null, SortBy.NAME, null, null, pageSize);
  }
}
