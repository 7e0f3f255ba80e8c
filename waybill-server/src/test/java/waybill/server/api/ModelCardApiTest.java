package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import waybill.wire.json.JsonWriter;

/** Cards as clients see them: answers byte for byte, errors by code. */
final class ModelCardApiTest extends ApiFixture {
  private static final String CREATOR =
      "{'IamIdentity':{'Arn':'arn:aws:iam::111122223333:user/ada','PrincipalId':'AKIAADA'}}";

  @Test
  void card_whenDescribedAfterAnUpdate_isExactlyThis() {
    createCard("iris", "{}");
    clock.advance(Duration.ofMillis(1250));
    call("UpdateModelCard", "{'ModelCardName':'iris','ModelCardStatus':'Approved'}");

    assertThat(quoted("DescribeModelCard", "{'ModelCardName':'iris'}"))
        .isEqualTo(
            "{'ModelCardArn':'"
                + ARN
                + "model-card/iris','ModelCardName':'iris','ModelCardVersion':2,'Content':'{}',"
                + "'ModelCardStatus':'Approved','SecurityConfig':{'KmsKeyId':'k'},"
                + "'CreationTime':1772366400,'CreatedBy':"
                + CREATOR
                + ",'LastModifiedTime':1772366401.25,'LastModifiedBy':"
                + CREATOR
                + "}");
    assertThat(quoted("DescribeModelCard", "{'ModelCardName':'iris','ModelCardVersion':1}"))
        .contains("'ModelCardVersion':1")
        .contains("'ModelCardStatus':'Draft'")
        .doesNotContain("LastModified");
  }

  @Test
  void lists_always_showRowsAndSealedPages() {
    createCard("iris", "{}");
    createCard("rose", "{}");
    call("UpdateModelCard", "{'ModelCardName':'iris','ModelCardStatus':'Approved'}");

    assertThat(quoted("ListModelCards", "{'SortBy':'Name','ModelCardStatus':'Approved'}"))
        .isEqualTo(
            "{'ModelCardSummaries':[{'ModelCardName':'iris','ModelCardArn':'"
                + ARN
                + "model-card/iris','ModelCardStatus':'Approved','CreationTime':1772366400,"
                + "'LastModifiedTime':1772366400}]}");
    assertThat(quoted("ListModelCardVersions", "{'ModelCardName':'rose'}"))
        .isEqualTo(
            "{'ModelCardVersionSummaryList':[{'ModelCardName':'rose','ModelCardArn':'"
                + ARN
                + "model-card/rose','ModelCardStatus':'Draft','ModelCardVersion':1,"
                + "'CreationTime':1772366400}]}");
    String page = "{'ModelCardName':'iris','MaxResults':1";
    String token = call("ListModelCardVersions", page + "}").text("NextToken");
    assertThat(quoted("ListModelCardVersions", page + ",'NextToken':'" + token + "'}"))
        .contains("'ModelCardVersion':1")
        .doesNotContain("NextToken");
    assertThat(error("ListModelCards", "{'NextToken':'" + token + "'}"))
        .isEqualTo("ValidationException: Invalid NextToken.");
  }

  @Test
  void metadataOnly_always_leavesWhatNeedsNoKey() {
    createCard(
        "iris",
        "{\\\"model_overview\\\":{\\\"model_name\\\":\\\"n\\\",\\\"model_owner\\\":\\\"o\\\"},"
            + "\\\"model_package_details\\\":{\\\"model_package_group_name\\\":\\\"g\\\","
            + "\\\"domain\\\":\\\"d\\\"},\\\"business_details\\\":{}}");

    assertThat(
            call("DescribeModelCard", "{'ModelCardName':'iris','IncludedData':'MetadataOnly'}")
                .text("Content"))
        .isEqualTo(
            "{\"model_overview\":{\"model_name\":\"n\"},"
                + "\"model_package_details\":{\"model_package_group_name\":\"g\"}}");
  }

