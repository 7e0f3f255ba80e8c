package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import waybill.registry.document.Document.Structure;
import waybill.registry.fixture.Samples;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Creator;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.LifeCycle;
import waybill.registry.modelpackage.ModelCard;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.problem.Problem.Invalid;

/** What an update changes, and what it leaves. */
final class UpdatingTest extends DoorsFixture {

  @BeforeEach
  void makeGroup() {
    group("iris");
  }

  @ParameterizedTest
  @EnumSource(ApprovalStatus.class)
  void approval_whateverItWas_becomesWhatIsGiven(ApprovalStatus next) {
    for (ApprovalStatus present : ApprovalStatus.values()) {
      Arn arn = create(Wish.version("iris").approved(present));

      update(arn, new Change().approval(next));

      assertThat(described(arn).approvalStatus()).isEqualTo(next);
    }
  }

  @Test
  void update_always_tellsWhoAndWhen() {
    Arn arn = create(Wish.version("iris"));
    clock.advance(Duration.ofMinutes(5));

    update(arn, new Change().approval(ApprovalStatus.APPROVED));

    ModelPackage changed = described(arn);
    assertThat(changed.createdAt()).isEqualTo(Samples.NOON);
    assertThat(changed.modifiedAt()).isEqualTo(Samples.NOON.plus(Duration.ofMinutes(5)));
    assertThat(changed.modifiedBy()).isEqualTo(Creator.of(ADA));
  }

  @Test
  void membersNotGiven_always_stay() {
    Arn arn = create(Wish.version("iris").metadata(Map.of("a", "1")));
    update(
        arn,
        new Change()
            .approval(ApprovalStatus.REJECTED)
            .approvalDescription("drifts")
            .lifeCycle("QA", "OnHold"));

    update(arn, new Change().from("words"));

    ModelPackage changed = described(arn);
    assertThat(changed.approvalStatus()).isEqualTo(ApprovalStatus.REJECTED);
    assertThat(changed.approvalDescription()).isEqualTo("drifts");
    assertThat(changed.lifeCycle()).isEqualTo(new LifeCycle("QA", "OnHold", null));
    assertThat(changed.customerMetadata()).containsExactly(Map.entry("a", "1"));
  }

  @Test
  void metadata_whenRemovedAndPutInOneCall_isRemovedFirst() {
    Map<String, String> present = new LinkedHashMap<>();
    present.put("a", "1");
    present.put("b", "2");
    Arn arn = create(Wish.version("iris").metadata(present));

    update(arn, new Change().removing("a", "b", "unknown").metadata(Map.of("b", "3")));

    assertThat(described(arn).customerMetadata()).containsExactly(Map.entry("b", "3"));
  }

  @Test
  void metadata_whenTheSumIsFiftyOne_isRefusedAndUnchanged() {
    Map<String, String> fifty = new LinkedHashMap<>();
    IntStream.range(0, 50).forEach(i -> fifty.put("k" + i, "v"));
    Arn arn = create(Wish.version("iris").metadata(fifty));

    assertThat(problem(() -> update(arn, new Change().metadata(Map.of("one-more", "v")))))
        .isEqualTo(
            new Invalid(
                "CustomerMetadataProperties can have at most 50 entries, and this would make 51"));
    assertThat(described(arn).customerMetadata()).isEqualTo(fifty);
  }

  @Test
  void metadata_whenOneGoesAndOneComesAtFifty_isTaken() {
    Map<String, String> fifty = new LinkedHashMap<>();
    IntStream.range(0, 50).forEach(i -> fifty.put("k" + i, "v"));
    Arn arn = create(Wish.version("iris").metadata(fifty));

    update(arn, new Change().removing("k7").metadata(Map.of("one-more", "v")));

    assertThat(described(arn).customerMetadata()).hasSize(50).containsKey("one-more");
  }

  @Test
  void additionalSpecifications_whenAdded_comeBehindThePresentOnes() {
    Arn arn = create(Wish.version("iris").alsoSpecified(List.of(Wish.additional("one"))));

    update(arn, new Change().adding(Wish.additional("two")));

    assertThat(described(arn).additionalInferenceSpecifications())
        .containsExactly(Wish.additional("one"), Wish.additional("two"));
  }

  @Test
  void additionalSpecification_ofAPresentName_isRefused() {
    Arn arn = create(Wish.version("iris").alsoSpecified(List.of(Wish.additional("one"))));

    assertThat(problem(() -> update(arn, new Change().adding(Wish.additional("one")))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void additionalSpecification_asTheSixteenth_isRefused() {
    List<Structure> many = IntStream.range(0, 15).mapToObj(i -> Wish.additional("n" + i)).toList();
    Arn arn = create(Wish.version("iris").alsoSpecified(many));

    assertThat(problem(() -> update(arn, new Change().adding(Wish.additional("x")))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void specification_whenGiven_replacesTheOldOneAlsoBesideASourceUri() {
    Arn arn = create(Wish.version("iris").from("words"));

    update(arn, new Change().specified(Wish.specification("image:2")));

    assertThat(described(arn).inferenceSpecification()).isEqualTo(Wish.specification("image:2"));
    assertThat(described(arn).sourceUri()).isEqualTo("words");
  }

  @Test
  void sourceUri_withASpecificationInOneCall_isRefused() {
    Arn arn = create(Wish.version("iris"));

    assertThat(problem(() -> update(arn, new Change().from("words").specified(Wish.deployable()))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void sourceUri_ofAPackage_takesOverItsSpecification() {
    Arn source = create(Wish.version("iris").specified(Wish.specification("image:7")));
    Arn arn = create(Wish.version("iris").specified(Wish.specification("image:1")));

    update(arn, new Change().from(source.text()));

    assertThat(described(arn).inferenceSpecification()).isEqualTo(Wish.specification("image:7"));
  }

  @Test
  void card_whenOneHalfIsGiven_keepsTheOther() {
    Arn arn = create(Wish.version("iris").card(new ModelCard("{}", "Draft")));

    update(arn, new Change().card(null, "Approved"));
    update(arn, new Change().card("{\"a\":1}", null));

    assertThat(described(arn).card()).isEqualTo(new ModelCard("{\"a\":1}", "Approved"));
  }

  @Test
  void card_whenThereWasNone_isAdded() {
    Arn arn = create(Wish.version("iris"));

    update(arn, new Change().card("{}", "Draft"));

    assertThat(described(arn).card()).isEqualTo(new ModelCard("{}", "Draft"));
  }

  @Test
  void archivedCard_whenContentIsGiven_isRefused() {
    Arn arn = create(Wish.version("iris").card(new ModelCard("{}", "Archived")));

    assertThat(problem(() -> update(arn, new Change().card("{\"a\":1}", "Draft"))))
        .isEqualTo(new Invalid("Model Card is in Archived state"));
  }

  @Test
  void archivedCard_whenOnlyItsStatusIsGiven_canBeTakenBack() {
    Arn arn = create(Wish.version("iris").card(new ModelCard("{}", "Archived")));

    update(arn, new Change().card(null, "Draft"));

    assertThat(described(arn).card()).isEqualTo(new ModelCard("{}", "Draft"));
  }

  @Test
  void unversionedPackage_always_isNotUpdated() {
    Arn arn = create(Wish.unversioned("solo"));

    assertThat(problem(() -> update(arn, new Change().approval(ApprovalStatus.APPROVED))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void missingVersion_always_isNamedByItsArn() {
    Arn missing = Samples.version("iris", 9).arn();

    assertThat(problem(() -> update(missing, new Change())))
        .isEqualTo(new Invalid("ModelPackage " + missing.text() + " does not exist."));
  }
}
