package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waybill.registry.fixture.Samples;
import waybill.registry.group.GroupRef;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.identity.Arn;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.modelpackage.PackageSummary;
import waybill.registry.problem.Problem.Denied;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.store.PackageQuery.Kind;
import waybill.registry.store.Position;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;

/** What lists show, in which order, and that walking their pages loses nothing. */
final class ListingTest {
  private DoorsFixture doors = new DoorsFixture();

  @BeforeTry
  void startAnew() {
    doors = new DoorsFixture();
  }

  /**
   * @param steps how many milliseconds pass before each creation: none makes ties
   */
  @Property(tries = 200)
  void walk_whileVersionsComeAndGo_showsEachVersionThatStaysExactlyOnce(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 1) Integer> steps,
      @ForAll @IntRange(min = 1, max = 7) int pageSize,
      @ForAll SortBy sortBy,
      @ForAll SortOrder order) {
    doors.group("iris");
    List<Arn> made = new ArrayList<>();
    for (int step : steps) {
      doors.clock.advance(Duration.ofMillis(step));
      made.add(doors.create(Wish.version("iris")));
    }
    Arn deleted = made.removeLast();

    List<Arn> seen = new ArrayList<>();
    Position after = null;
    do {
      Page<PackageSummary> page = versions(sortBy, order, after, pageSize);
      page.items().forEach(row -> seen.add(row.key().arn()));
      if (after == null) {
        doors.delete(deleted);
        doors.create(Wish.version("iris"));
      }
      after = page.next();
    } while (after != null);

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen.stream().filter(made::contains).toList())
        .isEqualTo(order == SortOrder.ASCENDING ? made : made.reversed());
  }

  @Property(tries = 50)
  void walkOfGroups_always_showsEachExactlyOnce(
      @ForAll @IntRange(min = 0, max = 12) int count,
      @ForAll @IntRange(min = 1, max = 5) int pageSize,
      @ForAll SortBy sortBy,
      @ForAll SortOrder order) {
    IntStream.range(0, count).forEach(i -> doors.group("g" + i));

    List<String> seen = new ArrayList<>();
    Position after = null;
    do {
      Page<ModelPackageGroup> page =
          doors.groups.list(
              DoorsFixture.ADA,
              new GroupListing(false, null, null, null, sortBy, order, after, pageSize));
      page.items().forEach(group -> seen.add(group.key().name()));
      after = page.next();
    } while (after != null);

    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, count).mapToObj(i -> "g" + i).toList());
  }

  @Test
  void versions_whenNoOrderIsGiven_comeNewestFirst() {
    doors.group("iris");
    IntStream.range(0, 3).forEach(_ -> doors.create(Wish.version("iris")));

    assertThat(numbers(list(group("iris"), null, null))).containsExactly(3, 2, 1);
  }

  @Test
  void list_withoutGroupOrType_showsUnversionedPackagesAlone() {
    doors.group("iris");
    doors.create(Wish.version("iris"));
    Arn solo = doors.create(Wish.unversioned("solo"));

    assertThat(list(null, null, null)).extracting(row -> row.key().arn()).containsExactly(solo);
  }

  @Test
  void list_ofBothTypes_showsAll() {
    doors.group("iris");
    doors.create(Wish.version("iris"));
    doors.create(Wish.unversioned("solo"));

    assertThat(list(null, Kind.BOTH, null)).hasSize(2);
  }

  @Test
  void list_byApproval_showsOnlySuchVersions() {
    doors.group("iris");
    doors.create(Wish.version("iris"));
    doors.create(Wish.version("iris").approved(ApprovalStatus.APPROVED));

    assertThat(numbers(list(group("iris"), null, ApprovalStatus.APPROVED))).containsExactly(2);
  }

  @Test
  void list_ofAMissingGroup_isRefused() {
    String arn = DoorsFixture.arn("model-package-group/none");

    assertThat(DoorsFixture.problem(() -> list(group("none"), null, null)))
        .isEqualTo(new Invalid("Cannot find Model Package Group: " + arn));
  }

  @Test
  void list_ofAGroupOfAnotherAccount_isRefused() {
    String foreign = DoorsFixture.EVE.tenant().arn("model-package-group/iris").text();

    assertThat(DoorsFixture.problem(() -> list(group(foreign), null, null)))
        .isInstanceOf(Denied.class);
  }

  @Test
  void groups_ofOtherAccounts_areNoneUntilSomethingIsShared() {
    doors.group("iris");

    Page<ModelPackageGroup> page =
        doors.groups.list(
            DoorsFixture.ADA,
            new GroupListing(true, null, null, null, SortBy.NAME, SortOrder.ASCENDING, null, 10));

    assertThat(page).isEqualTo(new Page<>(List.of(), null));
  }

  @Test
  void times_whenGivenAsBounds_areExclusive() {
    doors.group("iris");
    Instant noon = Samples.NOON;

    assertThat(groupsBetween(noon, null)).isZero();
    assertThat(groupsBetween(null, noon)).isZero();
    assertThat(groupsBetween(noon.minusMillis(1), noon.plusMillis(1))).isEqualTo(1);
  }

  private int groupsBetween(@Nullable Instant after, @Nullable Instant before) {
    GroupListing wanted =
        new GroupListing(false, null, after, before, SortBy.NAME, SortOrder.ASCENDING, null, 10);
    return doors.groups.list(DoorsFixture.ADA, wanted).items().size();
  }

  private Page<PackageSummary> versions(
      SortBy sortBy, SortOrder order, @Nullable Position after, int pageSize) {
    return doors.packages.list(
        DoorsFixture.ADA,
        new PackageListing(
            group("iris"), null, null, null, null, null, sortBy, order, after, pageSize));
  }

  private List<PackageSummary> list(
      @Nullable GroupRef group, @Nullable Kind kind, @Nullable ApprovalStatus approval) {
    PackageListing wanted =
        new PackageListing(
            group, null, null, null, approval, kind, SortBy.CREATION_TIME, null, null, 10);
    return doors.packages.list(DoorsFixture.ADA, wanted).items();
  }

  private static GroupRef group(String text) {
    return GroupRef.parse(text);
  }

  private static List<Integer> numbers(List<PackageSummary> rows) {
    return rows.stream().map(row -> ((PackageKey.Version) row.key()).number()).toList();
  }
}
