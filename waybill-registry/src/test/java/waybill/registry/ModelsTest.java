package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.registry.ModelWish.image;
import static waybill.registry.ModelWish.ofPackage;
import static waybill.registry.Wish.list;
import static waybill.registry.Wish.structure;
import static waybill.registry.Wish.text;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.fixture.Samples;
import waybill.registry.identity.Arn;
import waybill.registry.model.Model;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.problem.Problem.Denied;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Problem.LimitExceeded;
import waybill.registry.record.KeptRecord;
import waybill.registry.store.Position;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;
import waybill.registry.tag.Tag;

/** What a model may be made of, what it keeps of its packages, and how models are found. */
final class ModelsTest extends DoorsFixture {
  private static final Structure DEPLOYABLE = Wish.deployable();

  @BeforeEach
  void approvedVersion() {
    group("iris");
    create(Wish.version("iris").approved(ApprovalStatus.APPROVED).specified(DEPLOYABLE));
  }

  @Test
  void model_ofAnImage_isDescribedAsGiven() {
    Structure container = image("image:1").with("Mode", text("SingleModel"));

    KeptRecord made =
        described(ModelWish.of("m", container).carrying("ExecutionRoleArn", text("role")));

    assertThat(made.key().arn().text()).isEqualTo(arn("model/m"));
    assertThat(made.createdAt()).isEqualTo(Samples.NOON);
    assertThat(made.members().find("PrimaryContainer")).contains(container);
    assertThat(made.members().find("Containers")).isEmpty();
    assertThat(made.members().find("ExecutionRoleArn")).contains(text("role"));
    assertThat(made.members().find("EnableNetworkIsolation")).contains(new Flag(false));
    assertThat(Model.specification(made)).contains(Wish.specification("image:1"));
  }

  @Test
  void model_ofAPackage_isDescribedAsGivenAndKeepsWhatThePackageSays() {
    for (String ref : List.of("iris/1", arn("model-package/iris/1"))) {
      KeptRecord made = described(ModelWish.pipeline("m-" + ref.length(), ofPackage(ref)));

      assertThat(made.members().find("Containers")).contains(list(ofPackage(ref)));
      assertThat(Model.specification(made)).contains(DEPLOYABLE);
    }
  }

  @Test
  void model_ofAnUnversionedPackage_needsNoApproval() {
    create(Wish.unversioned("solo"));

    KeptRecord made = described(ModelWish.of("m", ofPackage("solo")));

    assertThat(Model.specification(made)).contains(DEPLOYABLE);
  }

  @Test
  void model_whosePackageIsDeleted_keepsItsCopy() {
    models.create(ADA, ModelWish.of("m", ofPackage("iris/1")).made());

    delete(Arn.parse(arn("model-package/iris/1")).orElseThrow());

    KeptRecord kept = models.describe(ADA, "m").value();
    assertThat(Model.specification(kept)).contains(DEPLOYABLE);
  }

  @Test
  void model_withAnEnvironment_addsItToEachContainerOfThePackage() {
    Structure brought =
        structure(
            "Containers",
            list(
                image("a").with("Environment", structure("X", text("1")).with("Y", text("1"))),
                image("b")));
    create(Wish.version("iris").approved(ApprovalStatus.APPROVED).specified(brought));
    Structure given =
        ofPackage("iris/2")
            .with("Environment", structure("Y", text("2")))
            .with("ContainerHostname", text("host"));

    KeptRecord made = described(ModelWish.of("m", given));

    assertThat(Model.specification(made))
        .contains(
            structure(
                "Containers",
                list(
                    image("a")
                        .with("Environment", structure("X", text("1")).with("Y", text("2")))
                        .with("ContainerHostname", text("host")),
                    image("b").with("Environment", structure("Y", text("2"))))));
  }

  @Test
  void model_ofSeveralContainers_runsThemInOrder() {
    KeptRecord made = described(ModelWish.pipeline("m", image("first"), ofPackage("iris/1")));

    assertThat(Model.specification(made))
        .contains(structure("Containers", list(image("first"), image("image:1"))));
  }

