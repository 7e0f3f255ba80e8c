package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.registry.ModelWish.image;
import static waybill.registry.Wish.list;
import static waybill.registry.Wish.structure;
import static waybill.registry.Wish.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.algorithm.NewAlgorithm;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Arn;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.problem.Problem.Denied;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.record.KeptRecord;
import waybill.registry.tag.Tag;

/** Packages that take their inference specification over from a model or an algorithm. */
final class InheritanceTest extends DoorsFixture {
  private static final String DATA = "s3://bucket/model.tar.gz";

  @BeforeEach
  void target() {
    group("iris");
  }

  @Test
  void version_fromAModel_takesOverWhatTheModelRuns() {
    Arn model =
        models.create(ADA, ModelWish.of("m", image("a").with("Mode", text("SingleModel"))).made());

    Arn arn = create(Wish.version("iris").from(model.text()));

    assertThat(described(arn).sourceUri()).isEqualTo(model.text());
    assertThat(described(arn).inferenceSpecification()).isEqualTo(Wish.specification("a"));
  }

  @Test
  void version_fromAModelOfAPackage_takesOverThePackagesSpecification() {
    create(Wish.version("iris").approved(ApprovalStatus.APPROVED).specified(Wish.deployable()));
    Arn model = models.create(ADA, ModelWish.of("m", ModelWish.ofPackage("iris/1")).made());

    Arn arn = create(Wish.version("iris").from(model.text()));

    assertThat(described(arn).inferenceSpecification()).isEqualTo(Wish.deployable());
  }

  @Test
  void version_whenUpdatedToAModel_takesOverWhatTheModelRuns() {
    Arn model = models.create(ADA, ModelWish.of("m", image("a")).made());
    Arn arn = create(Wish.version("iris"));

    update(arn, new Change().from(model.text()));

    assertThat(described(arn).inferenceSpecification()).isEqualTo(Wish.specification("a"));
  }

  @Test
  void version_fromAModelThatIsNotThere_isRefused() {
    assertThat(problem(() -> create(Wish.version("iris").from(arn("model/none")))))
        .isEqualTo(new Invalid("Could not find model \"" + arn("model/none") + "\"."));
    assertThat(problem(() -> create(Wish.version("iris").from(EVE.tenant().arn("model/m").text()))))
        .isInstanceOf(Denied.class);
  }

  @Test
  void package_fromAnAlgorithm_takesItsContainersWithTheModelDataInTheFirst() {
    Structure own = image("a").with("ModelDataUrl", text("s3://bucket/other.tar.gz"));
    algorithm("forest", Wish.deployable().with("Containers", list(own, image("b"))));
    Structure expected =
        Wish.deployable()
            .with("Containers", list(image("a").with("ModelDataUrl", text(DATA)), image("b")));

    for (Wish wish : List.of(Wish.version("iris"), new Wish().named("solo"))) {
      Arn arn = create(from("forest", wish));

      assertThat(described(arn).inferenceSpecification()).isEqualTo(expected);
      assertThat(described(arn).carried().find("SourceAlgorithmSpecification")).isPresent();
    }
  }

  @Test
  void package_fromAnAlgorithmByArn_takesItsContainers() {
    Arn algorithm = algorithm("forest", Wish.deployable());

    Arn arn = create(from(algorithm.text(), Wish.version("iris")));

    assertThat(described(arn).inferenceSpecification()).isNotNull();
  }

  @Test
  void package_withASpecificationBesideItsAlgorithm_keepsTheSpecification() {
    Arn arn = create(from("unknown", Wish.version("iris").specified(Wish.specification("own"))));

    assertThat(described(arn).inferenceSpecification()).isEqualTo(Wish.specification("own"));
  }

  @Test
  void package_afterItsAlgorithmHasGone_keepsWhatItTookOver() {
    algorithm("forest", Wish.deployable());
    Arn arn = create(from("forest", Wish.version("iris")));

    algorithms.delete(ADA, "forest");

    assertThat(described(arn).inferenceSpecification()).isNotNull();
  }

