package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.identity.Arn;
import waybill.registry.problem.Problem.Denied;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Problem.LimitExceeded;
import waybill.registry.tag.Tag;
import waybill.registry.tag.TagRules;

/** What may be tagged, and with what. */
final class TagsTest extends DoorsFixture {
  private static final Invalid MISSING = new Invalid("Resource does not exist");
  private String group = "";

  @BeforeEach
  void makeGroup() {
    group = group("iris").text();
  }

  @Test
  void tags_whenAdded_keepTheirPlacesAndTakeNewValues() {
    tags.add(ADA, group, List.of(new Tag("a", "1"), new Tag("b", "2")));

    List<Tag> all = tags.add(ADA, group, List.of(new Tag("c", "3"), new Tag("a", "4")));

    assertThat(all).containsExactly(new Tag("a", "4"), new Tag("b", "2"), new Tag("c", "3"));
    assertThat(tags.list(ADA, group)).isEqualTo(all);
  }

  @Test
  void tags_whenAddedTwice_areTheSame() {
    tags.add(ADA, group, List.of(new Tag("a", "1")));

    assertThat(tags.add(ADA, group, List.of(new Tag("a", "1")))).containsExactly(new Tag("a", "1"));
  }

  @Test
  void tags_whenDeletedByKeyKnownOrNot_areGone() {
    tags.add(ADA, group, List.of(new Tag("a", "1"), new Tag("b", "2")));

    tags.delete(ADA, group, List.of("a", "unknown", "unknown"));

    assertThat(tags.list(ADA, group)).containsExactly(new Tag("b", "2"));
  }

  @Test
  void tags_ofOneKeyInOneCall_areRefused() {
    assertThat(problem(() -> tags.add(ADA, group, List.of(new Tag("a", "1"), new Tag("a", "2")))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void tags_withTheReservedPrefixInAnyCase_areRefused() {
    assertThat(problem(() -> tags.add(ADA, group, List.of(new Tag("aws:x", "1")))))
        .isInstanceOf(Invalid.class);
    assertThat(problem(() -> tags.add(ADA, group, List.of(new Tag("AWS:x", "1")))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void tags_whenTheSumIsFiftyOne_areRefused() {
    tags.add(ADA, group, IntStream.range(0, 50).mapToObj(i -> new Tag("k" + i, "v")).toList());

    assertThat(problem(() -> tags.add(ADA, group, List.of(new Tag("one-more", "v")))))
        .isEqualTo(
            new LimitExceeded("A resource can have at most 50 tags, and this would make 51."));
    assertThat(tags.add(ADA, group, List.of(new Tag("k7", "new")))).hasSize(50);
  }

  @Test
  void version_always_isNotTaggedAndShowsThoseOfItsGroup() {
    tags.add(ADA, group, List.of(new Tag("a", "1")));
    Arn version = create(Wish.version("iris"));
    Invalid refused = new Invalid(TagRules.NOT_ON_VERSIONS);

    assertThat(problem(() -> tags.add(ADA, version.text(), List.of(new Tag("b", "2")))))
        .isEqualTo(refused);
    assertThat(problem(() -> tags.delete(ADA, version.text(), List.of("a")))).isEqualTo(refused);
    assertThat(tags.list(ADA, version.text())).containsExactly(new Tag("a", "1"));
  }

  @Test
  void unversionedPackage_whenDeleted_takesItsTagsAlong() {
    Arn arn = create(Wish.unversioned("solo").tagged(new Tag("a", "1")));
    delete(arn);
    create(Wish.unversioned("solo"));

    assertThat(tags.list(ADA, arn.text())).isEmpty();
  }

  @Test
  void missingResource_ofAnyKind_doesNotExist() {
    List<String> missing =
        List.of(
            arn("model-package-group/none"),
            arn("model-package/none"),
            arn("endpoint/iris"),
            arn("*"),
            "arn:aws:s3:::bucket");

    assertThat(missing)
        .allSatisfy(arn -> assertThat(problem(() -> tags.list(ADA, arn))).isEqualTo(MISSING));
  }

  @Test
  void resource_ofAnotherAccount_isRefusedWhetherItExistsOrNot() {
    List<Tag> given = List.of(new Tag("a", "1"));

    assertThat(problem(() -> tags.list(EVE, group))).isInstanceOf(Denied.class);
    assertThat(problem(() -> tags.add(EVE, group, given))).isInstanceOf(Denied.class);
    assertThat(problem(() -> tags.add(EVE, arn("model-package-group/none"), given)))
        .isInstanceOf(Denied.class);
  }
}
