package waybill.registry.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;

/** What of a container definition can be refused before any store is asked. */
final class ModelSourcesTest {
  private static final ObjectEndpoints ENDPOINTS =
      url ->
          url.startsWith("https://objects.example.test/")
              ? ObjectUri.parse("s3://" + url.substring("https://objects.example.test/".length()))
              : Optional.empty();

  private final ModelSources sources = new ModelSources(ENDPOINTS);

  @Test
  void noSource_isAllowed() throws StagingRefusal {
    assertThat(sources.read(Structure.EMPTY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m/a%20b",
        "m/a+b",
        "/m/x",
        "a/../b/x",
        "m/a?b",
        "m/a#b",
        "m//x",
        "m/ö b",
        "m/a\nb"
      })
  void key_isTakenLetterForLetter(String key) throws StagingRefusal {
    ModelSource source = sources.read(url("s3://my_old.bucket/" + key)).getFirst();

    assertThat(source.uri()).isEqualTo(new ObjectUri("my_old.bucket", key));
    assertThat(source.isGzip()).isTrue();
  }

  @Test
  void webAddress_isTakenAtAKnownEndpointOnly() throws StagingRefusal {
    assertThat(sources.read(url("https://objects.example.test/b/k")).getFirst().uri())
        .isEqualTo(new ObjectUri("b", "k"));
    assertThat(rule(url("https://elsewhere.example.org/b/k"))).isEqualTo(StagingRule.D3);
  }

  @ParameterizedTest
  @CsvSource({
    "s3://b/m/, S3Prefix, Gzip, D6",
    "s3://b/m,  S3Prefix, None, D5",
    "s3://b,    S3Prefix, None, D5",
    "s3://b/m/, S3Object, None, D7",
    "s3://b,    S3Object, Gzip, D7",
    "s3:///m/,  S3Prefix, None, D3",
    "S3://b/m/, S3Prefix, None, D3",
    "s3://b/m,  S3File,   None, D4",
    "s3://b/m,  S3Object, Zip,  D4",
    ",          S3Object, None, D2",
    "s3://b/m,  ,         None, D2",
    "s3://b/m,  S3Object, ,     D2",
  })
  void s3DataSource_keepsItsRules(
      @Nullable String uri, @Nullable String type, @Nullable String compression, StagingRule rule) {
    assertThat(rule(model(s3(uri, type, compression)))).isEqualTo(rule);
  }

  @Test
  void uri_hasAtMost1024Characters() throws StagingRefusal {
    String longest = "s3://b/" + "k".repeat(1017);

    assertThat(sources.read(url(longest))).hasSize(1);
    assertThat(rule(url(longest + "k"))).isEqualTo(StagingRule.D3);
  }

  @Test
  void modelDataUrlAndSource_excludeEachOther() {
    Structure both = model(prefix("s3://b/m/")).with("ModelDataUrl", new Text("s3://b/m.tar.gz"));

    assertThat(rule(both)).isEqualTo(StagingRule.D1);
    assertThat(rule(structure("ModelDataSource", Structure.EMPTY))).isEqualTo(StagingRule.D2);
  }

  @Test
  void acceptance_isABoolean() throws StagingRefusal {
    Structure accepted = structure("AcceptEula", new Flag(true));

    assertThat(sources.read(model(with("ModelAccessConfig", accepted))).getFirst().acceptsEula())
        .isTrue();
    assertThat(rule(model(with("ModelAccessConfig", structure("AcceptEula", new Text("true"))))))
        .isEqualTo(StagingRule.D9);
    assertThat(rule(model(with("ModelAccessConfig", Structure.EMPTY)))).isEqualTo(StagingRule.D9);
  }

  @Test
  void hubContent_hasAnArnOfAtMost255Characters() throws StagingRefusal {
    Structure arn = structure("HubContentArn", new Text("a".repeat(255)));
    Structure tooLong = structure("HubContentArn", new Text("a".repeat(256)));

    assertThat(sources.read(model(with("HubAccessConfig", arn)))).hasSize(1);
    assertThat(rule(model(with("HubAccessConfig", tooLong)))).isEqualTo(StagingRule.D10);
    assertThat(rule(model(with("HubAccessConfig", Structure.EMPTY)))).isEqualTo(StagingRule.D10);
  }

  @Test
  void manifest_standsBesideAPrefixOnly() throws StagingRefusal {
    Text manifest = new Text("s3://b/list.csv");

    assertThat(sources.read(model(with("ManifestS3Uri", manifest))).getFirst().manifest())
        .isEqualTo(new ObjectUri("b", "list.csv"));
    assertThat(rule(model(s3("s3://b/m", "S3Object", "None").with("ManifestS3Uri", manifest))))
        .isEqualTo(StagingRule.D11);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "a/b", "", "ä"})
  void channel_isNamedLikeADirectory(String name) {
    assertThat(rule(channels(name))).isEqualTo(StagingRule.D8);
  }

