package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import waybill.cli.failure.ExitCode;
import waybill.cli.help.PrintedPage;

/** Which words ask for which page. */
class HelpWordsTest {
  private static final PrintedPage DESCRIBE = PrintedPage.of("describe-model-package", "help");

  @Test
  void help_whenAlone_namesAllOwnWords() {
    PrintedPage page = PrintedPage.of("help");

    assertThat(page.exitCode()).isZero();
    for (String word : OwnWords.ALL) {
      assertThat(page.part("WORDS")).anyMatch(line -> line.matches(".*\\b" + word + "\\b.*"));
    }
    assertThat(PrintedPage.of("--help")).isEqualTo(page);
    assertThat(PrintedPage.of("-h")).isEqualTo(page);
  }

  @Test
  void help_whenAnOperationFollows_showsItsPage() {
    assertThat(PrintedPage.of("help", "describe-model-package")).isEqualTo(DESCRIBE);
    assertThat(PrintedPage.of("describe-model-package", "--help")).isEqualTo(DESCRIBE);
  }

  @Test
  void help_whenAWordOfItsOwnFollows_showsOrNamesItsPage() {
    assertThat(PrintedPage.of("help", "env")).isEqualTo(PrintedPage.of("env", "--help"));
    assertThat(PrintedPage.of("help", "server").text()).contains("waybill server --help");
    assertThat(PrintedPage.of("help", "wait")).isEqualTo(PrintedPage.of("wait", "--help"));
    assertThat(PrintedPage.of("help", "sagemaker")).isEqualTo(PrintedPage.of("sagemaker", "help"));
  }

  @Test
  void help_whenNobodyKnowsTheWord_saysWhatWasMeant() {
    PrintedPage page = PrintedPage.of("help", "quary");

    assertThat(page.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(page.text()).contains("argument page: Invalid choice").endsWith("  * query\n");
  }

  @Test
  void optionPage_whenNamedInAnyForm_isTheSame() {
    PrintedPage page = PrintedPage.of("create-model-package", "help", "--model-card");

    assertThat(page.text()).contains("\n--model-card <value>\n");
    assertThat(PrintedPage.of("create-model-package", "help", "model-card")).isEqualTo(page);
    assertThat(PrintedPage.of("create-model-package", "help", "model-ca")).isEqualTo(page);
    assertThat(PrintedPage.of("help", "create-model-package", "model-card")).isEqualTo(page);
    assertThat(PrintedPage.of("sagemaker", "create-model-package", "help", "model-card"))
        .isEqualTo(page);
  }

  @Test
  void optionPage_whenTheOptionIsNoMember_explainsIt() {
    assertThat(PrintedPage.of("list-model-packages", "help", "max-items").text())
        .startsWith("--max-items NUMBER\n  Stops after");
    assertThat(PrintedPage.of("list-model-packages", "help", "output").text())
        .startsWith("--output LAYOUT\n");
  }

  @Test
  void optionPage_whenThereIsNoSuchOption_isThatOfTheOperation() {
    assertThat(PrintedPage.of("describe-model-package", "help", "nothing")).isEqualTo(DESCRIBE);
  }

  @Test
  void dropIn_whenDashesStandBehindHelp_isTheWholePageAsForAws() {
    PrintedPage page = PrintedPage.of("sagemaker", "create-model-package", "help", "--tags");

    assertThat(page).isEqualTo(PrintedPage.of("sagemaker", "create-model-package", "help"));
  }

  @Test
  void dropIn_whenHelpIsAnOption_isUnknown() {
    PrintedPage page =
        PrintedPage.of("sagemaker", "describe-model-package", "--model-package-name", "x", "-h");

    assertThat(page.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(page.text()).endsWith("\nUnknown options: -h\n");
  }

  @Test
  void dropIn_always_showsCommandsInItsOwnForm() {
    PrintedPage page = PrintedPage.of("sagemaker", "describe-model-package", "help");

    assertThat(page.text())
        .contains("  waybill sagemaker describe-model-package --model-package-name iris/1\n");
  }
}