  @Test
  void content_thatDoesNotFit_isRefusedWithPathsAndWithoutItsWords() {
    String wrong =
        "{'ModelCardName':'iris','ModelCardStatus':'Draft','Content':'{"
            + "\\'intended_uses\\':{\\'risk_rating\\':\\'secret\\',\\'purpose_of_model\\':null},"
            + "\\'evaluation_details\\':[{}]}'}";

    assertThat(error("CreateModelCard", wrong))
        .isEqualTo(
            "ValidationException: Content does not fit the schema of model cards: "
                + "$.intended_uses.purpose_of_model must not be null; "
                + "$.intended_uses.risk_rating must be one of High, Medium, Low, Unknown; "
                + "$.evaluation_details[0].name is required");
    assertThat(error("DescribeModelCard", "{'ModelCardName':'iris'}"))
        .startsWith("ResourceNotFound: ");
  }

  @Test
  void names_thatAreTakenOrMissing_haveErrorsOfTheirOwn() {
    createCard("iris", "{}");

    assertThat(
            error(
                "CreateModelCard",
                "{'ModelCardName':'iris','ModelCardStatus':'Draft','Content':'{}'}"))
        .startsWith("ConflictException: ");
    assertThat(error("DeleteModelCard", "{'ModelCardName':'none'}"))
        .startsWith("ResourceNotFound: ");
    assertThat(error("DescribeModelCard", "{'ModelCardName':'" + ARN + "model-card/none'}"))
        .startsWith("ResourceNotFound: ");
    assertThat(
            error(
                "DescribeModelCardExportJob",
                "{'ModelCardExportJobArn':'" + ARN + "model-card/iris/export-job/none'}"))
        .startsWith("ResourceNotFound: ");
  }

  @Test
  void exportJob_whenMade_isDescribedAndListed() {
    createCard("iris", "{}");
    String arn =
        call(
                "CreateModelCardExportJob",
                "{'ModelCardName':'iris','ModelCardExportJobName':'print',"
                    + "'OutputConfig':{'S3OutputPath':'s3://b/x'}}")
            .text("ModelCardExportJobArn");

    assertThat(quoted("DescribeModelCardExportJob", "{'ModelCardExportJobArn':'" + arn + "'}"))
        .isEqualTo(
            "{'ModelCardExportJobName':'print','ModelCardExportJobArn':'"
                + ARN
                + "model-card/iris/export-job/print','Status':'InProgress','ModelCardName':'iris',"
                + "'ModelCardVersion':1,'OutputConfig':{'S3OutputPath':'s3://b/x'},"
                + "'CreatedAt':1772366400,'LastModifiedAt':1772366400}");
    assertThat(quoted("ListModelCardExportJobs", "{'ModelCardName':'iris','SortBy':'Status'}"))
        .isEqualTo(
            "{'ModelCardExportJobSummaries':[{'ModelCardExportJobName':'print',"
                + "'ModelCardExportJobArn':'"
                + ARN
                + "model-card/iris/export-job/print','Status':'InProgress','ModelCardName':'iris',"
                + "'ModelCardVersion':1,'CreatedAt':1772366400,'LastModifiedAt':1772366400}]}");
  }

  @Test
  void packageCard_thatIsArchived_takesNoOtherContent() {
    group("iris");
    String arn =
        create(
            "{'ModelPackageGroupName':'iris','ModelCard':"
                + "{'ModelCardContent':'{}','ModelCardStatus':'Archived'}}");

    assertThat(
            error(
                "UpdateModelPackage",
                "{'ModelPackageArn':'"
                    + arn
                    + "','ModelCard':{'ModelCardContent':'{\\'intended_uses\\':{}}'}}"))
        .isEqualTo("ValidationException: Model Card is in Archived state");
    assertThat(
            error(
                "UpdateModelPackage",
                "{'ModelPackageArn':'" + arn + "','ModelCard':{'ModelCardContent':'{\\'x\\':1}'}}"))
        .contains("ModelCardContent does not fit the schema of model cards: $.x is not part");
  }

  private void createCard(String name, String content) {
    call(
        "CreateModelCard",
        "{'ModelCardName':'"
            + name
            + "','ModelCardStatus':'Draft','SecurityConfig':{'KmsKeyId':'k'},'Content':'"
            + content
            + "'}");
  }

  private String quoted(String operation, String body) {
    return JsonWriter.write(call(operation, body)).replace('"', '\'');
  }
}
