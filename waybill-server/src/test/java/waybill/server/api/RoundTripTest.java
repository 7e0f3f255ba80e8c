package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.store.Stored;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Shape;

/** Whatever the contract lets a caller give comes back as it was given, at every depth. */
final class RoundTripTest extends ApiFixture {
  private static final Shape.Structure CREATE_INPUT = operation("CreateModelPackage").input();
  private static final Shape.Structure DESCRIBE_OUTPUT =
      Objects.requireNonNull(operation("DescribeModelPackage").output());

  /** What rules across members keep out of a version, beside its group's name. */
  private static final Set<String> NOT_IN_VERSIONS =
      Set.of(
          "ModelPackageName",
          "ModelPackageGroupName",
          "Tags",
          "SourceUri",
          "ClientToken",
          "SkipModelValidation");

  @Test
  void version_withEveryMemberAtEveryDepth_isDescribedAsGiven() {
    group("iris");
    JsonObject given = withoutAdditionalS3(version(new ContractSamples(() -> true)));

    JsonObject described = describe(create(JsonWriter.write(given)));

    Map<String, Json> kept = new LinkedHashMap<>(described.members());
    kept.keySet().retainAll(given.members().keySet());
    assertThat(kept).containsExactlyInAnyOrderEntriesOf(given.members());
    assertThat(given.members().keySet()).hasSizeGreaterThan(18);
  }

  @Test
  void additionalSpecification_withEveryMemberAtEveryDepth_isDescribedAsGiven() {
    group("iris");
    JsonObject given = version(new ContractSamples(() -> true));
    String name = "AdditionalInferenceSpecifications";
    JsonObject body =
        new Output().text("ModelPackageGroupName", "iris").json(name, given.get(name)).object();

    JsonObject described = describe(create(JsonWriter.write(body)));

    assertThat(described.get(name)).isEqualTo(given.get(name));
    assertThat(JsonWriter.write(described)).contains("AdditionalS3DataSource");
  }

  @Test
  void version_withASourceUriAndSkippedValidation_isDescribedAsGiven() {
    group("iris");

    JsonObject described =
        describe(
            create(
                "{'ModelPackageGroupName':'iris','SourceUri':'words',"
                    + "'SkipModelValidation':'All'}"));

    assertThat(described.text("SourceUri")).isEqualTo("words");
    assertThat(described.text("SkipModelValidation")).isEqualTo("All");
  }

  @Test
  void describeAnswer_always_followsTheContractsOrder() {
    group("iris");
    JsonObject given = withoutAdditionalS3(version(new ContractSamples(() -> true)));

    JsonObject described = describe(create(JsonWriter.write(given)));

    List<String> order =
        new ArrayList<>(DESCRIBE_OUTPUT.members().stream().map(Shape.Member::name).toList());
    order.retainAll(described.members().keySet());
    assertThat(described.members().keySet()).containsExactlyElementsOf(order);
  }

  @Property(tries = 100)
  void rendering_ofAnyPackage_readsBackToAnEqualValue(@ForAll long seed) {
    Random random = new Random(seed);
    ApiFixture fresh = new ApiFixture();
    fresh.group("iris");
    JsonObject given = withoutAdditionalS3(version(new ContractSamples(random::nextBoolean)));
    fresh.create(JsonWriter.write(given));
    fresh.call(
        "UpdateModelPackage",
        "{'ModelPackageArn':'" + ARN + "model-package/iris/1','ApprovalDescription':'ü'}");

    PackageKey key = Samples.version("iris", 1);
    Stored<ModelPackage> kept = fresh.store.findModelPackage(key).orElseThrow();
    JsonRenderer renderer = new JsonRenderer(CONTRACT);

    assertThat(renderer.render(kept.value())).isEqualTo(kept.rendering());
    assertThat(renderer.readModelPackage(renderer.render(kept.value()))).isEqualTo(kept.value());
  }

  private static JsonObject version(ContractSamples samples) {
    JsonObject given = samples.structure(CREATE_INPUT, NOT_IN_VERSIONS);
    Map<String, Json> members = new LinkedHashMap<>(given.members());
    members.put("ModelPackageGroupName", new JsonString("iris"));
    if (!members.containsKey("InferenceSpecification")) { // it would be taken over from there
      members.remove("SourceAlgorithmSpecification");
    }
    return new JsonObject(members);
  }

  /** The main specification may not hold this member; the additional ones may. */
  private static JsonObject withoutAdditionalS3(JsonObject given) {
    ContractSamples samples = new ContractSamples(() -> true);
    Shape.Structure specification =
        (Shape.Structure)
            Objects.requireNonNull(CREATE_INPUT.member("InferenceSpecification")).target();
    Map<String, Json> members = new LinkedHashMap<>(given.members());
    members.computeIfPresent(
        "InferenceSpecification",
        (_, _) -> samples.structure(specification, Set.of("AdditionalS3DataSource")));
    return new JsonObject(members);
  }

  private static Operation operation(String name) {
    return Objects.requireNonNull(CONTRACT.operation(name));
  }
}
