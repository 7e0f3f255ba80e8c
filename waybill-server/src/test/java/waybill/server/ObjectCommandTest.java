package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.server.objects.s3.CuttingProxy;
import waybill.server.objects.s3.S3Server;

/** Whole command lines, on the data directory and on a real server of S3's protocol. */
final class ObjectCommandTest {
  /** Of "setosa", by {@code sha256sum} and {@code md5sum}. */
  private static final String SHA256 =
      "ef80075a62219fab8483fc0e593031a9ebf3ece7f52eba652e191d7de44173d3";

  private static final String MD5 = "7fa10fd8e30ba7c35db51e376e2f69ac";

  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Map<String, String> environment = Map.of();

  @Test
  void words_withoutSettings_workOnTheDataDirectory() throws IOException {
    Path model = Files.writeString(directory.resolve("model.bin"), "setosa");

    assertThat(run("object", "put", model.toString(), "s3://models/iris/")).isZero();
    assertThat(text(out))
        .isEqualTo(
            "s3://models/iris/model.bin: 6 bytes, SHA-256 " + SHA256 + ", ETag " + MD5 + "\n");
    assertThat(directory.resolve("data/objects/models/iris/model.bin")).hasContent("setosa");
    assertThat(run("object", "get", "s3://models/iris/model.bin", file("back"))).isZero();
    assertThat(directory.resolve("back")).hasContent("setosa");
    assertThat(run("object", "ls", "s3://models")).isZero();
    assertThat(text(out)).isEqualTo(" ".repeat(17) + "s3://models/iris/\n");
    assertThat(run("object", "ls")).isZero();
    assertThat(text(out)).isEqualTo(" ".repeat(17) + "s3://models/\n");
    assertThat(run("object", "rm", "s3://models/iris/model.bin")).isZero();
    assertThat(run("object", "get", "s3://models/iris/model.bin", file("again"))).isEqualTo(1);
    assertThat(text(err)).isEqualTo("There is no object s3://models/iris/model.bin.\n");
    assertThat(directory.resolve("again")).doesNotExist();
    assertThat(directory.resolve("again.part")).doesNotExist();
  }

  @Test
  void words_inJson_giveOneDocument() throws IOException {
    Files.writeString(directory.resolve("a\"b"), "setosa");

    assertThat(run("object", "put", file("a\"b"), "s3://m/x/", "--output", "json")).isZero();
    assertThat(text(out))
        .isEqualTo(
            "{\"uri\": \"s3://m/x/a\\\"b\", \"size\": 6, \"eTag\": \""
                + MD5
                + "\", \"sha256\": \""
                + SHA256
                + "\"}\n");
    assertThat(run("object", "ls", "s3://m", "--recursive", "--output=json")).isZero();
    assertThat(text(out))
        .isEqualTo(
            "[\n  {\"uri\": \"s3://m/x/a\\\"b\", \"size\": 6, \"eTag\": \"" + MD5 + "\"}\n]\n");
    assertThat(run("object", "ls", "s3://m/none", "--output=json")).isZero();
    assertThat(text(out)).isEqualTo("[]\n");
  }

  @Test
  void ls_ofANameWithControlCharacters_showsThemAsText() throws IOException {
    Files.writeString(directory.resolve("a"), "setosa");

    assertThat(run("object", "put", file("a"), "s3://m/two\nlines\u001b[2J")).isZero();
    assertThat(run("object", "ls", "s3://m", "--recursive")).isZero();

    assertThat(text(out)).isEqualTo("              6  s3://m/two\\x0alines\\x1b[2J\n");
  }

  @Test
  void words_withStandardStreams_passTheContentThrough() {
    assertThat(run("object", "put", "-", "s3://m/piped")).isZero();
    assertThat(run("object", "get", "s3://m/piped", "-")).isZero();

    assertThat(text(out)).isEqualTo("from the pipe");
    assertThat(text(err)).startsWith("s3://m/piped: 13 bytes, SHA-256 ");
  }

