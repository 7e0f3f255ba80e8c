package waybill.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ObjectUri;
import waybill.server.content.ContentSpec;
import waybill.server.objects.s3.S3Objects;
import waybill.server.objects.s3.S3Server;
import waybill.wire.json.JsonReader;

/** {@code stage} by the word, from a real server of S3's protocol that checks signatures. */
final class StageFromS3Test {
  private static final String PREFIX =
      "{\"S3Uri\":\"s3://models/iris/\",\"S3DataType\":\"S3Prefix\",\"CompressionType\":\"None\"}";

  private static final String ARCHIVE =
      "{\"S3Uri\":\"s3://models/iris.tar.gz\",\"S3DataType\":\"S3Object\","
          + "\"CompressionType\":\"Gzip\"}";

  private static final String PACKED =
      "{'targz':{'members':[{'name':'./','type':'dir'},{'name':'./run.sh','mode':493,"
          + "'data':{'text':'serve'}},{'name':'./code/a.py','data':{'text':'print()'}}]}}";

  /** What {@code sha256sum} says of the files begins so. */
  private static final String LISTED =
      """
      /opt/ml/model  (2 files, 6 bytes)
        e3b0c44298fc            0  code/a.py
        ef80075a6221            6  weights
      """;

  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private S3Server server;

  @BeforeEach
  void keepObjects() throws Exception {
    server = new S3Server("models");
    try (S3Objects store = new S3Objects(server.access(null))) {
      store.put(new ObjectUri("models", "iris/weights"), "setosa".getBytes(UTF_8));
      store.put(new ObjectUri("models", "iris/code/a.py"), new byte[0]);
      store.put(
          new ObjectUri("models", "iris.tar.gz"),
          ContentSpec.bytes(JsonReader.read(PACKED.replace('\'', '"'))));
    }
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void prefix_isStagedAsATree() throws IOException {
    assertThat(stage(PREFIX, server.variables(), "--into", file("out"), "--digests")).isZero();

    assertThat(text(out)).isEqualTo(LISTED);
    assertThat(tree()).isEqualTo(Map.of("weights", "setosa", "code/a.py", ""));
  }

  @Test
  void archive_isStagedAsATree() throws IOException {
    assertThat(stage(ARCHIVE, server.variables(), "--into", file("out"))).isZero();

    assertThat(tree()).isEqualTo(Map.of("run.sh", "serve", "code/a.py", "print()"));
    assertThat(Files.isExecutable(directory.resolve("out/opt/ml/model/run.sh"))).isTrue();
    assertThat(Files.isExecutable(directory.resolve("out/opt/ml/model/code/a.py"))).isFalse();
  }

  @Test
  void preview_showsTheSameAndWritesNothing() throws IOException {
    assertThat(stage(PREFIX, server.variables(), "--preview")).isZero();
    assertThat(text(out)).isEqualTo(LISTED);

    assertThat(stage(ARCHIVE, server.variables(), "--preview")).isZero();
    assertThat(text(out)).contains("(2 files, 12 bytes)", "run.sh", "code/a.py");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void stage_withAWrongKey_saysWhoRefusedWhatAndLeavesNothing() throws IOException {
    Map<String, String> wrong = new HashMap<>(server.variables());
    wrong.put("AWS_SECRET_ACCESS_KEY", "wrong");

    assertThat(stage(PREFIX, wrong, "--into", file("out"))).isEqualTo(1);

    assertThat(text(err))
        .startsWith("There is no permission for s3://models/iris/: the store " + server.endpoint())
        .contains("SignatureDoesNotMatch");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  private int stage(String definition, Map<String, String> environment, String... options)
      throws IOException {
    out.reset();
    err.reset();
    Path file = Files.writeString(directory.resolve("definition.json"), definition);
    List<String> words = new ArrayList<>(List.of("stage", "--definition", file.toString()));
    words.addAll(List.of("--data", file("data"), "--s3-endpoint-url", server.endpoint() + ""));
    words.addAll(List.of(options));
    return new Main(
            environment,
            InputStream.nullInputStream(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8))
        .run(words);
  }

  /** The staged files by their names. */
  private Map<String, String> tree() throws IOException {
    Path model = directory.resolve("out/opt/ml/model");
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(model)) {
      for (Path path : found.filter(Files::isRegularFile).toList()) {
        files.put(model.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }

  private String file(String name) {
    return directory.resolve(name).toString();
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(UTF_8);
  }
}