  @Test
  void model_byAnAdditionalSpecification_runsThatOne() {
    create(
        Wish.version("iris")
            .approved(ApprovalStatus.APPROVED)
            .specified(DEPLOYABLE)
            .alsoSpecified(List.of(Wish.specification("neo:1").with("Name", text("neo")))));

    KeptRecord made = described(ModelWish.of("m", choosing("iris/2", "neo")));

    assertThat(Model.specification(made)).contains(Wish.specification("neo:1"));
    assertThat(refused(ModelWish.of("n", choosing("iris/2", "Neo"))))
        .isEqualTo(
            "ModelPackage " + arn("model-package/iris/2") + " has no inference specification Neo");
  }

  @ParameterizedTest
  @EnumSource(
      value = ApprovalStatus.class,
      names = {"REJECTED", "PENDING_MANUAL_APPROVAL"})
  void model_ofAVersionThatIsNotApproved_isRefused(ApprovalStatus status) {
    create(Wish.version("iris").approved(status).specified(DEPLOYABLE));

    assertThat(refused(ModelWish.of("m", ofPackage("iris/2"))))
        .isEqualTo(
            "ModelPackage "
                + arn("model-package/iris/2")
                + " is not Approved, so no model can be made from it");
  }

  @Test
  void model_ofAPackageThatIsNotThere_isRefusedInItsWords() {
    assertThat(refused(ModelWish.of("m", ofPackage("rose"))))
        .isEqualTo("ModelPackage " + arn("model-package/rose") + " does not exist.");
    assertThat(refused(ModelWish.of("m", ofPackage("iris/9"))))
        .isEqualTo("ModelPackage " + arn("model-package/iris/9") + " does not exist.");
  }

  @Test
  void model_ofAPackageWithoutSpecification_isRefused() {
    create(Wish.version("iris").approved(ApprovalStatus.APPROVED).from("words"));

    assertThat(refused(ModelWish.of("m", ofPackage("iris/2"))))
        .startsWith("ModelPackage ")
        .endsWith(" has no InferenceSpecification to make a model from");
  }

  @Test
  void model_ofAnUnversionedPackageWithEnvironment_isRefused() {
    create(Wish.unversioned("solo"));

    assertThat(
            refused(
                ModelWish.of(
                    "m", ofPackage("solo").with("Environment", structure("A", text("1"))))))
        .isEqualTo(
            "1 validation errors detected:Environment variable map cannot be specified when using"
                + " non-versioned ModelPackages");
  }

  @Test
  void model_ofAnotherAccountsPackage_isDenied() {
    String foreign = EVE.tenant().arn("model-package/iris/1").text();

    assertThat(problem(() -> models.create(ADA, ModelWish.of("m", ofPackage(foreign)).made())))
        .isInstanceOf(Denied.class);
  }

  @Test
  void model_whoseContainersAreGivenBothWaysOrNot_isRefused() {
    assertThat(refused(ModelWish.of("m", image("a")).also(image("b"))))
        .isEqualTo("PrimaryContainer and Containers cannot be specified together");
    assertThat(refused(ModelWish.pipeline("m")))
        .isEqualTo("One of PrimaryContainer and Containers must be specified");
  }

  @Test
  void container_thatDoesNotSayOneThing_isRefused() {
    assertThat(refused(ModelWish.of("m", Structure.EMPTY)))
        .isEqualTo("A container must have an Image or a ModelPackageName");
    assertThat(refused(ModelWish.of("m", ofPackage("iris/1").with("Image", text("a")))))
        .isEqualTo("Image cannot be specified in a container that has a ModelPackageName");
    assertThat(
            refused(
                ModelWish.of(
                    "m",
                    choosing("iris/1", "x")
                        .without(List.of("ModelPackageName"))
                        .with("Image", text("a")))))
        .isEqualTo("InferenceSpecificationName needs a ModelPackageName in the same container");
    assertThat(refused(ModelWish.of("m", image("a").with("ModelDataUrl", text("https://evil/x")))))
        .startsWith("ModelDataUrl must be an S3 location");
  }

  @Test
  void hostnames_ofAPipeline_areUniqueAndForAllOrNone() {
    Structure named = image("a").with("ContainerHostname", text("a"));

    assertThat(refused(ModelWish.pipeline("m", named, image("b"))))
        .isEqualTo(
            "ContainerHostname must be specified for every container of Containers, or for none");
    assertThat(refused(ModelWish.pipeline("m", named, named)))
        .isEqualTo("ContainerHostname must be unique in Containers, but two are called a");
  }

