package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code waybill verify} before it can ask: words, options, and who starts it. */
final class VerifyCommandTest {
  @TempDir private Path data;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void verify_whenAskedForHelp_beginsWithAnExample() {
    assertThat(run("verify", "--help")).isZero();

    assertThat(text(out)).startsWith("EXAMPLES\n  waybill verify ").contains("\nEXIT CODES\n");
    assertThat(text(out).lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void verify_whenItsWordsDoNotFit_isAUsageError() {
    assertThat(run("verify")).isEqualTo(2);
    assertThat(run("verify", "iris/1", "iris/2")).isEqualTo(2);
    assertThat(run("verify", "iris/1", "--output", "yaml")).isEqualTo(2);
    assertThat(run("verify", "iris/1", "--listen", "x")).isEqualTo(2);
    assertThat(text(err)).contains("Expected 'verify PACKAGE', with --output table or json.");
  }

  @Test
  void verify_whenNobodyNamesTheLauncher_saysSo() {
    assertThat(run("verify", "iris/1")).isEqualTo(1);

    assertThat(text(err)).startsWith("WAYBILL_LAUNCHER does not name the program.");
  }

  private int run(String... words) {
    Main main =
        new Main(
            Map.of("WAYBILL_DATA", data.toString()),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return main.run(List.of(words));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
