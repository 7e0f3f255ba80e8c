package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;

/** Operations that only we have: under a target of their own, in the same protocol. */
final class OwnOperationsTest extends ApiFixture {

  @BeforeEach
  void makeGroup() {
    group("iris");
  }

  @Test
  void ownOperation_underTheTargetOfTheService_isUnknown() {
    assertThat(error("CompareModelPackages", "{'Before':'iris/1','After':'iris/2'}"))
        .startsWith("UnknownOperationException");
  }

  @Test
  void operationOfTheService_underOurTarget_isUnknown() {
    Answer answer =
        api.answer(ADA, "Waybill.ListModelPackageGroups", "{}".getBytes(StandardCharsets.UTF_8));

    assertThat(errorText(answer)).startsWith("UnknownOperationException");
  }

  @Test
  void compare_tellsDifferencesWithTheValuesOfTheCard() {
    version(card("0.90"));
    version(card("0.93"));

    JsonObject compared = own("CompareModelPackages", "{'Before':'iris/1','After':'iris/2'}");

    assertThat(compared.get("Differences"))
        .isEqualTo(
            StrictJson.object(
                    """
                        {"Differences":[{"Section":"Metrics","Path":"ModelCard.ModelCardContent\
                        .training_details.training_job_details.training_metrics[accuracy].value","Before":"0.90",\
                        "After":"0.93","Delta":0.03,"Verdict":"Better"}]}\
                        """)
                .get("Differences"));
  }

  @Test
  void compare_ofAPackageWithItself_tellsNothing() {
    version(card("0.90"));

    JsonObject compared = own("CompareModelPackages", "{'Before':'iris/1','After':'iris/1'}");

    assertThat(compared.get("Differences")).isEqualTo(new JsonArray(List.of()));
  }

  @Test
  void rollback_dryOrNot_tellsTheSame() {
    version("'ModelApprovalStatus':'Approved'");
    clock.advance(Duration.ofSeconds(1));
    version("'ModelApprovalStatus':'Approved'");
    String wish = "'ModelPackageGroupName':'iris','Reason':'slow'";

    JsonObject dry = own("RollbackModelPackageGroup", "{" + wish + ",'DryRun':true}");
    assertThat(describe("iris/2").text("ModelApprovalStatus")).isEqualTo("Approved");
    JsonObject done = own("RollbackModelPackageGroup", "{" + wish + "}");

    assertThat(describe("iris/2").text("ModelApprovalStatus")).isEqualTo("Rejected");
    assertThat(done.get("From")).isEqualTo(dry.get("From"));
    assertThat(done.get("To")).isEqualTo(dry.get("To"));
  }

  @Test
  void rollback_withoutAReason_isRefused() {
    Answer answer =
        api.answer(
            ADA,
            "Waybill.RollbackModelPackageGroup",
            "{\"ModelPackageGroupName\":\"iris\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(errorText(answer)).startsWith("ValidationException").contains("reason");
  }

  @Override
  String version(String members) {
    return create("{'ModelPackageGroupName':'iris'," + members + "}");
  }

  private static String card(String accuracy) {
    String content =
        "{\\\"training_details\\\":{\\\"training_job_details\\\":{\\\"training_metrics\\\":[{\\\"name\\\":\\\"accuracy\\\","
            + "\\\"value\\\":"
            + accuracy
            + "}]}}}";
    return "'ModelCard':{'ModelCardStatus':'Draft','ModelCardContent':'" + content + "'}";
  }
}
