package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.server.config.ConfigFile;
import waybill.server.config.Settings;
import waybill.server.files.LocalDisk;
import waybill.server.files.ProcessLock;

class MainTest {
  @TempDir private Path data;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void help_always_beginsWithAnExample() {
    assertThat(run("server", "--help")).isZero();

    assertThat(text(out)).startsWith("EXAMPLES\n  waybill server ").contains("\nEXIT CODES\n");
    assertThat(text(out).lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "admin -h", "admin help", "admin key import --help"})
  void admin_whenAlone_showsItsHelp(String line) {
    assertThat(run(line.split(" "))).isZero();

    assertThat(text(out)).startsWith("EXAMPLES\n  waybill admin key import");
    assertThat(text(out).lines()).allMatch(one -> one.length() <= 80);
  }

  @Test
  void server_whenAFileIsInTheWayOfItsDirectory_saysSo() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "");

    assertThat(run("server", "--data", file.toString())).isEqualTo(1);

    assertThat(text(err)).isEqualTo(file + " is there and is no directory.\n");
  }

  @Test
  void server_whenItsDirectoryIsTaken_endsWithOne() throws IOException {
    try (ProcessLock _ = ProcessLock.take(data.resolve("server.lock")).orElseThrow()) {
      assertThat(run("server", "--data", data.toString())).isEqualTo(1);
    }

    assertThat(text(err)).startsWith("Another server runs on " + data + ". ");
  }

  @Test
  void server_whenItsKeystoreIsNone_namesIt() throws IOException {
    Path keystore = Files.writeString(data.resolve("k.p12"), "no keystore");
    Path config = Files.writeString(data.resolve("c.yaml"), "tls: {keystore: " + keystore + "}");
    ServerConfig read =
        ServerConfig.of(
            Settings.of(ConfigFile.read("c", Files.readString(config)), Map.of(), Map.of()));

    try (Wiring wiring = new Wiring(new LocalDisk(), new DataDirectory(new LocalDisk(), data))) {
      assertThatThrownBy(() -> wiring.listen(read))
          .hasMessageStartingWith("The keystore " + keystore + " cannot be used: ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "server --port 1",
        "server --listen",
        "server --data=",
        "server extra",
        "admin key",
        "admin key import",
        "admin key list --insecure-http"
      })
  void commandLine_whenNotUnderstood_endsWithTwo(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);

    assertThat(text(err)).contains("See --help.");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void config_whenTheFileHasAnUnknownName_stopsTheStartWithItsLine() throws IOException {
    Path file = Files.writeString(data.resolve("config.yaml"), "limits:\n  bodybytes: 3\n");

    assertThat(run("server", "--data", data.toString())).isEqualTo(2);

    assertThat(text(err)).isEqualTo(file + ", line 2: there is no setting 'limits.bodybytes'.\n");
  }

  @Test
  void config_whenPrinted_isReadFromTheFileThatWasNamed() throws IOException {
    Path file = Files.writeString(data.resolve("other.yaml"), "limits: {requests: 7}\n");

    int exitCode = run("server", "--print-config", "--config=" + file, "--listen", "[::1]:0");

    assertThat(exitCode).isZero();
    assertThat(text(out)).contains("requests: '7'", "listen: '[::1]:0'");
  }

  @Test
  void config_whenItsFileIsMissing_saysSo() {
    assertThat(run("server", "--config", data + "/none.yaml")).isEqualTo(1);

    assertThat(text(err)).isEqualTo("There is no file " + data + "/none.yaml.\n");
  }

  @Test
  void keys_whenImportedIntoANewDirectory_standBesideTheAdministrators() throws IOException {
    Path file =
        Files.writeString(
            data.resolve("keys.json"),
            "{\"alice\":{\"ak\":\"AKIAWAYBILLALICE0001\",\"sk\":\"s\",\"account\":\"111122223333\","
                + "\"arn\":\"arn:aws:iam::111122223333:user/alice\"}}");
    String directory = data.resolve("new").toString();

    assertThat(run("admin", "key", "import", file.toString(), "--data", directory)).isZero();
    assertThat(run("admin", "key", "list", "--data", directory)).isZero();

    assertThat(text(out))
        .startsWith("Imported 1 key.\n")
        .contains("AKIAWAYBILLALICE0001  111122223333  active")
        .contains(":user/administrator\n");
    assertThat(data.resolve("new/credentials")).exists();
    assertThat(data.resolve("new/endpoint")).doesNotExist();
  }

  @Test
  void keys_whenTheFileIsRefused_endsWithOne() throws IOException {
    Path file = Files.writeString(data.resolve("keys.json"), "{\"alice\":{}}");

    int exitCode = run("admin", "key", "import", file.toString(), "--data", data.toString());

    assertThat(exitCode).isEqualTo(1);
    assertThat(text(err)).contains("is refused, nothing was changed:\n  'alice': 'ak' must be");
  }

  private int run(String... words) {
    Map<String, String> environment = Map.of("WAYBILL_DATA", data.resolve("unused").toString());
    return new Main(environment, print(out), print(err)).run(List.of(words));
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream printed) {
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
