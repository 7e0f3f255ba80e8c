package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import waybill.registry.fixture.Samples;
import waybill.registry.identity.Caller;

/** Our own operations: the history, and the API as of an earlier time. */
final class ListHistoryTest extends ApiFixture {

  @Test
  void listHistory_ofAVersion_tellsWhoChangedWhat() {
    group("iris");
    version("iris");
    clock.advance(Duration.ofMillis(1500));
    call(
        "UpdateModelPackage",
        "{'ModelPackageArn':'" + ARN + "model-package/iris/1','ModelApprovalStatus':'Approved'}");

    String history = own(ADA, "ListHistory", "{'Resource':'iris/1'}");

    assertThat(history)
        .contains(
            "\"Time\":1772366401.5,\"Operation\":\"UpdateModelPackage\",\"PrincipalArn\":"
                + "\"arn:aws:iam::111122223333:user/ada\",\"AccessKeyId\":\"AKIAADA\","
                + "\"RequestId\":\"request-1\",\"Aspect\":\"Resource\",\"Kind\":\"Changed\"")
        .contains(
            "{\"Member\":\"ModelApprovalStatus\",\"Before\":\"PendingManualApproval\","
                + "\"After\":\"Approved\"}");
  }

  @Test
  void listHistory_ofSomeMembers_tellsOfTheirChangesAlone() {
    group("iris");
    version("iris");
    call(
        "UpdateModelPackage",
        "{'ModelPackageArn':'" + ARN + "model-package/iris/1','ModelApprovalStatus':'Approved'}");

    String history =
        own(ADA, "ListHistory", "{'Resource':'iris/1','Members':['ApprovalDescription']}");

    assertThat(history).isEqualTo("{\"History\":[]}");
  }

  @Test
  void listHistory_ofAPlainName_meansThePackageOrElseTheGroup() {
    group("iris");
    call("DeleteModelPackageGroup", "{'ModelPackageGroupName':'iris'}");

    assertThat(own(ADA, "ListHistory", "{'Resource':'iris'}"))
        .contains("\"Kind\":\"Created\"", "\"Kind\":\"Deleted\"");
  }

  @Test
  void listHistory_whenPaged_losesNothing() {
    group("iris");
    call("AddTags", "{'ResourceArn':'" + ARN + "model-package-group/iris','Tags':[]}");
    version("iris");
    call("DeleteModelPackage", "{'ModelPackageName':'" + ARN + "model-package/iris/1'}");
    String first = own(ADA, "ListHistory", "{'Resource':'iris/1','MaxResults':1}");
    String token = String.valueOf(StrictJson.object(first).text("NextToken"));

    String second =
        own(ADA, "ListHistory", "{'Resource':'iris/1','MaxResults':1,'NextToken':'" + token + "'}");

    assertThat(first).contains("CreateModelPackage").doesNotContain("DeleteModelPackage");
    assertThat(second).contains("DeleteModelPackage").doesNotContain("NextToken");
  }

  @Test
  void listHistory_ofWhatNeverWas_isRefused() {
    assertThat(own(ADA, "ListHistory", "{'Resource':'iris/7'}"))
        .contains("ValidationException", "Nothing ever happened to iris/7.");
    assertThat(own(EVE, "ListHistory", "{'Resource':'" + ARN + "model/m'}"))
        .contains("AccessDeniedException");
  }

  @Test
  void listHistory_asAnOperationOfTheApi_isUnknown() {
    assertThat(error("ListHistory", "{'Resource':'iris'}")).startsWith("UnknownOperation");
  }

  @Test
  void asOf_aTimeBeforeTheFirstEntry_saysWhatTheApiSays() {
    group("iris");
    version("iris");

    assertThat(asOf("2026-03-01T11:59:59Z", "DescribeModelPackage", "iris/1"))
        .contains("ModelPackage " + ARN + "model-package/iris/1 does not exist.");
    assertThat(asOf("2026-03-01T12:00:00Z", "DescribeModelPackage", "iris/1"))
        .contains("\"ModelPackageVersion\":1");
  }

  @Test
  void asOf_whatIsNoPastOrWouldChangeIt_isRefused() {
    assertThat(asOf("2026-03-01T12:00:00.001Z", "DescribeModelPackage", "iris/1"))
        .contains("The time 2026-03-01T12:00:00.001Z is yet to come.");
    assertThat(asOf("yesterday", "DescribeModelPackage", "iris/1"))
        .contains("ValidationException", "ISO 8601");
    assertThat(asOf("2026-03-01T12:00:00Z", "DeleteModelPackage", "iris/1"))
        .contains("UnknownOperationException");
    assertThat(asOf("2026-03-01T12:00:00Z", "ListHistory", "iris/1"))
        .contains("UnknownOperationException");
  }

  @Test
  void asOf_withATokenOfAnotherTime_isRefused() {
    group("a");
    group("b");
    String page = own(ADA, "AsOf/2026-03-01T12:00:00Z/ListModelPackageGroups", "{'MaxResults':1}");
    String token = String.valueOf(StrictJson.object(page).text("NextToken"));
    clock.set(Samples.NOON.plusSeconds(10));
    String next = "{'MaxResults':1,'NextToken':'" + token + "'}";

    assertThat(own(ADA, "AsOf/2026-03-01T12:00:00Z/ListModelPackageGroups", next))
        .contains("\"ModelPackageGroupName\":\"b\"");
    assertThat(own(ADA, "AsOf/2026-03-01T12:00:01Z/ListModelPackageGroups", next))
        .contains("Invalid NextToken.");
    assertThat(error("ListModelPackageGroups", next)).contains("Invalid NextToken.");
  }

  private String asOf(String time, String operation, String name) {
    return own(ADA, "AsOf/" + time + "/" + operation, "{'ModelPackageName':'" + name + "'}");
  }

  private String own(Caller caller, String operation, String body) {
    byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return text(api.answer(caller, "Waybill." + operation, bytes));
  }
}
