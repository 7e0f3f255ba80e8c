package waybill.cli.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.cli.TypedCommand;

/** How the shells are answered. */
class ShellsTest {
  private static final String GROUP = "--model-package-group-name";
  private static final String GROUP_ARN = "arn:aws:sagemaker:us-east-1:1:model-package-group/iris";

  @TempDir Path home;

  /** Bash replaces only what follows its last break or the open quote, and wants that alone. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "--group |iris ",
        "--group arn:aws:sagemaker:|us-east-1:1:model-package-group/iris ",
        "--group=arn:aws|aws:sagemaker:us-east-1:1:model-package-group/iris ",
        "--group=|iris ",
        "--group 'arn:aws:|" + GROUP_ARN,
        "--group=\"arn:aws:|" + GROUP_ARN,
        "--group \"arn\":aws:|sagemaker:us-east-1:1:model-package-group/iris ",
        "--group arn\\:aws\\:s|" + GROUP_ARN + " ",
      })
  void bash_whereItBreaksWords_isGivenWhatItReplaces(String typed, String given) throws Exception {
    try (AnsweringServer server = groups()) {
      List<String> words =
          tab(server).bash("waybill delete-model-package-group " + typed.replace("--group", GROUP));

      assertThat(words).containsExactly(given);
    }
  }

  @Test
  void bash_whereColonsBreakNothing_isGivenWholeWords() throws Exception {
    try (AnsweringServer server = groups()) {
      String line = "waybill delete-model-package-group " + GROUP + " arn:aws:";

      List<String> words = tab(server).answer("bash", " =", line, line);

      assertThat(words).containsExactly(GROUP_ARN + " ");
    }
  }

  @Test
  void zsh_isToldWhereWordsEndAndWhatTheyMean() throws Exception {
    try (AnsweringServer server = groups()) {
      String line = "waybill describe-model-package --model-package-name ";

      List<String> words = tab(server).answer("zsh", "", line, line);

      assertThat(words).containsExactly("lines", "goes-on\tiris/\tiris/  -- Flowers: three kinds.");
      assertThat(tab(server).answer("zsh", "", "waybill env --d", "waybill env --d"))
          .containsExactly("lines", "ends\t--data\t--data  -- The server's data directory.");
      assertThat(tab(server).answer("zsh", "", "waybill list-tags --output j", ""))
          .containsExactly("ends\tjson\tjson");
    }
  }

  @Test
  void fish_isGivenWordsAndDescriptions() throws Exception {
    try (AnsweringServer server = groups()) {
      String line = "waybill describe-model-package --model-package-name=i";

      List<String> words = tab(server).answer("fish", "", line, line);

      assertThat(words).containsExactly("--model-package-name=iris/\tFlowers: three kinds.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void script_namesTheCommandAndWhereItIs(String shell) {
    TypedCommand prompt = new TypedCommand(home).with("WAYBILL_LAUNCHER", "/opt/my tools/waybill");

    TypedCommand.Result result = prompt.run("completion", shell, "--name", "aws", "sm");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("waybill aws sm", "'/opt/my tools/waybill'")
        .doesNotContain("@NAMES@", "@PROGRAM@");
  }

  @Test
  void script_forAnotherShell_isRefused() {
    TypedCommand.Result result = new TypedCommand(home).run("completion", "tcsh");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("error: argument shell: Invalid choice, valid choices are:\n");
  }

  private Tab tab(AnsweringServer server) {
    return new Tab(home)
        .with("AWS_ENDPOINT_URL", server.url())
        .with("AWS_ACCESS_KEY_ID", "id")
        .with("AWS_SECRET_ACCESS_KEY", "secret");
  }

  private static AnsweringServer groups() throws Exception {
    return new AnsweringServer()
        .answering(
            "ListModelPackageGroups",
            """
            {"ModelPackageGroupSummaryList": [{"ModelPackageGroupName": "iris",
              "ModelPackageGroupArn": "%s",
              "ModelPackageGroupDescription": "Flowers: three kinds. And more."}]}
            """
                .formatted(GROUP_ARN));
  }
}
