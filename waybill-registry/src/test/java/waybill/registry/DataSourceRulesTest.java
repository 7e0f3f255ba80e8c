package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.registry.Wish.list;
import static waybill.registry.Wish.structure;
import static waybill.registry.Wish.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import waybill.registry.algorithm.NewAlgorithm;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.document.Document.Structure;
import waybill.registry.model.NewModel;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.store.SortOrder;

/** Which definitions of model data are refused, by the names of the rules. */
final class DataSourceRulesTest extends DoorsFixture {

  @BeforeEach
  void makeGroup() {
    group("iris");
  }

  static Stream<Arguments> broken() {
    Structure object = source("s3://b/k", "S3Object", "None");
    return Stream.of(
        Arguments.of("S-D1", holder(object).with("ModelDataUrl", text("s3://b/k"))),
        Arguments.of("S-D2", structure("ModelDataSource", Structure.EMPTY)),
        Arguments.of("S-D5", holder(source("s3://b/k", "S3Prefix", "None"))),
        Arguments.of("S-D6", holder(source("s3://b/k/", "S3Prefix", "Gzip"))),
        Arguments.of("S-D7", holder(source("s3://b/k/", "S3Object", "None"))),
        Arguments.of("S-D7", structure("ModelDataUrl", text("s3://b"))),
        Arguments.of("S-D8", channels(channel("a"), channel("a"))),
        Arguments.of("S-D8", channels(channel(".."))),
        Arguments.of("S-D10", holder(object.with("HubAccessConfig", Structure.EMPTY))),
        Arguments.of("S-D11", holder(object.with("ManifestS3Uri", text("s3://b/m")))));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void definition_whenItBreaksARule_isRefusedWhereverItStands(String rule, Structure data) {
    Structure container = structure("Image", text("image:1"));
    for (var member : data.members().entrySet()) {
      container = container.with(member.getKey(), member.getValue());
    }
    Structure specification = structure("Containers", list(container));
    var version = create(Wish.version("iris"));
    Structure named = specification.with("Name", text("gpu"));
    Structure algorithm =
        structure("SourceAlgorithmSpecification", structure("SourceAlgorithms", list(data)));
    NewModel model = new NewModel("m", container, List.of(), List.of(), Structure.EMPTY);
    NewAlgorithm kept =
        new NewAlgorithm("a", List.of(), structure("InferenceSpecification", specification));

    assertThat(
            problems(
                () -> create(Wish.version("iris").specified(specification)),
                () -> create(Wish.version("iris").alsoSpecified(List.of(named))),
                () ->
                    create(
                        Wish.version("iris")
                            .carrying(
                                "SourceAlgorithmSpecification",
                                algorithm.find("SourceAlgorithmSpecification").orElseThrow())),
                () -> update(version, new Change().specified(specification)),
                () -> update(version, new Change().adding(named)),
                () -> models.create(ADA, model),
                () -> algorithms.create(ADA, kept)))
        .allSatisfy(message -> assertThat(message).endsWith(" (" + rule + ")"));
  }

  @Test
  void refusal_always_namesMemberAndRule() {
    Structure container =
        holder(source("s3://b/k", "S3Prefix", "None")).with("Image", text("image:1"));

    assertThat(
            problem(
                () ->
                    create(
                        Wish.version("iris").specified(structure("Containers", list(container))))))
        .isEqualTo(
            new Invalid(
                "ModelDataSource.S3DataSource.S3Uri: S3Uri must end in a slash when S3DataType is"
                    + " S3Prefix: s3://b/k (S-D5)"));
  }

  @Test
  void address_ofAConfiguredStore_isTakenAndNoOther() {
    ObjectEndpoints own =
        url ->
            url.startsWith("https://minio.example/b/")
                ? Optional.of(
                    new ObjectUri("b", url.substring("https://minio.example/b/".length())))
                : Optional.empty();
    ModelPackages door =
        new ModelPackages(store, SortOrder.DESCENDING, new S3Locations(own), ArtifactCheck.OFF);

    assertThat(door.create(ADA, at("https://minio.example/b/k").made())).isNotNull();
    assertThat(door.create(ADA, at("https://b.s3.amazonaws.com/k").made())).isNotNull();
    assertThat(problem(() -> door.create(ADA, at("https://other.example/b/k").made())))
        .isInstanceOf(Invalid.class);
    assertThat(problem(() -> create(at("https://minio.example/b/k")))).isInstanceOf(Invalid.class);
  }

  private static Wish at(String url) {
    Structure container = structure("Image", text("image:1")).with("ModelDataUrl", text(url));
    return Wish.version("iris").specified(structure("Containers", list(container)));
  }

  private List<String> problems(ThrowingCallable... calls) {
    return Stream.of(calls).map(call -> ((Invalid) problem(call)).message()).toList();
  }

  private static Structure holder(Structure source) {
    return structure("ModelDataSource", structure("S3DataSource", source));
  }

  private static Structure channels(Structure... channels) {
    return structure("AdditionalModelDataSources", list(channels));
  }

  private static Structure channel(String name) {
    return structure("ChannelName", text(name))
        .with("S3DataSource", source("s3://b/k", "S3Object", "None"));
  }

  private static Structure source(String uri, String type, String compression) {
    return structure("S3Uri", text(uri))
        .with("S3DataType", text(type))
        .with("CompressionType", text(compression));
  }
}
