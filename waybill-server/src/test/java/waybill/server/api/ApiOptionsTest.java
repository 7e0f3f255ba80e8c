package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import waybill.registry.ArtifactCheck;
import waybill.registry.Events;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.fixture.MemoryDeliveries;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.store.SortOrder;
import waybill.wire.shape.ValidatorOptions;

class ApiOptionsTest extends ApiFixture {
  private static final String NEWER_TYPE = body("ml.z99.48xlarge");

  @Test
  void create_whenStrict_refusesAMachineTypeThatTheContractLacks() {
    Answer answer = send(ADA, "CreateModelPackage", NEWER_TYPE);

    assertThat(text(answer))
        .contains("1 validation error detected: Value '[ml.z99.48xlarge]' at")
        .contains("Member must satisfy enum value set");
  }

  @Test
  void create_whenAnyInstanceTypeIsAccepted_keepsAMachineTypeThatTheContractLacks() {
    RegistryApi lenient = api(new ValidatorOptions(true));

    assertThat(text(answer(lenient, "CreateModelPackage", NEWER_TYPE))).contains("model-package/p");

    assertThat(text(answer(lenient, "DescribeModelPackage", "{\"ModelPackageName\":\"p\"}")))
        .contains("\"SupportedTransformInstanceTypes\":[\"ml.z99.48xlarge\"]");
  }

  @Test
  void create_whenAnyInstanceTypeIsAccepted_stillRefusesWhatLooksLikeNone() {
    RegistryApi lenient = api(new ValidatorOptions(true));

    assertThat(answer(lenient, "CreateModelPackage", body("a toaster")).status()).isEqualTo(400);
  }

  private RegistryApi api(ValidatorOptions constraints) {
    PageTokens tokens = new PageTokens(new byte[32]);
    return new RegistryApi(
        new RegistryApi.Parts(
            CONTRACT,
            store,
            new Events(new MemoryDeliveries(store), List.of()),
            tokens,
            new ApiOptions(SortOrder.DESCENDING, constraints),
            Work.none(),
            new S3Locations(ObjectEndpoints.NONE),
            ArtifactCheck.OFF));
  }

  private static Answer answer(RegistryApi asked, String operation, String body) {
    return asked.answer(ADA, "SageMaker." + operation, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String body(String instanceType) {
    return """
    {"ModelPackageName":"p","InferenceSpecification":{"Containers":[{"Image":"i"}],
    "SupportedTransformInstanceTypes":["%s"],
    "SupportedRealtimeInferenceInstanceTypes":["ml.m5.large"]}}\
    """
        .formatted(instanceType);
  }
}
