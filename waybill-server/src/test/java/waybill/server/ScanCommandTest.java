package waybill.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanCommandTest {
  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void files() throws IOException {
    Files.writeString(directory.resolve("clean.csv"), "a,b\n");
    Files.writeString(directory.resolve("code.py"), "print(1)\n");
    Files.writeString(directory.resolve("evil.pkl"), "cos\nsystem\n(S'true'\ntR.");
  }

  @Test
  void scan_always_endsWithTheWorstVerdict() {
    assertThat(run("scan", path("clean.csv"))).isZero();
    assertThat(run("scan", path("clean.csv"), path("code.py"))).isEqualTo(3);
    assertThat(run("scan", directory.toString())).isEqualTo(4);
  }

  @Test
  void scan_whenForPeople_printsATableAndASummary() {
    run("scan", directory.toString());

    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            FILE       VERDICT    RULE           MESSAGE
            clean.csv  clean      allow-list     Read as text; all that it names is known.
            code.py    unknown    source-code    It is source code, which is not judged.
            evil.pkl   dangerous  pickle-import  It imports os.system, which no model needs.
            Verdict: dangerous. Files: 3, of them dangerous: 1, unknown: 1.
            """);
  }

  @Test
  void scan_whenForPrograms_printsJson() {
    run("scan", path("evil.pkl"), "--output", "json");

    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            {"verdict":"dangerous","verdictText":"dangerous","files":[{"file":"evil.pkl",\
            "verdict":"dangerous","verdictText":"dangerous","findings":[{"rule":"pickle-import",\
            "file":"evil.pkl","verdict":"dangerous",\
            "message":"It imports os.system, which no model needs."}]}]}
            """);
  }

  @Test
  void scan_ofSeveralPaths_namesEachFileWithItsPath() {
    run("scan", path("clean.csv"), directory.toString(), "--output=json");

    assertThat(out.toString(UTF_8))
        .contains(
            "\"verdictText\":\"clean by allow-list\"",
            "\"file\":\"" + path("clean.csv") + "\"",
            "\"file\":\"" + path("evil.pkl") + "\"");
  }

  @Test
  void scan_ofAnEmptyDirectory_isUnknown() throws IOException {
    Path empty = Files.createDirectory(directory.resolve("empty"));

    assertThat(run("scan", empty.toString())).isEqualTo(3);
    assertThat(out.toString(UTF_8)).isEqualTo("Verdict: unknown, as there are no files.\n");
  }

  @Test
  void scan_whenAFileIsMissing_endsWithOne() {
    assertThat(run("scan", path("none"))).isEqualTo(1);
    assertThat(err.toString(UTF_8)).isEqualTo("There is no file " + path("none") + ".\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scan", "scan x --output yaml", "scan x --data y"})
  void scan_whenNotUnderstood_endsWithTwo(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("See --help.");
  }

  @Test
  void help_always_listsTheExitCodes() {
    assertThat(run("scan", "--help")).isZero();
    assertThat(out.toString(UTF_8))
        .startsWith("EXAMPLES\n  waybill scan ")
        .contains("4 something is dangerous");
    assertThat(out.toString(UTF_8).lines()).allMatch(line -> line.length() <= 80);
  }

  private String path(String name) {
    return directory.resolve(name).toString();
  }

  private int run(String... arguments) {
    PrintStream stream = new PrintStream(out, true, UTF_8);
    return new Main(Map.of(), stream, new PrintStream(err, true, UTF_8))
        .run(java.util.List.of(arguments));
  }
}
