package waybill.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waybill.registry.event.RegistryEvent;
import waybill.registry.history.Digest;
import waybill.registry.identity.AccountId;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Region;
import waybill.registry.identity.Tenant;
import waybill.registry.store.Act;
import waybill.registry.store.HistoryEntry;
import waybill.registry.store.HistoryEntry.Aspect;
import waybill.registry.store.Rendering;
import waybill.wire.operation.Contract;

final class EventJsonTest {
  private static final Tenant TENANT =
      new Tenant(new AccountId("111122223333"), new Region("us-east-1"));
  private static final Arn IRIS_1 = TENANT.arn("model-package/iris/1");
  private static final Instant TEN = Instant.parse("2026-03-14T10:00:00.250Z");

  private final EventJson json = new EventJson(Contract.load());

  @Test
  void eventBridge_whenAVersionIsApproved_hasTheDescribeAnswerAndNamesWhatChanged() {
    String before = "{\"CreationTime\":1773482400.25,\"ModelApprovalStatus\":\"Rejected\"}";
    String after =
        "{\"ModelPackageDescription\":\"d\",\"CreationTime\":1773482400.25,"
            + "\"ModelApprovalStatus\":\"Approved\",\"SourceUri\":\"s3://a\"}";

    RegistryEvent event = event(IRIS_1, Aspect.RESOURCE, before, after);

    assertThat(json.eventBridge().write(event).text())
        .isEqualTo(
            "{\"version\":\"0\",\"id\":\""
                + event.id()
                + "\",\"detail-type\":\"SageMaker Model Package State Change\","
                + "\"source\":\"aws.sagemaker\",\"account\":\"111122223333\","
                + "\"time\":\"2026-03-14T10:00:00.250Z\",\"region\":\"us-east-1\","
                + "\"resources\":[\"arn:aws:sagemaker:us-east-1:111122223333:model-package/iris/1\"],"
                + "\"detail\":{\"ModelPackageDescription\":\"d\","
                + "\"CreationTime\":\"2026-03-14T10:00:00.250Z\","
                + "\"ModelApprovalStatus\":\"Approved\",\"SourceUri\":\"s3://a\","
                + "\"UpdatedModelPackageFields\":[\"ModelApprovalStatus\",\"sourceUri\"]}}");
  }

  @Test
  void eventBridge_whenAVersionIsMade_namesNoChangedFields() {
    assertThat(written(IRIS_1, Aspect.RESOURCE, null, "{\"ModelPackageVersion\":1}"))
        .endsWith("\"detail\":{\"ModelPackageVersion\":1}}");
  }

  @Test
  void eventBridge_whenAVersionIsDeleted_tellsItsLastStateAsDeleting() {
    String last = "{\"ModelPackageVersion\":1,\"ModelPackageStatus\":\"Completed\"}";

    assertThat(written(IRIS_1, Aspect.RESOURCE, last, null))
        .endsWith("\"detail\":{\"ModelPackageVersion\":1,\"ModelPackageStatus\":\"Deleting\"}}");
  }

  @Test
  void eventBridge_always_leavesOutTheContentsOfCards() {
    String card = "{\"ModelCard\":{\"ModelCardContent\":\"secret\",\"ModelCardStatus\":\"Draft\"}}";

    assertThat(written(IRIS_1, Aspect.RESOURCE, null, card))
        .endsWith("\"detail\":{\"ModelCard\":{\"ModelCardStatus\":\"Draft\"}}}");
    assertThat(
            written(
                TENANT.arn("model-card/c"),
                Aspect.RESOURCE,
                null,
                "{\"ModelCardName\":\"c\",\"Content\":\"secret\"}"))
        .contains("\"detail-type\":\"SageMaker Model Card State Change\"")
        .endsWith("\"detail\":{\"ModelCardName\":\"c\"}}");
  }

  @Test
  void eventBridge_whenMembersAreKeptBesideTheAnswer_leavesThemOut() {
    String kept =
        "{\"ModelName\":\"m\",\"CreationTime\":1773482400.25,\"InferenceSpecification\":{}}";

    assertThat(written(TENANT.arn("model/m"), Aspect.RESOURCE, kept, null))
        .endsWith(
            "\"detail\":{\"ModelName\":\"m\",\"CreationTime\":\"2026-03-14T10:00:00.250Z\","
                + "\"ModelStatus\":\"Deleted\"}}");
  }

  @Test
  void eventBridge_whenTagsChange_tellsThatAndNoMore() {
    assertThat(written(IRIS_1, Aspect.TAGS, null, "{\"Tags\":[]}"))
        .contains("\"detail-type\":\"Waybill Registry Change\",\"source\":\"waybill\"")
        .endsWith(
            "\"detail\":{\"ResourceArn\":\"arn:aws:sagemaker:us-east-1:111122223333:"
                + "model-package/iris/1\",\"Aspect\":\"Tags\",\"Change\":\"Created\","
                + "\"Operation\":\"Test\"}}");
  }

  @Test
  void cloudEvents_always_hasTheAttributesOfVersion1() {
    RegistryEvent event =
        event(TENANT.arn("model/m"), Aspect.RESOURCE, null, "{\"ModelName\":\"m\"}");

    assertThat(json.cloudEvents().contentType()).isEqualTo("application/cloudevents+json");
    assertThat(json.cloudEvents().write(event).text())
        .isEqualTo(
            "{\"specversion\":\"1.0\",\"id\":\""
                + event.id()
                + "\",\"source\":\"arn:aws:sagemaker:us-east-1:111122223333\","
                + "\"type\":\"aws.sagemaker.ModelStateChange\","
                + "\"subject\":\"arn:aws:sagemaker:us-east-1:111122223333:model/m\","
                + "\"time\":\"2026-03-14T10:00:00.250Z\","
                + "\"datacontenttype\":\"application/json\",\"data\":{\"ModelName\":\"m\"}}");
  }

  private String written(
      Arn resource, Aspect aspect, @Nullable String before, @Nullable String after) {
    return json.eventBridge().write(event(resource, aspect, before, after)).text();
  }

  private static RegistryEvent event(
      Arn resource, Aspect aspect, @Nullable String before, @Nullable String after) {
    Caller caller = new Caller(TENANT, "arn:aws:iam::111122223333:user/ada", "AKIA", "request");
    return new RegistryEvent(
        new HistoryEntry(
            7,
            resource,
            aspect,
            new Act(caller, "Test", TEN),
            rendering(before),
            rendering(after),
            Digest.NONE));
  }

  private static @Nullable Rendering rendering(@Nullable String text) {
    return text == null ? null : new Rendering(text.getBytes(UTF_8));
  }
}
