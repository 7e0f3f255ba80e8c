package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import waybill.registry.document.Document.Structure;
import waybill.registry.fixture.Samples;
import waybill.registry.group.GroupRef;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.group.ResourcePolicy;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Creator;
import waybill.registry.problem.Problem.Conflict;
import waybill.registry.problem.Problem.Denied;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.tag.Tag;

/** Groups, their deletion and their policy. */
final class GroupsTest extends DoorsFixture {
  private static final ResourcePolicy POLICY = new ResourcePolicy("{\"Statement\":[]}");

  @Test
  void group_whenMade_isDescribedAsGiven() {
    groups.create(ADA, "iris", "flowers", List.of(), Structure.EMPTY);

    assertThat(groups.describe(ADA, new GroupRef.ByName("iris")).value())
        .isEqualTo(
            new ModelPackageGroup(
                Samples.group("iris"), "flowers", Samples.NOON, Creator.of(ADA), Structure.EMPTY));
  }

  @Test
  void group_ofATakenName_isRefused() {
    group("iris");

    assertThat(problem(() -> group("iris")))
        .isEqualTo(
            new Invalid("Model Package Group already exists: " + arn("model-package-group/iris")));
  }

  @Test
  void group_whoseNameDiffersInCaseAlone_isAnother() {
    group("iris");

    assertThat(group("Iris").text()).isEqualTo(arn("model-package-group/Iris"));
  }

  @Test
  void group_whenMissing_isNamedByItsArn() {
    assertThat(problem(() -> groups.describe(ADA, new GroupRef.ByName("none"))))
        .isEqualTo(missing("none"));
    assertThat(problem(() -> deleteGroup("none"))).isEqualTo(missing("none"));
  }

  @Test
  void group_whenNamedByAnArnOfAnotherKind_doesNotExist() {
    String arn = arn("model-package/iris");

    assertThat(problem(() -> groups.describe(ADA, GroupRef.parse(arn))))
        .isEqualTo(new Invalid("ModelPackageGroup " + arn + " does not exist."));
  }

  @Test
  void group_whenNamedByAnArnOfAnotherRegion_isRefused() {
    String elsewhere = Samples.ELSEWHERE.arn("model-package-group/iris").text();

    assertThat(problem(() -> groups.describe(ADA, GroupRef.parse(elsewhere))))
        .isEqualTo(new Invalid("ARN should be scoped to correct region: us-west-2"));
  }

  @Test
  void group_ofAnotherAccount_isRefusedWhetherItExistsOrNot() {
    GroupRef existing = new GroupRef.ByArn(group("iris"));
    GroupRef missing = new GroupRef.ByArn(Samples.group("none").arn());

    assertThat(problem(() -> groups.describe(EVE, existing))).isInstanceOf(Denied.class);
    assertThat(problem(() -> groups.describe(EVE, missing))).isInstanceOf(Denied.class);
    assertThat(problem(() -> groups.delete(EVE, existing))).isInstanceOf(Denied.class);
  }

  @Test
  void group_withVersions_isNotDeleted() {
    group("iris");
    create(Wish.version("iris"));

    assertThat(problem(() -> deleteGroup("iris")))
        .isEqualTo(
            new Conflict(
                "Model Package Group "
                    + arn("model-package-group/iris")
                    + " still holds model package versions: 1. Delete them first."));
  }

  @Test
  void group_whenMadeAnew_hasNeitherPolicyNorTags() {
    groups.create(ADA, "iris", null, List.of(new Tag("a", "b")), Structure.EMPTY);
    groups.putPolicy(ADA, "iris", POLICY);
    deleteGroup("iris");

    Arn arn = group("iris");

    assertThat(tags.list(ADA, arn.text())).isEmpty();
    assertThat(problem(() -> groups.getPolicy(ADA, "iris"))).isEqualTo(noPolicy());
  }

  @Test
  void policy_whenPutTwice_isTheSecond() {
    Arn arn = group("iris");
    groups.putPolicy(ADA, "iris", new ResourcePolicy("{}"));

    assertThat(groups.putPolicy(ADA, "iris", POLICY)).isEqualTo(arn);
    assertThat(groups.getPolicy(ADA, "iris")).isEqualTo(POLICY);
  }

  @Test
  void policy_whenDeleted_isGone() {
    group("iris");
    groups.putPolicy(ADA, "iris", POLICY);

    groups.deletePolicy(ADA, "iris");

    assertThat(problem(() -> groups.getPolicy(ADA, "iris"))).isEqualTo(noPolicy());
    assertThat(problem(() -> groups.deletePolicy(ADA, "iris"))).isEqualTo(noPolicy());
  }

  @Test
  void policy_ofAMissingGroup_isRefusedInWordsOfItsOwn() {
    Invalid cannotFind =
        new Invalid("Cannot find Model Package Group: " + arn("model-package-group/none"));

    assertThat(problem(() -> groups.putPolicy(ADA, "none", POLICY))).isEqualTo(cannotFind);
    assertThat(problem(() -> groups.getPolicy(ADA, "none"))).isEqualTo(cannotFind);
    assertThat(problem(() -> groups.deletePolicy(ADA, "none"))).isEqualTo(cannotFind);
  }

  private static Invalid missing(String name) {
    return new Invalid(
        "ModelPackageGroup " + arn("model-package-group/" + name) + " does not exist.");
  }

  private static Invalid noPolicy() {
    return new Invalid("Cannot find resource policy for: " + arn("model-package-group/iris"));
  }
}