  @Test
  void words_onADirectory_bringAllBelowItAndBack() throws IOException {
    Files.createDirectories(directory.resolve("model/code/deep"));
    Files.writeString(directory.resolve("model/weights"), "1");
    Files.writeString(directory.resolve("model/code/deep/a.py"), "2");
    Files.createSymbolicLink(directory.resolve("model/link"), Path.of("weights"));

    assertThat(run("object", "put", file("model"), "s3://m/v1", "--recursive")).isZero();
    assertThat(text(err)).contains("Left out, as it is no regular file: ").contains("/link");
    assertThat(run("object", "get", "s3://m/v1", file("back"), "--recursive")).isZero();

    assertThat(directory.resolve("back/weights")).hasContent("1");
    assertThat(directory.resolve("back/code/deep/a.py")).hasContent("2");
    assertThat(directory.resolve("back/link")).doesNotExist();
    assertThat(run("object", "rm", "s3://m/v1/", "--recursive")).isZero();
    assertThat(directory.resolve("data/objects/m")).isEmptyDirectory();
  }

  @Test
  void get_ofAKeyThatCannotBeAPath_isRefusedAndWritesNothing() throws Exception {
    try (S3Server server = new S3Server("models")) {
      environment = server.variables();
      String endpoint = "--endpoint-url=" + server.endpoint();
      Files.writeString(directory.resolve("x"), "x");
      assertThat(run("object", "put", file("x"), "s3://models/v/a", endpoint)).isZero();
      assertThat(run("object", "put", file("x"), "s3://models/v/ /b", endpoint)).isZero();

      assertThat(run("object", "get", "s3://models/v", file("to"), "--recursive", endpoint))
          .isEqualTo(1);
    }
    assertThat(text(err)).startsWith("The object s3://models/v/ /b cannot be a file. ");
    assertThat(directory.resolve("to")).doesNotExist();
  }

  @Test
  void stores_ofTheSettings_haveTheirBucketsAndTheDirectoryTheOthers() throws Exception {
    try (S3Server server = new S3Server("prod-models")) {
      environment = server.variables();
      Files.writeString(
          directory.resolve("config.yaml"),
          "objects: {stores: {minio: {buckets: ['prod-*'], endpoint: '%s'}}}"
              .formatted(server.endpoint()));
      Files.writeString(directory.resolve("x"), "setosa");
      String[] config = {"--config", file("config.yaml")};

      for (String bucket : List.of("prod-models", "local")) {
        List<String> words =
            new ArrayList<>(List.of("object", "put", file("x"), "s3://" + bucket + "/x"));
        words.addAll(List.of(config));
        assertThat(run(words.toArray(String[]::new))).isZero();
      }
      assertThat(directory.resolve("data/objects/local/x")).hasContent("setosa");
      assertThat(directory.resolve("data/objects/prod-models")).doesNotExist();
      assertThat(run("object", "ls", config[0], config[1])).isZero();
      assertThat(text(out)).contains("s3://local/\n").contains("s3://prod-models/\n");
      assertThat(run("object", "get", "s3://prod-models/x", file("y"), "--config", config[1]))
          .isZero();
      assertThat(directory.resolve("y")).hasContent("setosa");
    }
  }

  @Test
  void get_thatBrokeOff_goesOnWhereItStopped() throws Exception {
    byte[] content = new byte[6 << 20];
    new Random(1).nextBytes(content);
    Files.write(directory.resolve("big"), content);
    try (S3Server server = new S3Server("models");
        CuttingProxy proxy = new CuttingProxy(server.endpoint())) {
      environment = server.variables();
      String direct = "--endpoint-url=" + server.endpoint();
      String cut = "--endpoint-url=" + proxy.endpoint();
      assertThat(run("object", "put", file("big"), "s3://models/big", direct)).isZero();
      String summary = text(out);

      proxy.cutAfter(100_000);
      assertThat(run("object", "get", "s3://models/big", file("back"), cut)).isEqualTo(1);
      assertThat(directory.resolve("back")).doesNotExist();
      long have = Files.size(directory.resolve("back.part"));
      assertThat(have).isPositive();
      proxy.cutAfter(Long.MAX_VALUE);
      proxy.forgetBytes();
      assertThat(run("object", "get", "s3://models/big", file("back"), cut)).isZero();

      assertThat(text(out)).isEqualTo(summary);
      assertThat(proxy.bytes()).isLessThan(content.length - have + 20_000);
      assertThat(Files.readAllBytes(directory.resolve("back"))).isEqualTo(content);
      assertThat(directory.resolve("back.part")).doesNotExist();
      assertThat(directory.resolve("back.part.from")).doesNotExist();
    }
  }

