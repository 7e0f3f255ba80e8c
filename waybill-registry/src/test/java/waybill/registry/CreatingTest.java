package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.registry.Wish.list;
import static waybill.registry.Wish.structure;
import static waybill.registry.Wish.text;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Structure;
import waybill.registry.fixture.Samples;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Creator;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageStatus;
import waybill.registry.modelpackage.StatusItem;
import waybill.registry.problem.Problem.Denied;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.tag.Tag;

/** What may be registered, and how it is on its first day. */
final class CreatingTest extends DoorsFixture {

  @Test
  void version_whenNothingElseIsGiven_awaitsApprovalAndIsComplete() {
    group("iris");

    ModelPackage made = described(create(Wish.version("iris")));

    assertThat(made.key()).isEqualTo(Samples.version("iris", 1));
    assertThat(made.approvalStatus()).isEqualTo(ApprovalStatus.PENDING_MANUAL_APPROVAL);
    assertThat(made.status()).isEqualTo(PackageStatus.COMPLETED);
    assertThat(made.validationStatuses()).isEmpty();
    assertThat(made.createdAt()).isEqualTo(Samples.NOON);
    assertThat(made.createdBy()).isEqualTo(Creator.of(ADA));
    assertThat(made.modifiedAt()).isNull();
    assertThat(made.carried()).isEqualTo(structure("CertifyForMarketplace", new Flag(false)));
  }

  @Test
  void version_whenItsGroupIsNamedByArn_isTheNextOfThatGroup() {
    Arn group = group("iris");
    create(Wish.version("iris"));

    assertThat(create(Wish.version(group.text())).text()).isEqualTo(arn("model-package/iris/2"));
  }

  @Test
  void version_afterTheNewestWasDeleted_getsANewNumber() {
    group("iris");
    create(Wish.version("iris"));
    delete(create(Wish.version("iris")));

    assertThat(create(Wish.version("iris")).text()).isEqualTo(arn("model-package/iris/3"));
  }

  @Test
  void version_inAGroupMadeAnew_countsFromOne() {
    group("iris");
    delete(create(Wish.version("iris")));
    deleteGroup("iris");
    group("iris");

    assertThat(create(Wish.version("iris")).text()).isEqualTo(arn("model-package/iris/1"));
  }

  @Test
  void version_whenAProfileIsGiven_waitsForItsValidation() {
    group("iris");

    ModelPackage made =
        described(
            create(Wish.version("iris").carrying("ValidationSpecification", Wish.validation("p"))));

    assertThat(made.status()).isEqualTo(PackageStatus.PENDING);
    assertThat(made.validationStatuses())
        .containsExactly(new StatusItem("p", StatusItem.State.NOT_STARTED, null));
  }

  @Test
  void version_whenValidationIsSkipped_isCompleteAndClaimsNoValidation() {
    group("iris");

    ModelPackage made =
        described(
            create(
                Wish.version("iris")
                    .carrying("ValidationSpecification", Wish.validation("p"))
                    .carrying("SkipModelValidation", text("All"))));

    assertThat(made.status()).isEqualTo(PackageStatus.COMPLETED);
    assertThat(made.validationStatuses()).isEmpty();
  }

  @Test
  void version_whenValidationNamesNoProfile_isComplete() {
    group("iris");

    ModelPackage made =
        described(
            create(Wish.version("iris").carrying("ValidationSpecification", Wish.validation())));

    assertThat(made.status()).isEqualTo(PackageStatus.COMPLETED);
  }

  @Test
  void validationOutput_whenItHasNoKey_showsAnEmptyOne() {
    group("iris");

    ModelPackage made =
        described(
            create(Wish.version("iris").carrying("ValidationSpecification", Wish.validation("p"))));

    Structure output =
        structure("S3OutputPath", text("s3://bucket/out")).with("KmsKeyId", text(""));
    assertThat(made.carried().find("ValidationSpecification"))
        .contains(
            structure(
                "ValidationProfiles",
                list(
                    structure("ProfileName", text("p"))
                        .with("TransformJobDefinition", structure("TransformOutput", output)))));
  }

  @Test
  void version_inAGroupWithManagedStorage_takesOverItsType() {
    groups.create(
        ADA,
        "iris",
        null,
        List.of(),
        structure("ManagedConfiguration", structure("ManagedStorageType", text("Restricted"))));

    ModelPackage made = described(create(Wish.version("iris")));

    assertThat(made.carried().findText("ManagedStorageType")).contains("Restricted");
  }

  @Test
  void unversionedPackage_whenApprovalIsGiven_hasNone() {
    ModelPackage made =
        described(create(Wish.unversioned("solo").approved(ApprovalStatus.APPROVED)));

    assertThat(made.approvalStatus()).isNull();
  }

  @Test
  void unversionedPackage_whenTheNameIsTaken_isRefused() {
    create(Wish.unversioned("solo"));

    assertThat(problem(() -> create(Wish.unversioned("solo"))))
        .isEqualTo(new Invalid("ModelPackage already exists: " + arn("model-package/solo")));
  }

  @Test
  void unversionedPackage_whenItsNameIsThatOfAGroup_isMade() {
    group("iris");

    assertThat(create(Wish.unversioned("iris")).text()).isEqualTo(arn("model-package/iris"));
  }

  @Test
  void creation_withNameAndGroup_isRefused() {
    assertThat(problem(() -> create(Wish.version("iris").named("solo"))))
        .isEqualTo(
            new Invalid(
                "Both ModelPackageName and ModelPackageGroupName are provided in the input. Cannot"
                    + " determine which one to use."));
  }

