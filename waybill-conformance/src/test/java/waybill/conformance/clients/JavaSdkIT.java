package waybill.conformance.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.BatchDescribeModelPackageResponse;
import software.amazon.awssdk.services.sagemaker.model.ConflictException;
import software.amazon.awssdk.services.sagemaker.model.CreateModelPackageRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelPackageResponse;
import software.amazon.awssdk.services.sagemaker.model.DetailedModelPackageStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelApprovalStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageGroupStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageSummary;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import waybill.conformance.ApiClient;
import waybill.conformance.RunningServer;

/** The AWS SDK for Java 2.x, with its own types and without retries. */
class JavaSdkIT {
  private static RunningServer server;
  private static SageMakerClient sageMaker;

  @BeforeAll
  static void start() {
    server = RunningServer.start();
    sageMaker =
        SageMakerClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.of(ApiClient.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(server.key().id(), server.key().secret())))
            .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  @AfterAll
  static void stop() {
    sageMaker.close();
    server.close();
  }

  @Test
  void describe_ofAVersionWithEverySection_returnsEveryMember() {
    createGroup("every-section");
    CreateModelPackageRequest sent = EverySection.in("every-section");

    String arn = sageMaker.createModelPackage(sent).modelPackageArn();
    DescribeModelPackageResponse seen =
        sageMaker.describeModelPackage(r -> r.modelPackageName(arn));

    Map<String, SdkField<?>> answers =
        seen.sdkFields().stream().collect(Collectors.toMap(SdkField::memberName, field -> field));
    for (SdkField<?> field : sent.sdkFields()) {
      if (!Set.of("ModelPackageName", "Tags", "ClientToken", "SourceUri")
          .contains(field.memberName())) {
        Object expected = field.getValueOrDefault(sent);
        SdkField<?> answer = Objects.requireNonNull(answers.get(field.memberName()));
        assertThat((Object) answer.getValueOrDefault(seen))
            .as(field.memberName())
            .isEqualTo(expected);
      }
    }
    assertThat(arn).endsWith(":model-package/every-section/1");
    assertThat(seen.modelPackageName()).isNull();
    assertThat(seen.modelPackageVersion()).isEqualTo(1);
    assertThat(seen.modelPackageStatus()) // of images that run nowhere, and perhaps by now
        .isIn(
            ModelPackageStatus.PENDING, ModelPackageStatus.IN_PROGRESS, ModelPackageStatus.FAILED);
    assertThat(seen.modelPackageStatusDetails().validationStatuses().getFirst().status())
        .isIn(
            DetailedModelPackageStatus.NOT_STARTED,
            DetailedModelPackageStatus.IN_PROGRESS,
            DetailedModelPackageStatus.FAILED);
    assertThat(seen.modelPackageStatusDetails().imageScanStatuses()).isEmpty();
  }

  @Test
  void update_ofOneMember_leavesTheOthers() {
    createGroup("updates");
    String arn = sageMaker.createModelPackage(EverySection.in("updates")).modelPackageArn();

    sageMaker.updateModelPackage(
        r ->
            r.modelPackageArn(arn)
                .modelApprovalStatus(ModelApprovalStatus.APPROVED)
                .approvalDescription("good"));
    sageMaker.updateModelPackage(
        r ->
            r.modelPackageArn(arn)
                .customerMetadataProperties(Map.of("added", "later"))
                .customerMetadataPropertiesToRemove("team"));

    DescribeModelPackageResponse seen =
        sageMaker.describeModelPackage(r -> r.modelPackageName("updates/1"));
    assertThat(seen.modelApprovalStatus()).isEqualTo(ModelApprovalStatus.APPROVED);
    assertThat(seen.approvalDescription()).isEqualTo("good");
    assertThat(seen.customerMetadataProperties())
        .isEqualTo(Map.of("gate", "one", "added", "later"));
    assertThat(seen.lastModifiedTime()).isAfterOrEqualTo(seen.creationTime());
    assertThat(seen.modelLifeCycle()).isEqualTo(EverySection.in("updates").modelLifeCycle());
  }