  @Test
  void get_whenTheObjectIsAnotherThanThatOfThePart_beginsAnew() throws IOException {
    Files.writeString(directory.resolve("x"), "new content");
    assertThat(run("object", "put", file("x"), "s3://m/x")).isZero();
    Files.writeString(directory.resolve("back.part"), "old");
    Files.writeString(directory.resolve("back.part.from"), "s3://m/x\nother\n11\n");

    assertThat(run("object", "get", "s3://m/x", file("back"))).isZero();

    assertThat(directory.resolve("back")).hasContent("new content");
  }

  @Test
  void get_intoADirectoryThatIsNotThere_saysSo() throws IOException {
    Files.writeString(directory.resolve("x"), "setosa");
    assertThat(run("object", "put", file("x"), "s3://m/x")).isZero();

    assertThat(run("object", "get", "s3://m/x", file("none/x"))).isEqualTo(1);

    assertThat(text(err)).isEqualTo("There is no directory " + file("none") + ".\n");
  }

  @Test
  void put_ofALargeFile_saysHowFarItIsOnStandardErrorAlone() throws IOException {
    Files.write(directory.resolve("big"), new byte[20 << 20]);

    assertThat(run("object", "put", file("big"), "s3://m/big", "--output", "json")).isZero();

    assertThat(text(out)).startsWith("{\"uri\": ").endsWith("}\n");
    assertThat(text(err)).contains("s3://m/big: 10.0 of 20.0 MiB\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "object put x | 2 | Expected 'object put FILE URI'",
        "object sing s3://m/x | 2 | Expected 'object put FILE URI'",
        "object ls models | 2 | 'models' is no URI such as s3://bucket/key.",
        "object ls --output yaml | 2 | --output must be text or json, not 'yaml'.",
        "object ls --endpoint-url minio | 2 | --endpoint-url must be an http or https URL",
        "object ls --listen x | 2 | --listen is not an option of 'object ls'.",
        "object ls --anew | 2 | --anew is an option of 'object put' alone.",
        "object ls s3://none | 1 | There is no bucket none.",
        "object rm s3://m/none | 1 | There is no object s3://m/none.",
        "object put none s3://m/x | 1 | There is no file none.",
        "object put - s3://m/ | 1 | Standard input has no name",
        "object get s3://m/.. . | 1 | There is no object s3://m/..",
        "object put /etc/hostname s3://m/a/../b | 1 | There can be no object s3://m/a/../b here"
      })
  void words_thatCannotBeDone_sayWhy(String line, int code, String message) {
    assertThat(run(line.split(" "))).isEqualTo(code);

    assertThat(text(err)).startsWith(message);
  }

  @Test
  void words_whenTheStoreRefusesTheKey_sayWhoRefusedWhat() throws Exception {
    try (S3Server server = new S3Server("models")) {
      environment = Map.of("AWS_ACCESS_KEY_ID", "AKIATEST", "AWS_SECRET_ACCESS_KEY", "wrong");

      assertThat(run("object", "ls", "s3://models", "--endpoint-url=" + server.endpoint()))
          .isEqualTo(1);

      assertThat(text(err))
          .startsWith(
              "There is no permission for s3://models/: the store "
                  + server.endpoint()
                  + " answers 403 SignatureDoesNotMatch");
    }
  }

  @Test
  void words_whenNobodyListens_nameTheStore() throws Exception {
    environment = Map.of("AWS_ACCESS_KEY_ID", "a", "AWS_SECRET_ACCESS_KEY", "b");

    assertThat(run("object", "get", "s3://m/x", "-", "--endpoint-url=http://127.0.0.1:1"))
        .isEqualTo(1);

    assertThat(text(err))
        .startsWith("The store http://127.0.0.1:1 cannot be asked for s3://m/x: ConnectException");
  }

  private String file(String name) {
    return directory.resolve(name).toString();
  }

  private int run(String... words) {
    out.reset();
    err.reset();
    Map<String, String> all = new HashMap<>(environment);
    all.put("WAYBILL_DATA", file("data"));
    all.put("XDG_STATE_HOME", file("state"));
    ByteArrayInputStream in =
        new ByteArrayInputStream("from the pipe".getBytes(StandardCharsets.UTF_8));
    return new Main(all, in, new PrintStream(out, true), new PrintStream(err, true))
        .run(List.of(words));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
