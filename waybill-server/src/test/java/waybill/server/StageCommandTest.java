package waybill.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole command lines of {@code stage} over the data directory's objects. */
final class StageCommandTest {
  private static final String PREFIX =
      "{\"S3Uri\":\"s3://models/iris/\",\"S3DataType\":\"S3Prefix\",\"CompressionType\":\"None\"}";

  /** Of "setosa" and of nothing, by {@code sha256sum}. */
  private static final String SETOSA =
      "ef80075a62219fab8483fc0e593031a9ebf3ece7f52eba652e191d7de44173d3";

  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void keepObjects() throws IOException {
    Path objects = Files.createDirectories(directory.resolve("data/objects/models/iris/code"));
    Files.writeString(objects.resolveSibling("weights"), "setosa");
    Files.createFile(objects.resolve("a.py"));
  }

  @Test
  void dataSource_isStagedBelowTheDirectory() throws IOException {
    assertThat(stage(PREFIX, "--into", file("out"), "--digests")).isZero();

    assertThat(directory.resolve("out/opt/ml/model/weights")).hasContent("setosa");
    assertThat(directory.resolve("out/opt/ml/model/code/a.py")).exists();
    assertThat(text(out))
        .isEqualTo(
            """
            /opt/ml/model  (2 files, 6 bytes)
              e3b0c44298fc            0  code/a.py
              ef80075a6221            6  weights
            """);
  }

  @Test
  void table_withoutDigests_hasSizesAndPathsOnly() throws IOException {
    assertThat(stage(PREFIX, "--into", file("out"))).isZero();

    assertThat(text(out))
        .isEqualTo(
            """
            /opt/ml/model  (2 files, 6 bytes)
                         0  code/a.py
                         6  weights
            """);
  }

  @Test
  void preview_writesNothing_andIsOneDocumentInJson() throws IOException {
    assertThat(stage(PREFIX, "--preview", "--output", "json")).isZero();

    assertThat(text(out))
        .isEqualTo(
            ("{'mounts':{'/opt/ml/model':{'files':{'code/a.py':{'size':0,'sha256':'"
                    + EMPTY
                    + "'},'weights':{'size':6,'sha256':'"
                    + SETOSA
                    + "'}},'empty_dirs':[],'exec':[]}}}\n")
                .replace('\'', '"'));
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void containerDefinition_hasADirectoryForEachSource() throws IOException {
    String channel = "{\"ChannelName\":\"extra\",\"S3DataSource\":" + PREFIX + "}";
    String container =
        "{\"ModelDataSource\":{\"S3DataSource\":"
            + PREFIX
            + "},\"AdditionalModelDataSources\":["
            + channel
            + "]}";

    assertThat(stage(container, "--into", file("out"))).isZero();
    assertThat(stage(channel, "--into", file("alone"))).isZero();

    String extra = "opt/ml/additional-model-data-sources/extra/weights";
    assertThat(directory.resolve("out/opt/ml/model/weights")).exists();
    assertThat(directory.resolve("out").resolve(extra)).exists();
    assertThat(directory.resolve("alone").resolve(extra)).exists();
    assertThat(directory.resolve("alone/opt/ml/model")).isEmptyDirectory();
  }

  @Test
  void refusal_namesRuleAndObjectAndLeavesNothing() throws IOException {
    Files.createDirectories(directory.resolve("data/objects/models/iris/ "));
    Files.createFile(directory.resolve("data/objects/models/iris/ /x"));

    assertThat(stage(PREFIX, "--into", file("out"), "--output=json")).isEqualTo(3);
    assertThat(text(out))
        .startsWith("{\"rule\":\"S-N2\",\"object\":\"s3://models/iris/ /x\",\"message\":\"")
        .endsWith("\",\"phase\":\"stage\",\"code\":\"ClientError\"}\n");
    assertThat(directory.resolve("out")).doesNotExist();

    assertThat(stage(PREFIX, "--preview")).isEqualTo(3);
    assertThat(text(out)).contains("weights", "refused", "S-N2  s3://models/iris/ /x");
  }

  @ParameterizedTest
  @CsvSource({
    "--max-bytes, 5, S-B1",
    "--max-members, 1, S-B2",
    "--gated, s3://models/, S-F2",
  })
  void limitsAndGates_comeFromOptionsToo(String option, String value, String rule)
      throws IOException {
    assertThat(stage(PREFIX, "--into", file("out"), option, value, "--output=json")).isEqualTo(3);
    assertThat(text(out)).contains("\"rule\":\"" + rule + "\"");
  }

  @Test
  void definitionThatBreaksARule_isOfTheCreation() throws IOException {
    String container = "{\"ModelDataUrl\":\"s3://models/\"}";

    assertThat(stage(container, "--into", file("out"), "--output=json")).isEqualTo(3);
    assertThat(text(out))
        .contains("\"rule\":\"S-D7\"", "\"phase\":\"create\"", "\"code\":\"ValidationException\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stage --preview | Expected 'stage PACKAGE', or else 'stage --definition FILE'.",
        "stage iris/1 | Expected --into DIR, or else --preview.",
        "stage iris/1 --preview --into x | Expected --into DIR, or else --preview.",
        "stage iris/1 --preview --max-bytes many | --max-bytes must be a whole number, not 'many'.",
        "stage iris/1 --preview --output text | --output must be table or json, not 'text'.",
        "stage iris/1 --preview --gated here | --gated must be places such as s3://bucket/prefix/.",
      })
  void wordsThatMakeNoSense_areToldSo(String line, String message) {
    assertThat(run("", line.split(" "))).isEqualTo(2);
    assertThat(text(err)).startsWith(message);
  }

  @ParameterizedTest
  @CsvSource({"'[1]', must hold an object", "'{', is no JSON", "'{\"Image\":null}', holds a null"})
  void definitionThatIsNone_isToldSo(String definition, String message) {
    assertThat(run(definition, "stage", "--definition", "-", "--preview")).isEqualTo(2);
    assertThat(text(err)).contains(message);
  }

  @Test
  void occupiedDirectory_isLeftAlone() throws IOException {
    Files.createDirectories(directory.resolve("out/mine"));

    assertThat(stage(PREFIX, "--into", file("out"))).isEqualTo(1);
    assertThat(text(err)).contains(file("out"));
    assertThat(directory.resolve("out/mine")).exists();
  }

  private int stage(String definition, String... options) throws IOException {
    Path file = Files.writeString(directory.resolve("definition.json"), definition);
    List<String> words = new ArrayList<>(List.of("stage", "--definition", file.toString()));
    words.addAll(List.of(options));
    return run("", words.toArray(String[]::new));
  }

  private int run(String in, String... words) {
    out.reset();
    err.reset();
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--data", file("data")));
    return new Main(
            Map.of(),
            new ByteArrayInputStream(in.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8))
        .run(line);
  }

  private String file(String name) {
    return directory.resolve(name).toString();
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(UTF_8);
  }
}
