package waybill.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.cli.host.Host;
import waybill.cli.host.Terminal;
import waybill.cli.host.Time;
import waybill.cli.output.Sink;

/** Where a page goes. The pagers here write a file, since there is no terminal to see. */
class ScreenTest {
  private static final String PAGE = "A page.\n";
  private static final String TO_FILE = "sh -c 'cat >paged'";

  @TempDir Path directory;

  @Test
  void show_whenOnATerminal_goesThroughThePager() throws IOException {
    String printed = shown(Map.of("PAGER", TO_FILE), 80);

    assertThat(printed).isEmpty();
    assertThat(paged()).isEqualTo(PAGE);
  }

  @Test
  void show_whenNotOnATerminal_isPlain() {
    assertThat(shown(Map.of("PAGER", TO_FILE), 0)).isEqualTo(PAGE);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void show_whenSeveralVariablesNameAPager_takesThatOfAws() throws IOException {
    shown(Map.of("AWS_PAGER", TO_FILE, "MANPAGER", "false", "PAGER", "false"), 80);

    assertThat(paged()).isEqualTo(PAGE);
  }

  @Test
  void show_whenThePagerOfAwsIsEmpty_isPlain() {
    assertThat(shown(Map.of("AWS_PAGER", "", "PAGER", TO_FILE), 80)).isEqualTo(PAGE);
  }

  @Test
  void show_whenThePagerIsNotThere_isPlain() {
    assertThat(shown(Map.of("PAGER", "no-such-pager-here --quick"), 80)).isEqualTo(PAGE);
    assertThat(shown(Map.of("PAGER", "less 'open"), 80)).isEqualTo(PAGE);
  }

  @Test
  void show_whenThePagerEndsEarly_isNoFailure() {
    assertThat(shown(Map.of("PAGER", "true"), 80)).isEmpty();
  }

  private String paged() throws IOException {
    return Files.readString(directory.resolve("paged"));
  }

  /** What was printed without a pager. */
  private String shown(Map<String, String> variables, int columns) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = () -> columns;
    Host.Streams streams =
        new Host.Streams(new ByteArrayInputStream(new byte[0]), out, out, terminal);
    Sink sink = new Sink(out);
    new Screen(new Host(variables, directory.toFile(), streams, Time.SYSTEM), sink).show(PAGE);
    sink.flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
