package waybill.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void parse_whenNothingIsAsked_worksInATemporaryDirectory() {
    assertThat(Options.parse(List.of("quickstart")))
        .isEqualTo(new Options(false, false, Optional.empty()));
  }

  @Test
  void parse_whenAllIsAsked_keepsTheServerInThatDirectory() {
    assertThat(Options.parse(List.of("quickstart", "--keep", "--data", "/srv/registry")))
        .isEqualTo(new Options(false, true, Optional.of(Path.of("/srv/registry"))));
  }

  @Test
  void parse_whenHelpIsAsked_saysSo() {
    assertThat(Options.parse(List.of("quickstart", "--help")).help()).isTrue();
    assertThat(Options.parse(List.of("quickstart", "help")).help()).isTrue();
  }

  @Test
  void parse_whenTheDirectoryIsMissing_saysSo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(List.of("--data")))
        .withMessage("--data needs a directory.");
  }

  @Test
  void parse_whenAnOptionIsUnknown_namesIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(List.of("quickstart", "--force")))
        .withMessage("Unknown option: --force");
  }

  @Test
  void usage_onATerminal_fitsEightyColumns() {
    assertThat(Options.USAGE.lines()).allMatch(line -> line.length() <= 80);
  }
}
