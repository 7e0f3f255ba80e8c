package waybill.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.cli.failure.ExitCode;
import waybill.cli.failure.Failure;

class IniFileTest {
  @TempDir Path directory;

  private Map<String, Map<String, String>> read(String text) throws IOException {
    Files.writeString(directory.resolve("config"), text);
    return IniFile.read(Place.in(directory, Map.of()), "config");
  }

  @Test
  void file_whenAbsent_hasNoSections() {
    assertThat(IniFile.read(Place.in(directory, Map.of()), "config")).isEmpty();
  }

  @Test
  void key_whenInCapitals_isReadInSmallLetters() throws IOException {
    assertThat(read("[default]\nREGION = eu-west-1\n"))
        .isEqualTo(Map.of("default", Map.of("region", "eu-west-1")));
  }

  @Test
  void value_whenBehindColonOrEquals_beginsAtTheFirstOfThem() throws IOException {
    assertThat(read("[a]\nx: 1=2\ny = 3:4\n"))
        .isEqualTo(Map.of("a", Map.of("x", "1=2", "y", "3:4")));
  }

  @Test
  void comment_whenOnALineOfItsOwn_isPassedOver() throws IOException {
    assertThat(read("# a\n[a]\n  ; b\nx = 1 # c\n")).isEqualTo(Map.of("a", Map.of("x", "1 # c")));
  }

  @Test
  void line_whenIndentedDeeper_goesOnWithTheValueBefore() throws IOException {
    assertThat(read("[a]\nx = 1\n  2\n\n  3\ny = 4\n"))
        .isEqualTo(Map.of("a", Map.of("x", "1\n2\n\n3", "y", "4")));
  }

  @Test
  void blankLines_whenAtTheEndOfAValue_areCut() throws IOException {
    assertThat(read("[a]\nx = 1\n\n\n[b]\n"))
        .isEqualTo(Map.of("a", Map.of("x", "1"), "b", Map.of()));
  }

  @Test
  void defaults_whenGiven_holdWhereNothingElseIsSaid() throws IOException {
    assertThat(read("[DEFAULT]\nx = 1\ny = 2\n[a]\nx = 3\n[DEFAULT]\nz = 4\n"))
        .isEqualTo(Map.of("a", Map.of("x", "3", "y", "2", "z", "4")));
  }

  @Test
  void whiteSpace_whenPythonSeesIt_isCut() throws IOException {
    assertThat(read("[a]\nx =\u00a01\u3000\n")).isEqualTo(Map.of("a", Map.of("x", "1")));
  }

  @Test
  void settings_whenBelowTheirKey_areReadAsSuch() throws IOException {
    String value =
        read("[services s]\nsagemaker =\n  endpoint_url = http://x/?a=b\n")
            .getOrDefault("services s", Map.of())
            .getOrDefault("sagemaker", "");

    assertThat(IniFile.nested(value)).isEqualTo(Map.of("endpoint_url", "http://x/?a=b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 1\n",
        "[a]\nhello\n",
        "[a\nx = 1\n",
        "[a]\n= 1\n",
        "[a]\nx = 1\nX = 2\n",
        "[a]\n[a]\n",
        "[DEFAULT]\nx = 1\n[DEFAULT]\nx = 2\n",
        "[a]\ns3 =\n  no settings\n",
        "\ufeff[a]\n"
      })
  void file_whenBroken_endsTheCommand(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.message()).isEqualTo("Unable to parse config file: config");
              assertThat(failure.exitCode()).isEqualTo(ExitCode.BAD_CONFIGURATION);
            });
  }

  @Test
  void file_whenNotUtf8_endsTheCommand() throws IOException {
    Files.write(
        directory.resolve("config"), "[a]\nx = \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> IniFile.read(Place.in(directory, Map.of()), "config"))
        .hasMessage("Unable to parse config file: config");
  }
}