  @Test
  void creation_withNeitherNameNorGroup_isRefused() {
    assertThat(problem(() -> create(new Wish()))).isEqualTo(new Invalid("Missing ARN"));
  }

  @Test
  void version_inAMissingGroup_isRefused() {
    assertThat(problem(() -> create(Wish.version("none"))))
        .isEqualTo(
            new Invalid("Cannot find Model Package Group: " + arn("model-package-group/none")));
  }

  @Test
  void version_inAGroupOfAnotherAccount_isRefusedWhetherItExistsOrNot() {
    Arn group = group("iris");
    String missing = arn("model-package-group/none");

    assertThat(problem(() -> packages.create(EVE, Wish.version(group.text()).made())))
        .isEqualTo(denied(group.text()));
    assertThat(problem(() -> packages.create(EVE, Wish.version(missing).made())))
        .isEqualTo(denied(missing));
  }

  @Test
  void version_withTags_isRefused() {
    assertThat(problem(() -> create(Wish.version("iris").tagged(new Tag("a", "b")))))
        .isEqualTo(
            new Invalid(
                "Tags are not supported in Model Package versions. Please add them to the Model"
                    + " Package Group"));
  }

  @Test
  void unversionedPackage_withTags_isTagged() {
    Arn arn = create(Wish.unversioned("solo").tagged(new Tag("a", "b")));

    assertThat(tags.list(ADA, arn.text())).containsExactly(new Tag("a", "b"));
  }

  @Test
  void unversionedPackage_withAContainerEnvironment_isRefused() {
    Structure specification =
        Wish.deployable()
            .with("Containers", list(structure("Environment", structure("A", text("1")))));

    assertThat(problem(() -> create(Wish.unversioned("solo").specified(specification))))
        .isEqualTo(
            new Invalid(
                "1 validation errors detected:Environment variable map cannot be specified when"
                    + " using non-versioned ModelPackages"));
  }

  @Test
  void unversionedPackage_withAModelDataSource_isRefused() {
    Structure specification =
        Wish.deployable().with("Containers", list(structure("ModelDataSource", Structure.EMPTY)));

    assertThat(problem(() -> create(Wish.unversioned("solo").specified(specification))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void unversionedPackage_withoutInstanceTypes_isRefused() {
    assertThat(
            problem(
                () -> create(Wish.unversioned("solo").specified(Wish.specification("image:1")))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void unversionedPackage_withoutAnySpecification_isRefused() {
    assertThat(problem(() -> create(new Wish().named("solo")))).isInstanceOf(Invalid.class);
  }

  @Test
  void unversionedPackage_withASourceUri_isRefused() {
    assertThat(problem(() -> create(new Wish().named("solo").from("words"))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void specification_withAnAdditionalS3DataSource_isRefused() {
    Structure specification =
        structure("Containers", list(structure("AdditionalS3DataSource", Structure.EMPTY)));

    assertThat(problem(() -> create(Wish.version("iris").specified(specification))))
        .isEqualTo(new Invalid("AdditionalS3DataSource is not allowed in InferenceSpecification"));
  }

  @Test
  void additionalSpecifications_ofOneName_areRefused() {
    List<Structure> twins = List.of(Wish.additional("one"), Wish.additional("one"));

    assertThat(problem(() -> create(Wish.version("iris").alsoSpecified(twins))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void additionalSpecifications_ofFifteenNames_areKept() {
    group("iris");
    List<Structure> many = IntStream.range(0, 15).mapToObj(i -> Wish.additional("n" + i)).toList();

    Arn arn = create(Wish.version("iris").alsoSpecified(many));

    assertThat(described(arn).additionalInferenceSpecifications()).isEqualTo(many);
  }

  @Test
  void sourceUri_withASpecification_isRefused() {
    assertThat(
            problem(() -> create(Wish.version("iris").from("words").specified(Wish.deployable()))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void sourceUri_ofPlainWords_isOnlyKept() {
    group("iris");

    ModelPackage made = described(create(Wish.version("iris").from("s3://somewhere/else")));

    assertThat(made.sourceUri()).isEqualTo("s3://somewhere/else");
    assertThat(made.inferenceSpecification()).isNull();
  }

  @Test
  void sourceUri_ofAPackage_takesOverItsSpecification() {
    group("iris");
    Arn source = create(Wish.version("iris").specified(Wish.specification("image:7")));

    ModelPackage made = described(create(Wish.version("iris").from(source.text())));

    assertThat(made.inferenceSpecification()).isEqualTo(Wish.specification("image:7"));
    assertThat(made.sourceUri()).isEqualTo(source.text());
  }

  @Test
  void sourceUri_ofAMissingPackage_isRefused() {
    group("iris");
    String missing = arn("model-package/iris/7");

    assertThat(problem(() -> create(Wish.version("iris").from(missing))))
        .isEqualTo(new Invalid("ModelPackage " + missing + " does not exist."));
  }

  @Test
  void sourceUri_ofAPackageOfAnotherAccount_isRefused() {
    group("iris");
    String foreign = EVE.tenant().arn("model-package/secret/1").text();

    assertThat(problem(() -> create(Wish.version("iris").from(foreign))))
        .isInstanceOf(Denied.class);
  }

  private static Denied denied(String resource) {
    return new Denied(
        "User: arn:aws:iam::999988887777:user/eve is not authorized to perform:"
            + " sagemaker:CreateModelPackage on resource: "
            + resource
            + " because no resource-based policy allows the sagemaker:CreateModelPackage action");
  }
}
