package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request with several faults is told of the first kind: each test has all the later ones. */
final class OrderOfChecksTest extends ApiFixture {
  private static final String FOREIGN = ARN.replace("111122223333", "999988887777");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SageMaker",
        "SageMaker.",
        ".CreateModelPackage",
        "SageMaker.createModelPackage",
        "SageMaker.toString",
        "SageMaker.ListHistory",
        "Waybill.Search",
        "sagemaker.CreateModelPackage",
        "Other.CreateModelPackage"
      })
  void target_ofNothingServed_comesBeforeTheBody(String target) {
    Answer answer = api.answer(ADA, target, "{".getBytes(StandardCharsets.UTF_8));

    assertThat(errorText(answer)).startsWith("UnknownOperationException: ");
  }

  @Test
  void types_ofOneMember_comeBeforeConstraintsOfAnother() {
    assertThat(error("CreateModelPackage", "{'ModelPackageName':'-','InferenceSpecification':[]}"))
        .startsWith("SerializationException: ");
  }

  @Test
  void constraints_allAtOnce_comeBeforeRules() {
    assertThat(
            error(
                "CreateModelPackage",
                "{'ModelPackageName':'-','ModelPackageGroupName':'"
                    + FOREIGN
                    + "model-package-group/iris','ClientToken':'a.b'}"))
        .startsWith("ValidationException: 2 validation errors detected: ");
  }

  @Test
  void rules_comeBeforeAuthorization() {
    assertThat(
            error(
                "CreateModelPackage",
                "{'ModelPackageName':'solo','ModelPackageGroupName':'"
                    + FOREIGN
                    + "model-package-group/iris'}"))
        .startsWith("ValidationException: Both ModelPackageName and ModelPackageGroupName");
  }

  @Test
  void authorization_comesBeforeExistence() {
    assertThat(
            error(
                "CreateModelPackage",
                "{'ModelPackageGroupName':'" + FOREIGN + "model-package-group/none'}"))
        .startsWith("AccessDeniedException: ");
  }

  @Test
  void existence_comesBeforeLimits() {
    StringBuilder tags = new StringBuilder("{'Key':'k','Value':'v'}");
    for (int i = 0; i < 49; i++) {
      tags.append(",{'Key':'k").append(i).append("','Value':'v'}");
    }
    String body = "{'ResourceArn':'" + ARN + "model-package-group/none','Tags':[" + tags + "]}";

    assertThat(error("AddTags", body)).isEqualTo("ValidationException: Resource does not exist");
  }

  @Test
  void fault_ofOurs_isAFixedSentenceWithTheRequestsId() {
    store.close();
    Logger log = Logger.getLogger(RegistryApi.class.getName());
    log.setLevel(Level.OFF); // the trace that operators see would only puzzle readers of the build

    Answer answer = send(ADA, "ListModelPackages", "{}");
    log.setLevel(null);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(text(answer))
        .isEqualTo(
            "{\"__type\":\"InternalFailure\",\"message\":\"The request failed for an internal"
                + " reason. Request: request-1\"}");
  }
}