  @Test
  void paginators_overVersionsAndGroups_holdEachOnce() {
    for (String group : List.of("pages-a", "pages-b", "pages-c")) {
      createGroup(group);
    }
    for (int i = 0; i < 5; i++) {
      sageMaker.createModelPackage(EverySection.in("pages-a"));
    }

    List<Integer> versions =
        sageMaker
            .listModelPackagesPaginator(
                r ->
                    r.modelPackageGroupName("pages-a").maxResults(2).sortOrder(SortOrder.ASCENDING))
            .modelPackageSummaryList()
            .stream()
            .map(ModelPackageSummary::modelPackageVersion)
            .toList();
    List<String> groups =
        sageMaker
            .listModelPackageGroupsPaginator(r -> r.nameContains("pages-").maxResults(1))
            .modelPackageGroupSummaryList()
            .stream()
            .map(group -> group.modelPackageGroupName())
            .toList();

    assertThat(versions).containsExactly(1, 2, 3, 4, 5);
    assertThat(groups).containsExactly("pages-a", "pages-b", "pages-c");
  }

  @Test
  void tagsAndPolicy_ofAGroup_areKeptAndRemoved() {
    Tag tag = Tag.builder().key("purpose").value("judging").build();
    String arn =
        sageMaker
            .createModelPackageGroup(r -> r.modelPackageGroupName("tagged").tags(tag))
            .modelPackageGroupArn();
    String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";

    sageMaker.addTags(
        r -> r.resourceArn(arn).tags(tag.toBuilder().key("second").value("two").build()));
    sageMaker.deleteTags(r -> r.resourceArn(arn).tagKeys("second"));
    sageMaker.putModelPackageGroupPolicy(
        r -> r.modelPackageGroupName("tagged").resourcePolicy(policy));

    assertThat(sageMaker.listTagsPaginator(r -> r.resourceArn(arn)).tags()).containsExactly(tag);
    assertThat(
            sageMaker
                .getModelPackageGroupPolicy(r -> r.modelPackageGroupName("tagged"))
                .resourcePolicy())
        .isEqualTo(policy);
    sageMaker.deleteModelPackageGroupPolicy(r -> r.modelPackageGroupName("tagged"));
    assertThat(
            refusal(
                () -> sageMaker.getModelPackageGroupPolicy(r -> r.modelPackageGroupName("tagged"))))
        .startsWith("ValidationException 400 Cannot find resource policy for: ");
  }

  @Test
  void batchDescribe_withAnUnknownArn_answersTheOthers() {
    createGroup("batch");
    String known = sageMaker.createModelPackage(EverySection.in("batch")).modelPackageArn();
    String unknown = known + "0";

    BatchDescribeModelPackageResponse seen =
        sageMaker.batchDescribeModelPackage(r -> r.modelPackageArnList(known, unknown));

    assertThat(seen.modelPackageSummaries()).containsOnlyKeys(known);
    assertThat(seen.batchDescribeModelPackageErrorMap())
        .hasEntrySatisfying(
            unknown, error -> assertThat(error.errorCode()).isEqualTo("ValidationException"));
  }

  @Test
  void deletion_ofAGroup_needsItEmpty() {
    String group = createGroup("emptied");
    String arn = sageMaker.createModelPackage(EverySection.in("emptied")).modelPackageArn();

    ConflictException conflict =
        catchThrowableOfType(
            ConflictException.class,
            () -> sageMaker.deleteModelPackageGroup(r -> r.modelPackageGroupName("emptied")));
    sageMaker.deleteModelPackage(r -> r.modelPackageName(arn));
    sageMaker.deleteModelPackageGroup(r -> r.modelPackageGroupName("emptied"));

    assertThat(conflict.statusCode()).isEqualTo(400);
    assertThat(refusal(() -> sageMaker.describeModelPackage(r -> r.modelPackageName(arn))))
        .isEqualTo("ValidationException 400 ModelPackage " + arn + " does not exist.");
    assertThat(
            refusal(
                () -> sageMaker.describeModelPackageGroup(r -> r.modelPackageGroupName("emptied"))))
        .isEqualTo("ValidationException 400 ModelPackageGroup " + group + " does not exist.");
  }

  private static String createGroup(String name) {
    String arn =
        sageMaker
            .createModelPackageGroup(r -> r.modelPackageGroupName(name))
            .modelPackageGroupArn();
    assertThat(
            sageMaker
                .describeModelPackageGroup(r -> r.modelPackageGroupName(name))
                .modelPackageGroupStatus())
        .isEqualTo(ModelPackageGroupStatus.COMPLETED);
    return arn;
  }

  private static String refusal(ThrowingCallable call) {
    var error = catchThrowableOfType(SageMakerException.class, call);
    return error.awsErrorDetails().errorCode()
        + " "
        + error.statusCode()
        + " "
        + error.awsErrorDetails().errorMessage();
  }
}
