package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.fixture.Samples;
import waybill.registry.identity.Arn;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.problem.Problem.Denied;
import waybill.registry.problem.Problem.Invalid;

/** How packages are named, found and removed. */
final class DescribingTest extends DoorsFixture {

  @Test
  void version_byGroupAndNumberOrByArn_isFound() {
    group("iris");
    Arn arn = create(Wish.version("iris"));

    assertThat(packages.describe(ADA, PackageRef.parse("iris/1")).value())
        .isEqualTo(described(arn));
  }

  @Test
  void bareName_ofAGroupWithVersions_isNoPackage() {
    group("iris");
    create(Wish.version("iris"));

    assertThat(problem(() -> packages.describe(ADA, PackageRef.parse("iris"))))
        .isEqualTo(missing(arn("model-package/iris")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iris/2", "iris/0", "iris/01", "Iris/1", "other/1"})
  void name_thatIsNotExactlyThatOfAVersion_isNoPackage(String name) {
    group("iris");
    create(Wish.version("iris"));

    assertThat(problem(() -> packages.describe(ADA, PackageRef.parse(name))))
        .isEqualTo(missing(arn("model-package/" + name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model-package/iris/01",
        "model-package/iris/1/1",
        "model-package/iris//1",
        "model-package/iris/1/",
        "model-package/./iris/1",
        "model-package/iris/\uff11",
        "model-package/iris/1\n",
        "model-package-group/iris/1",
        "model-package/iris/99999999999"
      })
  void arn_thatIsNotExactlyThatOfAVersion_isNoPackage(String resource) {
    group("iris");
    create(Wish.version("iris"));

    assertThat(problem(() -> packages.describe(ADA, PackageRef.parse(arn(resource)))))
        .isEqualTo(missing(arn(resource)));
  }

  @Test
  void text_thatBeginsLikeAnArnAndIsNone_isRefused() {
    assertThat(problem(() -> PackageRef.parse("arn:aws:sagemaker::1:model-package/x")))
        .isEqualTo(new Invalid("Invalid ARN: arn:aws:sagemaker::1:model-package/x"));
  }

  @Test
  void arn_ofAnotherPartition_isRefused() {
    String foreign = arn("model-package/iris/1").replace("arn:aws:", "arn:aws-cn:");

    assertThat(problem(() -> packages.describe(ADA, PackageRef.parse(foreign))))
        .isEqualTo(new Invalid("ARN should be scoped to correct partition: aws"));
  }

  @Test
  void package_ofAnotherAccount_isRefusedWhetherItExistsOrNot() {
    group("iris");
    PackageRef existing = new PackageRef.ByArn(create(Wish.version("iris")));
    PackageRef missing = PackageRef.parse(arn("model-package/none/1"));

    assertThat(problem(() -> packages.describe(EVE, existing))).isInstanceOf(Denied.class);
    assertThat(problem(() -> packages.describe(EVE, missing))).isInstanceOf(Denied.class);
    assertThat(problem(() -> packages.delete(EVE, existing))).isInstanceOf(Denied.class);
    assertThat(problem(() -> packages.update(EVE, existing, new Change().made())))
        .isInstanceOf(Denied.class);
  }

  @Test
  void deletedPackage_always_doesNotExist() {
    group("iris");
    Arn arn = create(Wish.version("iris"));

    delete(arn);

    assertThat(problem(() -> described(arn))).isEqualTo(missing(arn.text()));
    assertThat(problem(() -> delete(arn))).isEqualTo(missing(arn.text()));
  }

  @Test
  void batch_withGoodAndBadArns_answersEachOnce() {
    group("iris");
    String good = create(Wish.version("iris")).text();
    String absent = arn("model-package/iris/9");
    String elsewhere = Samples.ELSEWHERE.arn("model-package/iris/1").text();
    String foreign = EVE.tenant().arn("model-package/iris/1").text();
    String unversioned = create(Wish.unversioned("solo")).text();

    BatchDescription batch =
        packages.batchDescribe(ADA, List.of(good, absent, good, elsewhere, foreign, unversioned));

    assertThat(batch.found()).containsOnlyKeys(good);
    assertThat(batch.problems()).containsOnlyKeys(absent, elsewhere, foreign, unversioned);
    assertThat(batch.problems())
        .containsEntry(absent, missing(absent))
        .containsEntry(elsewhere, new Invalid("ARN should be scoped to correct region: us-west-2"));
    assertThat(batch.problems().get(foreign)).isInstanceOf(Denied.class);
  }

  private static Invalid missing(String arn) {
    return new Invalid("ModelPackage " + arn + " does not exist.");
  }
}
