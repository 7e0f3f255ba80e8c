package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import waybill.registry.fixture.Samples;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKind;
import waybill.registry.store.Stored;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonWriter;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Shape;

/** Models and algorithms on the wire: whole answers, and every member back as it was given. */
final class ModelAnswersTest extends ApiFixture {

  @Test
  void model_ofAPackage_isDescribedExactlyAsGiven() {
    group("iris");
    create(
        "{'ModelPackageGroupName':'iris','ModelApprovalStatus':'Approved',"
            + "'InferenceSpecification':{'Containers':[{'Image':'i'}]}}");
    call(
        "CreateModel",
        "{'ModelName':'m','ExecutionRoleArn':'arn:aws:iam::111122223333:role/r',"
            + "'Containers':[{'ModelPackageName':'iris/1'}]}");

    assertThat(text(send(ADA, "DescribeModel", "{\"ModelName\":\"m\"}")).replace('"', '\''))
        .isEqualTo(
            "{'ModelName':'m','Containers':[{'ModelPackageName':'iris/1'}],"
                + "'ExecutionRoleArn':'arn:aws:iam::111122223333:role/r',"
                + "'CreationTime':1772366400,'ModelArn':'"
                + ARN
                + "model/m','EnableNetworkIsolation':false}");
  }

  @Test
  void models_whenListed_showTheirRowsNewestFirstByPage() {
    assertThat(text(send(ADA, "ListModels", "{}"))).isEqualTo("{\"Models\":[]}");
    model("a");
    clock.advance(Duration.ofSeconds(1));
    model("b");

    JsonObject first = call("ListModels", "{'MaxResults':1}");
    JsonObject second =
        call("ListModels", "{'MaxResults':1,'NextToken':'" + first.text("NextToken") + "'}");

    assertThat(JsonWriter.write(second).replace('"', '\''))
        .isEqualTo(
            "{'Models':[{'ModelName':'a','ModelArn':'"
                + ARN
                + "model/a','CreationTime':1772366400}]}");
    assertThat(
            error(
                "ListModels", "{'NameContains':'a','NextToken':'" + first.text("NextToken") + "'}"))
        .isEqualTo("ValidationException: Invalid NextToken.");
  }

  @Test
  void models_whenBoundedByTime_includeTheLowerBoundAlone() {
    model("a");

    assertThat(listed("{'CreationTimeAfter':1772366400}")).containsExactly("a");
    assertThat(listed("{'CreationTimeAfter':1772366400.0005}")).isEmpty();
    assertThat(listed("{'CreationTimeBefore':1772366400}")).isEmpty();
  }

  @Test
  void algorithms_whenListed_showTheirRowsOldestFirst() {
    algorithm("b");
    clock.advance(Duration.ofSeconds(1));
    algorithm("a");

    assertThat(JsonWriter.write(call("ListAlgorithms", "{'MaxResults':1}")).replace('"', '\''))
        .startsWith(
            "{'AlgorithmSummaryList':[{'AlgorithmName':'b','AlgorithmArn':'"
                + ARN
                + "algorithm/b','AlgorithmDescription':'d','CreationTime':1772366400,"
                + "'AlgorithmStatus':'Completed'}],'NextToken':'");
    assertThat(text(send(ADA, "DeleteAlgorithm", "{\"AlgorithmName\":\"a\"}"))).isEmpty();
  }

  @Test
  void model_withEveryMemberAtEveryDepth_isDescribedAsGiven() {
    Shape.Structure input = operation("CreateModel").input();
    Map<String, Json> given =
        new LinkedHashMap<>(
            new ContractSamples(() -> true)
                .structure(
                    input,
                    Set.of("Containers", "Tags", "ModelPackageName", "InferenceSpecificationName"))
                .members());
    String name = String.valueOf(new JsonObject(given).text("ModelName"));

    call("CreateModel", JsonWriter.write(new JsonObject(given)));

    JsonObject described = call("DescribeModel", "{'ModelName':'" + name + "'}");
    assertThat(described.members()).containsAllEntriesOf(given);
    assertInOrder("DescribeModel", described);
  }

  @Test
  void algorithm_withEveryMemberAtEveryDepth_isDescribedAsGiven() {
    JsonObject given = algorithm(new ContractSamples(() -> true));

    call("CreateAlgorithm", JsonWriter.write(given));

    JsonObject described =
        call("DescribeAlgorithm", "{'AlgorithmName':'" + given.text("AlgorithmName") + "'}");
    assertThat(described.members()).containsAllEntriesOf(given.members());
    assertInOrder("DescribeAlgorithm", described);
  }

  @Property(tries = 50)
  void renderings_ofModelsAndAlgorithms_readBackToEqualValues(@ForAll long seed) {
    Random random = new Random(seed);
    ApiFixture fresh = new ApiFixture();
    fresh.call("CreateModel", "{'ModelName':'m','PrimaryContainer':{'Image':'" + seed + "'}}");
    JsonObject given = algorithm(new ContractSamples(random::nextBoolean));
    fresh.call("CreateAlgorithm", JsonWriter.write(given));

    for (var key :
        List.of(
            Samples.record(RecordKind.MODEL, "m"),
            Samples.record(RecordKind.ALGORITHM, String.valueOf(given.text("AlgorithmName"))))) {
      Stored<KeptRecord> kept = fresh.store.findRecord(key).orElseThrow();
      JsonRenderer renderer = new JsonRenderer(CONTRACT);
      assertThat(renderer.render(kept.value())).isEqualTo(kept.rendering());
      assertThat(renderer.readRecord(key.kind(), kept.rendering())).isEqualTo(kept.value());
    }
  }

  private static JsonObject algorithm(ContractSamples samples) {
    return samples.structure(operation("CreateAlgorithm").input(), Set.of("Tags"));
  }

  private static void assertInOrder(String operation, JsonObject described) {
    List<String> order =
        Objects.requireNonNull(operation(operation).output()).members().stream()
            .map(Shape.Member::name)
            .filter(described.members()::containsKey)
            .toList();
    assertThat(described.members().keySet()).containsExactlyElementsOf(order);
  }

  private List<String> listed(String body) {
    return new Input(call("ListModels", body))
        .items("Models").stream().map(model -> model.text("ModelName")).toList();
  }

  private void model(String name) {
    call("CreateModel", "{'ModelName':'" + name + "','PrimaryContainer':{'Image':'i'}}");
  }

  private void algorithm(String name) {
    call(
        "CreateAlgorithm",
        "{'AlgorithmName':'"
            + name
            + "','AlgorithmDescription':'d','TrainingSpecification':{'TrainingImage':'i',"
            + "'SupportedTrainingInstanceTypes':['ml.m5.large'],'TrainingChannels':[{'Name':'c',"
            + "'SupportedContentTypes':['text/csv'],'SupportedInputModes':['File']}]}}");
  }

  private static Operation operation(String name) {
    return Objects.requireNonNull(CONTRACT.operation(name));
  }
}