  @Test
  void package_fromAnAlgorithmThatGivesNothing_isRefused() {
    algorithm("bare", null);

    assertThat(problem(() -> create(from("none", Wish.version("iris")))))
        .isEqualTo(new Invalid("Algorithm " + arn("algorithm/none") + " does not exist."));
    assertThat(problem(() -> create(from("bare", Wish.version("iris")))))
        .isEqualTo(
            new Invalid(
                "Algorithm "
                    + arn("algorithm/bare")
                    + " has no InferenceSpecification for a package to take over"));
    String foreign = EVE.tenant().arn("algorithm/forest").text();
    assertThat(problem(() -> create(from(foreign, Wish.version("iris")))))
        .isInstanceOf(Denied.class);
  }

  @Test
  void unversionedPackage_fromAnAlgorithmThatSaysTooLittle_isRefused() {
    algorithm("forest", Wish.specification("a"));

    assertThat(problem(() -> create(from("forest", new Wish().named("solo")))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void algorithm_whenDescribed_isCompleteAndAsGiven() {
    Arn arn = algorithm("forest", Wish.deployable());

    KeptRecord kept = algorithms.describe(ADA, arn.text()).value();

    assertThat(kept.status()).isEqualTo("Completed");
    assertThat(kept.members().find("InferenceSpecification")).contains(Wish.deployable());
    assertThat(kept.members().find("AlgorithmStatusDetails"))
        .contains(structure("ValidationStatuses", list()).with("ImageScanStatuses", list()));
    assertThat(algorithms.describe(ADA, "forest").value()).isEqualTo(kept);
  }

  @Test
  void algorithm_whenItIsToBeValidated_waitsForIt() {
    NewAlgorithm wanted =
        new NewAlgorithm(
            "forest", List.of(), structure("ValidationSpecification", Wish.validation("p")));

    algorithms.create(ADA, wanted);

    KeptRecord kept = algorithms.describe(ADA, "forest").value();
    assertThat(kept.status()).isEqualTo("Pending");
    assertThat(
            kept.members()
                .findStructure("AlgorithmStatusDetails")
                .orElseThrow()
                .structures("ValidationStatuses"))
        .containsExactly(structure("Name", text("p")).with("Status", text("NotStarted")));
  }

  @Test
  void algorithm_ofATakenNameOrNotThere_isRefused() {
    Arn arn = algorithm("forest", null);

    assertThat(problem(() -> algorithm("forest", null)))
        .isEqualTo(new Invalid("Algorithm already exists: " + arn.text()));
    algorithms.delete(ADA, "forest");
    Invalid gone = new Invalid("Algorithm " + arn.text() + " does not exist.");
    assertThat(problem(() -> algorithms.describe(ADA, "forest"))).isEqualTo(gone);
    assertThat(problem(() -> algorithms.delete(ADA, "forest"))).isEqualTo(gone);
  }

  @Test
  void algorithm_withTags_listsThem() {
    Arn arn =
        algorithms.create(
            ADA, new NewAlgorithm("forest", List.of(new Tag("k", "v")), Structure.EMPTY));

    assertThat(tags.list(ADA, arn.text())).containsExactly(new Tag("k", "v"));
  }

  private Arn algorithm(String name, @Nullable Structure specification) {
    Structure carried =
        specification == null
            ? Structure.EMPTY
            : structure("InferenceSpecification", specification);
    return algorithms.create(ADA, new NewAlgorithm(name, List.of(), carried));
  }

  private static Wish from(String algorithm, Wish wish) {
    Document source = structure("AlgorithmName", text(algorithm)).with("ModelDataUrl", text(DATA));
    return wish.carrying(
        "SourceAlgorithmSpecification", structure("SourceAlgorithms", list(source)));
  }
}
