package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import waybill.wire.json.JsonWriter;

/** Whole answers, byte for byte. */
final class AnswersTest extends ApiFixture {

  @Test
  void listsOfNothing_always_areEmptyAndNotAbsent() {
    assertThat(text(send(ADA, "ListModelPackages", "{}")))
        .isEqualTo("{\"ModelPackageSummaryList\":[]}");
    assertThat(text(send(ADA, "ListModelPackageGroups", "{}")))
        .isEqualTo("{\"ModelPackageGroupSummaryList\":[]}");
  }

  @Test
  void operationsWithoutOutput_always_answerNothing() {
    group("iris");
    version("iris");

    assertThat(text(send(ADA, "DeleteModelPackage", "{\"ModelPackageName\":\"iris/1\"}")))
        .isEmpty();
    assertThat(text(send(ADA, "DeleteModelPackageGroup", "{\"ModelPackageGroupName\":\"iris\"}")))
        .isEmpty();
  }

  @Test
  void group_whenDescribed_isExactlyThis() {
    call(
        "CreateModelPackageGroup",
        "{'ModelPackageGroupName':'iris','ModelPackageGroupDescription':'Ünïcode'}");

    assertThat(text(send(ADA, "DescribeModelPackageGroup", "{\"ModelPackageGroupName\":\"iris\"}")))
        .isEqualTo(
            ("{'ModelPackageGroupName':'iris','ModelPackageGroupArn':'"
                    + ARN
                    + "model-package-group/iris','ModelPackageGroupDescription':'Ünïcode',"
                    + "'CreationTime':1772366400,'CreatedBy':{'IamIdentity':{'Arn':"
                    + "'arn:aws:iam::111122223333:user/ada','PrincipalId':'AKIAADA'}},"
                    + "'ModelPackageGroupStatus':'Completed'}")
                .replace('\'', '"'));
  }

  @Test
  void version_whenDescribedAfterAnUpdate_isExactlyThis() {
    group("iris");
    version("iris");
    clock.advance(Duration.ofMillis(1250));
    call(
        "UpdateModelPackage",
        "{'ModelPackageArn':'" + ARN + "model-package/iris/1','ModelApprovalStatus':'Approved'}");

    String creator =
        "{'IamIdentity':{'Arn':'arn:aws:iam::111122223333:user/ada','PrincipalId':'AKIAADA'}}";
    assertThat(JsonWriter.write(describe("iris/1")).replace('"', '\''))
        .isEqualTo(
            "{'ModelPackageGroupName':'iris','ModelPackageVersion':1,'ModelPackageArn':'"
                + ARN
                + "model-package/iris/1','CreationTime':1772366400,"
                + "'ModelPackageStatus':'Completed','ModelPackageStatusDetails':"
                + "{'ValidationStatuses':[],'ImageScanStatuses':[]},"
                + "'CertifyForMarketplace':false,'ModelApprovalStatus':'Approved','CreatedBy':"
                + creator
                + ",'LastModifiedTime':1772366401.25,'LastModifiedBy':"
                + creator
                + "}");
  }

  @Test
  void rowsOfLists_always_showTheirMembersAlone() {
    group("iris");
    version("iris");

    assertThat(
            text(send(ADA, "ListModelPackages", "{\"ModelPackageGroupName\":\"iris\"}"))
                .replace('"', '\''))
        .isEqualTo(
            "{'ModelPackageSummaryList':[{'ModelPackageGroupName':'iris',"
                + "'ModelPackageVersion':1,'ModelPackageArn':'"
                + ARN
                + "model-package/iris/1','CreationTime':1772366400,"
                + "'ModelPackageStatus':'Completed',"
                + "'ModelApprovalStatus':'PendingManualApproval'}]}");
  }

  @Test
  void batch_withAMissingVersion_answersBothMaps() {
    group("iris");
    String arn = version("iris");
    String missing = ARN + "model-package/iris/9";

    assertThat(
            JsonWriter.write(
                    call(
                        "BatchDescribeModelPackage",
                        "{'ModelPackageArnList':['" + arn + "','" + missing + "']}"))
                .replace('"', '\''))
        .isEqualTo(
            "{'ModelPackageSummaries':{'"
                + arn
                + "':{'ModelPackageGroupName':'iris','ModelPackageVersion':1,'ModelPackageArn':'"
                + arn
                + "','CreationTime':1772366400,'ModelPackageStatus':'Completed',"
                + "'ModelApprovalStatus':'PendingManualApproval'}},"
                + "'BatchDescribeModelPackageErrorMap':{'"
                + missing
                + "':{'ErrorCode':'ValidationException','ErrorResponse':'ModelPackage "
                + missing
                + " does not exist.'}}}");
  }

  @Test
  void tags_whenListed_areInOrderOfAdding() {
    String group = group("iris");
    call(
        "AddTags",
        "{'ResourceArn':'" + group + "','Tags':[{'Key':'b','Value':''},{'Key':'a','Value':'x'}]}");

    assertThat(JsonWriter.write(call("ListTags", "{'ResourceArn':'" + group + "'}")))
        .isEqualTo("{\"Tags\":[{\"Key\":\"b\",\"Value\":\"\"},{\"Key\":\"a\",\"Value\":\"x\"}]}");
    assertThat(
            text(
                send(ADA, "DeleteTags", "{\"ResourceArn\":\"" + group + "\",\"TagKeys\":[\"a\"]}")))
        .isEqualTo("{}");
  }

  @Test
  void metadataOnly_always_leavesTheRiskRatingOfTheCard() {
    group("iris");
    create(
        """
        {"ModelPackageGroupName":"iris","ModelCard":{"ModelCardStatus":"Draft",
        "ModelCardContent":"{\\"model_overview\\":{\\"model_creator\\":\\"ann\\"},\
        \\"intended_uses\\":{\\"risk_rating\\":\\"Low\\",\\"purpose_of_model\\":\\"p\\"}}"}}
        """);

    assertThat(
            new Input(
                    call(
                        "DescribeModelPackage",
                        "{'ModelPackageName':'iris/1','IncludedData':'MetadataOnly'}"))
                .find("ModelCard"))
        .isEqualTo(
            new Input(
                new Output()
                    .text("ModelCardContent", "{\"intended_uses\":{\"risk_rating\":\"Low\"}}")
                    .text("ModelCardStatus", "Draft")
                    .object()));
  }

  @Test
  void textThatMustBeJson_whenItIsNot_isRefusedWithoutRepeatingIt() {
    group("iris");

    assertThat(
            error(
                "PutModelPackageGroupPolicy",
                "{'ModelPackageGroupName':'iris','ResourcePolicy':'secret'}"))
        .startsWith("ValidationException: ResourcePolicy must be a JSON object. ")
        .doesNotContain("secret");
    assertThat(
            error(
                "CreateModelPackage",
                "{'ModelPackageGroupName':'iris','ModelCard':{'ModelCardContent':'[1]'}}"))
        .isEqualTo(
            "ValidationException: ModelCardContent must be a JSON object. It is not a JSON"
                + " object.");
  }

  @Test
  void creation_whenItsMembersComeInAnotherOrder_isTheSameForItsToken() {
    group("iris");
    String first =
        create("{'ClientToken':'t','ModelPackageGroupName':'iris','Domain':'d','Task':'t'}");

    String second =
        create("{'Task':'t','Domain':'d','ModelPackageGroupName':'iris','ClientToken':'t'}");

    assertThat(second).isEqualTo(first);
    assertThat(error("CreateModelPackage", "{'ClientToken':'t','ModelPackageGroupName':'iris'}"))
        .startsWith("ConflictException: ");
  }
}
