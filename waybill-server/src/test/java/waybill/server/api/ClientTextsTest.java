package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Codes and sentences that clients decide by, to the letter. The witness of each is in its name:
 * who matches it.
 */
final class ClientTextsTest extends ApiFixture {
  private static final String GROUP = "{'ModelPackageGroupName':'iris'}";
  private static final String NONE = "{'ModelPackageGroupName':'none'}";

  @BeforeEach
  void makeGroup() {
    group("iris");
  }

  @Test
  void terraformAndAck_readingAMissingGroup_seeItGone() {
    String gone =
        "ValidationException: ModelPackageGroup "
            + ARN
            + "model-package-group/none does not exist.";

    assertThat(error("DescribeModelPackageGroup", NONE)).isEqualTo(gone);
    assertThat(error("DeleteModelPackageGroup", NONE)).isEqualTo(gone);
  }

  @Test
  void terraformAndCloudFormation_readingPoliciesOfAMissingGroup_seeItGone() {
    String gone =
        "ValidationException: Cannot find Model Package Group: " + ARN + "model-package-group/none";

    assertThat(error("GetModelPackageGroupPolicy", NONE)).isEqualTo(gone);
    assertThat(error("DeleteModelPackageGroupPolicy", NONE)).isEqualTo(gone);
  }

  @Test
  void terraformAndCloudFormation_readingAGroupWithoutPolicy_seeNone() {
    String none =
        "ValidationException: Cannot find resource policy for: " + ARN + "model-package-group/iris";

    assertThat(error("GetModelPackageGroupPolicy", GROUP)).isEqualTo(none);
    assertThat(error("DeleteModelPackageGroupPolicy", GROUP)).isEqualTo(none);
  }

  @Test
  void cloudFormationAndSdks_makingAGroupTwice_seeThatItExists() {
    assertThat(error("CreateModelPackageGroup", GROUP))
        .isEqualTo(
            "ValidationException: Model Package Group already exists: "
                + ARN
                + "model-package-group/iris");
  }

  @Test
  void pythonSdk_makingAPackageTwice_seesThatItExists() {
    String body =
        "{'ModelPackageName':'solo','SourceAlgorithmSpecification':{'SourceAlgorithms':"
            + "[{'AlgorithmName':'algorithm'}]}}";
    call(
        "CreateAlgorithm",
        "{'AlgorithmName':'algorithm','TrainingSpecification':{'TrainingImage':'i',"
            + "'SupportedTrainingInstanceTypes':['ml.m5.large'],'TrainingChannels':[{'Name':'c',"
            + "'SupportedContentTypes':['text/csv'],'SupportedInputModes':['File']}]},"
            + "'InferenceSpecification':{'Containers':[{'Image':'i'}],"
            + "'SupportedTransformInstanceTypes':['ml.m5.large'],"
            + "'SupportedRealtimeInferenceInstanceTypes':['ml.m5.large']}}");
    create(body);

    assertThat(error("CreateModelPackage", body))
        .isEqualTo(
            "ValidationException: ModelPackage already exists: " + ARN + "model-package/solo");
  }

  @Test
  void pythonSdk_makingAModelTwice_seesThatItExists() {
    String body = "{'ModelName':'m','PrimaryContainer':{'Image':'i'}}";
    call("CreateModel", body);

    assertThat(error("CreateModel", body))
        .isEqualTo(
            "ValidationException: Cannot create already existing model \"" + ARN + "model/m\".");
  }

  @Test
  void terraformAndAnsible_readingOrDeletingAMissingModel_seeItGone() {
    String sentence = "ValidationException: Could not find model \"" + ARN + "model/m\".";

    assertThat(error("DescribeModel", "{'ModelName':'m'}")).isEqualTo(sentence);
    assertThat(error("DeleteModel", "{'ModelName':'m'}")).isEqualTo(sentence);
  }

  @Test
  void ackAndCloudFormation_readingAMissingPackage_seeItGone() {
    assertThat(error("DescribeModelPackage", "{'ModelPackageName':'iris/9'}"))
        .isEqualTo(
            "ValidationException: ModelPackage " + ARN + "model-package/iris/9 does not exist.");
  }

  @Test
  void cloudFormation_sendingNoName_seesAnInvalidRequest() {
    assertThat(error("CreateModelPackageGroup", "{}"))
        .isEqualTo(
            "ValidationException: 1 validation error detected: Value null at"
                + " 'modelPackageGroupName' failed to satisfy constraint: Member must not be"
                + " null");
  }

  @Test
  void cloudFormation_reachingIntoAnotherAccount_isNotAuthorized() {
    String body = "{\"ModelPackageGroupName\":\"" + ARN + "model-package-group/iris\"}";

    assertThat(errorText(send(EVE, "DescribeModelPackageGroup", body)))
        .startsWith(
            "AccessDeniedException: User: arn:aws:iam::999988887777:user/eve is not authorized to"
                + " perform: sagemaker:DescribeModelPackageGroup on resource: "
                + ARN
                + "model-package-group/iris");
  }

  @Test
  void terraform_deletingAGroupWithVersions_meetsAConflict() {
    version("iris");

    assertThat(error("DeleteModelPackageGroup", GROUP)).startsWith("ConflictException: ");
  }

  @Test
  void everyClient_namingAnotherRegion_isToldTheRightOne() {
    String elsewhere = ARN.replace("us-west-2", "eu-central-1") + "model-package/iris/1";

    assertThat(error("DescribeModelPackage", "{'ModelPackageName':'" + elsewhere + "'}"))
        .isEqualTo("ValidationException: ARN should be scoped to correct region: us-west-2");
  }

  @Test
  void listTags_ofAMissingResource_saysSo() {
    assertThat(error("ListTags", "{'ResourceArn':'" + ARN + "model-package-group/none'}"))
        .isEqualTo("ValidationException: Resource does not exist");
  }
}