  @Test
  void packages_thatBringMoreThanAPipelineHolds_areRefused() {
    Structure ten =
        structure("Containers", new Sequence(Collections.nCopies(10, image("image:1"))));
    create(Wish.version("iris").approved(ApprovalStatus.APPROVED).specified(ten));
    Structure container = ofPackage("iris/2");

    assertThat(
            problem(() -> models.create(ADA, ModelWish.pipeline("m", container, container).made())))
        .isEqualTo(
            new LimitExceeded(
                "A model can have at most 15 containers, and its packages bring 20."));
  }

  @Test
  void model_ofATakenName_isRefusedInTheWordsThatClientsMatch() {
    models.create(ADA, ModelWish.of("m", image("a")).made());

    assertThat(refused(ModelWish.of("m", image("b"))))
        .isEqualTo("Cannot create already existing model \"" + arn("model/m") + "\".");
    assertThat(models.describe(ADA, "m").value().members().find("PrimaryContainer"))
        .contains(image("a"));
  }

  @Test
  void model_thatIsNotThere_isRefusedInTheWordsThatClientsMatch() {
    String sentence = "Could not find model \"" + arn("model/m") + "\".";
    assertThat(problem(() -> models.describe(ADA, "m"))).isEqualTo(new Invalid(sentence));
    assertThat(problem(() -> models.delete(ADA, "m"))).isEqualTo(new Invalid(sentence));
  }

  @Test
  void model_whenDeleted_isGoneWithItsTagsAndItsNameIsFree() {
    Arn arn = models.create(ADA, ModelWish.of("m", image("a")).tagged(new Tag("k", "v")).made());
    assertThat(tags.list(ADA, arn.text())).containsExactly(new Tag("k", "v"));

    models.delete(ADA, "m");

    assertThat(problem(() -> models.describe(ADA, "m"))).isInstanceOf(Invalid.class);
    models.create(ADA, ModelWish.of("m", image("b")).made());
    assertThat(tags.list(ADA, arn.text())).isEmpty();
  }

  @Test
  void tags_ofAModel_areAddedAndRemoved() {
    Arn arn = models.create(ADA, ModelWish.of("m", image("a")).made());

    tags.add(ADA, arn.text(), List.of(new Tag("a", "1"), new Tag("b", "2")));
    tags.delete(ADA, arn.text(), List.of("a"));

    assertThat(tags.list(ADA, arn.text())).containsExactly(new Tag("b", "2"));
    assertThat(problem(() -> tags.list(ADA, arn("model/other"))))
        .isEqualTo(new Invalid("Resource does not exist"));
  }

  @Test
  void models_whenListedPageByPage_areNewestFirstAndOnceEach() {
    for (String name : List.of("a", "b", "c")) {
      models.create(ADA, ModelWish.of(name, image("a")).made());
      clock.advance(Duration.ofSeconds(1));
    }

    Page<KeptRecord> first = models.list(ADA, newestFirst(null));
    Page<KeptRecord> second = models.list(ADA, newestFirst(first.next()));

    assertThat(names(first)).containsExactly("c", "b");
    assertThat(names(second)).containsExactly("a");
    assertThat(second.next()).isNull();
    assertThat(models.list(EVE, newestFirst(null)).items()).isEmpty();
  }

  private static RecordListing newestFirst(@Nullable Position after) {
    return new RecordListing(
        null, null, null, SortBy.CREATION_TIME, SortOrder.DESCENDING, after, 2);
  }

  private static List<String> names(Page<KeptRecord> page) {
    return page.items().stream().map(model -> model.key().name()).toList();
  }

  private KeptRecord described(ModelWish wish) {
    Arn arn = models.create(ADA, wish.made());
    return models.describe(ADA, arn.resource().substring("model/".length())).value();
  }

  private String refused(ModelWish wish) {
    return ((Invalid) problem(() -> models.create(ADA, wish.made()))).message();
  }

  private static Structure choosing(String ref, String specification) {
    return ofPackage(ref).with("InferenceSpecificationName", text(specification));
  }
}
