package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import waybill.registry.ArtifactCheck;
import waybill.registry.Events;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.fixture.MemoryDeliveries;
import waybill.registry.fixture.MemoryRegistryStore;
import waybill.registry.fixture.Samples;
import waybill.registry.fixture.SettableClock;
import waybill.registry.identity.AccountId;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Region;
import waybill.registry.identity.Tenant;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.store.SortOrder;
import waybill.wire.json.JsonObject;
import waybill.wire.operation.Contract;
import waybill.wire.shape.ValidatorOptions;

/** The API over a memory store, spoken to as a signed client does: target and body. */
class ApiFixture {
  static final Contract CONTRACT = Contract.load();
  static final Caller ADA = Samples.CALLER;
  static final String ARN = "arn:aws:sagemaker:us-west-2:111122223333:";

  /** Somebody of another account. */
  static final Caller EVE =
      new Caller(
          new Tenant(new AccountId("999988887777"), new Region("us-west-2")),
          "arn:aws:iam::999988887777:user/eve",
          "AKIAEVE",
          "request-2");

  final SettableClock clock = new SettableClock(Samples.NOON);
  final MemoryRegistryStore store = new MemoryRegistryStore(new JsonRenderer(CONTRACT), clock);
  final RegistryApi api =
      new RegistryApi(
          new RegistryApi.Parts(
              CONTRACT,
              store,
              new Events(new MemoryDeliveries(store), List.of()),
              new PageTokens(new byte[32]),
              new ApiOptions(SortOrder.DESCENDING, ValidatorOptions.STRICT),
              Work.none(),
              new S3Locations(ObjectEndpoints.NONE),
              ArtifactCheck.OFF));

  /** The answer to a body, whatever it is. */
  Answer send(Caller caller, String operation, String body) {
    return api.answer(caller, "SageMaker." + operation, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The output of a call of our own that succeeds. Single quotes stand for double ones. */
  JsonObject own(String operation, String body) {
    byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return output(api.answer(ADA, "Waybill." + operation, bytes));
  }

  /** The output of a call that succeeds. Single quotes stand for double ones. */
  JsonObject call(String operation, String body) {
    return output(send(ADA, operation, body.replace('\'', '"')));
  }

  private static JsonObject output(Answer answer) {
    assertThat(answer.status()).as(text(answer)).isEqualTo(200);
    return answer.body().length == 0 ? JsonObject.EMPTY : StrictJson.object(text(answer));
  }

  /** The error of a call that fails: {@code Code: message}. Single quotes as above. */
  String error(String operation, String body) {
    return errorText(send(ADA, operation, body.replace('\'', '"')));
  }

  static String errorText(Answer answer) {
    assertThat(answer.status()).as(text(answer)).isEqualTo(400);
    JsonObject error = StrictJson.object(text(answer));
    return error.text("__type") + ": " + error.text("message");
  }

  static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Makes a group and answers its ARN. */
  String group(String name) {
    JsonObject output = call("CreateModelPackageGroup", "{'ModelPackageGroupName':'" + name + "'}");
    return String.valueOf(output.text("ModelPackageGroupArn"));
  }

  /** Makes a package of these members and answers its ARN. */
  String create(String body) {
    return String.valueOf(call("CreateModelPackage", body).text("ModelPackageArn"));
  }

  /** Makes the next version of a group with nothing in it. */
  String version(String group) {
    return create("{'ModelPackageGroupName':'" + group + "'}");
  }

  JsonObject describe(String name) {
    return call("DescribeModelPackage", "{'ModelPackageName':'" + name + "'}");
  }
}