  @Test
  void channels_areAtMostFiveAndEachOnce() throws StagingRefusal {
    assertThat(sources.read(channels("a", "b", "c", "d", "e.f-g_H")))
        .extracting(ModelSource::directory)
        .contains("/opt/ml/additional-model-data-sources/e.f-g_H");
    assertThat(rule(channels("a", "a"))).isEqualTo(StagingRule.D8);
    assertThat(rule(channels("a", "b", "c", "d", "e", "f"))).isEqualTo(StagingRule.D8);
  }

  @Test
  void additionalSource_mayLeaveOutItsCompression() throws StagingRefusal {
    Structure source =
        structure("S3Uri", new Text("s3://b/d/")).with("S3DataType", new Text("S3Prefix"));

    ModelSource read = sources.read(structure("AdditionalS3DataSource", source)).getFirst();

    assertThat(read.directory()).isEqualTo("/opt/ml/additional-s3-data-source");
    assertThat(read.isGzip()).isFalse();
  }

  @Test
  void eTag_losesItsQuotes() throws StagingRefusal {
    Structure container = url("s3://b/m.tar.gz").with("ModelDataETag", new Text("\"abc-2\""));

    assertThat(sources.read(container).getFirst().eTag()).isEqualTo("abc-2");
  }

  private StagingRule rule(Structure container) {
    StagingRefusal refusal =
        catchThrowableOfType(StagingRefusal.class, () -> sources.read(container));
    assertThat(refusal).as("refusal of %s", container).isNotNull();
    assertThat(refusal.rule().isOfDefinition()).isTrue();
    return refusal.rule();
  }

  private static Structure channels(String... names) {
    List<Document> channels =
        List.of(names).stream()
            .<Document>map(
                name ->
                    structure("ChannelName", new Text(name))
                        .with("S3DataSource", prefix("s3://b/m/")))
            .toList();
    return structure("AdditionalModelDataSources", new Sequence(channels));
  }

  private static Structure url(String url) {
    return structure("ModelDataUrl", new Text(url));
  }

  private static Structure model(Structure s3) {
    return structure("ModelDataSource", structure("S3DataSource", s3));
  }

  private static Structure with(String member, Document value) {
    return prefix("s3://b/m/").with(member, value);
  }

  private static Structure prefix(String uri) {
    return s3(uri, "S3Prefix", "None");
  }

  private static Structure s3(
      @Nullable String uri, @Nullable String type, @Nullable String compression) {
    Structure source = Structure.EMPTY;
    source = uri == null ? source : source.with("S3Uri", new Text(uri));
    source = type == null ? source : source.with("S3DataType", new Text(type));
    return compression == null ? source : source.with("CompressionType", new Text(compression));
  }

  private static Structure structure(String member, Document value) {
    return new Structure(Map.of(member, value));
  }
}
