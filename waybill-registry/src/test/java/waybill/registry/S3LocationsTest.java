package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.registry.Wish.list;
import static waybill.registry.Wish.specification;
import static waybill.registry.Wish.structure;
import static waybill.registry.Wish.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Structure;
import waybill.registry.problem.Problem.Invalid;

/** Which places a registration may send the server to. */
final class S3LocationsTest extends DoorsFixture {
  private static final Document ELSEWHERE = text("https://127.0.0.1:1/x");

  @BeforeEach
  void givenAGroup() {
    group("iris");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://bucket/model.tar.gz",
        "https://s3.amazonaws.com/bucket/model.tar.gz",
        "https://S3.us-west-2.amazonaws.com/bucket/key@with:signs",
        "https://s3-us-west-2.amazonaws.com/bucket/key",
        "https://s3.dualstack.us-gov-west-1.amazonaws.com/bucket/key",
        "https://s3-fips.us-east-1.amazonaws.com/bucket/key",
        "https://s3.cn-north-1.amazonaws.com.cn/bucket/key",
        "https://bucket.s3.amazonaws.com/key",
        "https://bucket.with.dots.s3.eu-central-1.amazonaws.com/key"
      })
  void create_whenModelDataIsInS3_isAccepted(String uri) {
    assertThat(create(Wish.version("iris").specified(taken("ModelDataUrl", text(uri)))))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:1/x",
        "https://s3.amazonaws.com@127.0.0.1:1/x",
        "https://user@s3.amazonaws.com/x",
        "https://s3.amazonaws.com:8443/x",
        "https://s3.amazonaws.com\\@127.0.0.1/x",
        "https://s3.amazonaws.com?@127.0.0.1/x",
        "https://s3.amazonaws.com#@127.0.0.1/x",
        "https://s3.amazonaws.com./x",
        "https://s3.amazonaws.com.example.com/x",
        "https://s3.amazonaws.com.cn.example.com/x",
        "https://example.com/s3.amazonaws.com",
        "https://notS3.amazonaws.com/x",
        "https://amazonaws.com/x",
        "https://s3.name-123.us-east-1.elb.amazonaws.com/x",
        "https://abc.execute-api.us-east-1.amazonaws.com/x",
        "https://ec2-1-2-3-4.compute-1.amazonaws.com/x",
        "https://[::1]/x",
        "https://localhost"
      })
  void create_whenModelDataIsElsewhere_isRefused(String uri) {
    Wish wish = Wish.version("iris").specified(taken("ModelDataUrl", text(uri)));

    assertThat(problem(() -> create(wish)))
        .isEqualTo(
            new Invalid(
                "ModelDataUrl must be an S3 location, but its host is not one of S3: " + uri));
  }

  @ParameterizedTest
  @MethodSource("placesOfModelData")
  void create_whenAnyPlaceOfModelDataIsElsewhere_isRefused(String member, Document value) {
    Wish additional =
        Wish.version("iris").alsoSpecified(List.of(taken(member, value).with("Name", text("gpu"))));
    Wish algorithm =
        Wish.version("iris")
            .carrying(
                "SourceAlgorithmSpecification",
                structure("SourceAlgorithms", list(structure(member, value))));

    assertThat(problem(() -> create(additional))).isInstanceOf(Invalid.class);
    assertThat(problem(() -> create(algorithm))).isInstanceOf(Invalid.class);
  }

  static Stream<Arguments> placesOfModelData() {
    return Stream.of(
            at(ELSEWHERE, "ModelDataUrl"),
            at(ELSEWHERE, "ModelDataSource", "S3DataSource", "S3Uri"),
            at(ELSEWHERE, "ModelDataSource", "S3DataSource", "ManifestS3Uri"),
            at(list(at(ELSEWHERE, "S3DataSource", "S3Uri")), "AdditionalModelDataSources"),
            at(list(at(ELSEWHERE, "S3DataSource", "ManifestS3Uri")), "AdditionalModelDataSources"),
            at(ELSEWHERE, "AdditionalS3DataSource", "S3Uri"))
        .flatMap(place -> place.members().entrySet().stream())
        .map(place -> Arguments.of(place.getKey(), place.getValue()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TransformJobDefinition.TransformInput.DataSource.S3DataSource.S3Uri",
        "TransformJobDefinition.TransformOutput.S3OutputPath"
      })
  void create_whenValidationReadsOrWritesElsewhere_isRefused(String place) {
    Structure profile = at(ELSEWHERE, place.split("\\.", -1));
    Wish wish =
        Wish.version("iris")
            .carrying("ValidationSpecification", structure("ValidationProfiles", list(profile)));

    assertThat(problem(() -> create(wish))).isInstanceOf(Invalid.class);
  }

  @Test
  void update_whenModelDataIsElsewhere_isRefused() {
    var version = create(Wish.version("iris"));

    Structure elsewhere = taken("ModelDataUrl", ELSEWHERE);

    assertThat(problem(() -> update(version, new Change().specified(elsewhere))))
        .isInstanceOf(Invalid.class);
    assertThat(
            problem(
                () -> update(version, new Change().adding(elsewhere.with("Name", text("gpu"))))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void create_whenAVariableOfTheEnvironmentLooksLikeALocation_isAccepted() {
    Structure environment = structure("S3Uri", ELSEWHERE);

    assertThat(create(Wish.version("iris").specified(taken("Environment", environment))))
        .isNotNull();
  }

  /** A specification whose container has this member. */
  private static Structure taken(String member, Document value) {
    Structure container = specification("image:1").structures("Containers").getFirst();
    return structure("Containers", list(container.with(member, value)));
  }

  /** A value under members within members. */
  private static Structure at(Document value, String... path) {
    Document inner = path.length == 1 ? value : at(value, Arrays.copyOfRange(path, 1, path.length));
    return structure(path[0], inner);
  }
}
