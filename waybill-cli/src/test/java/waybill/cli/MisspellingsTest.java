package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word that is almost right is told which one may have been meant. */
class MisspellingsTest {
  private static final String USAGE =
      """
      usage: waybill [options] <operation> [parameters]
             waybill sagemaker [options] <operation> [parameters]
      For help and examples:

        waybill help
        waybill <operation> help
      """;

  @TempDir Path home;

  @Test
  void unknownOption_similarToOne_isGuessedBeforeTheMessage() {
    TypedCommand.Result result =
        new TypedCommand(home)
            .run(
                "sagemaker",
                "list-tags",
                "--resource-arn",
                "x",
                "--outptu=text",
                "--max-item",
                "1");

    assertThat(result.exitCode()).isEqualTo(255);
    assertThat(result.err())
        .isEqualTo(
            USAGE
                + "\nDid you mean --output instead of --outptu?\n"
                + "\nUnknown options: --outptu=text\n");
  }

  @Test
  void missingOption_ifMisspelt_isGuessedBeforeTheMessage() {
    TypedCommand.Result result =
        new TypedCommand(home).run("describe-model-package", "--model-pakage-name", "iris/1");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            USAGE
                + "\nDid you mean --model-package-name instead of --model-pakage-name?\n"
                + "\nwaybill: error: the following arguments are required: --model-package-name\n");
  }

  @ParameterizedTest
  @CsvSource({
    "--ModelPackageName, --model-package-name",
    "--model_package_name, --model-package-name",
    "-model-package-name, --model-package-name",
    "--name, --model-package-name",
    "--Output, --output",
    "--foo, ",
  })
  void option_inAnotherSpelling_isGuessed(String typed, String meant) {
    TypedCommand.Result result = new TypedCommand(home).run("describe-model-package", typed, "x");

    assertThat(guess(result))
        .isEqualTo(meant == null ? "" : "Did you mean " + meant + " instead of " + typed + "?");
  }

  @ParameterizedTest
  @CsvSource({
    "enf, env",
    "list-groups, list-model-package-groups",
    "ENV, env",
    "xyzzy, ",
    // These are guessed within the recorded message.
    "serevr, ",
    "describe-model-pakage, ",
  })
  void firstWord_thatTheMessageHasNoGuessFor_isGuessed(String typed, String meant) {
    TypedCommand.Result result = new TypedCommand(home).run(typed);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(guess(result))
        .isEqualTo(meant == null ? "" : "Did you mean " + meant + " instead of " + typed + "?");
  }

  @Test
  void ownWords_withAMisspeltOption_guessToo() {
    TypedCommand.Result result = new TypedCommand(home).run("env", "--dta", "x");

    assertThat(guess(result)).isEqualTo("Did you mean --data instead of --dta?");
  }

  @Test
  void helpTopic_thatIsNone_isGuessed() {
    TypedCommand.Result result = new TypedCommand(home).run("help", "qery");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("Invalid choice: 'qery', maybe you meant:\n\n  * query\n");
    assertThat(guess(new TypedCommand(home).run("help", "list-groups")))
        .isEqualTo("Did you mean list-model-package-groups instead of list-groups?");
  }

  @Test
  void profile_ifMisspelt_isGuessedAfterTheMessageInTheShortFormOnly() throws IOException {
    Path config = Files.writeString(home.resolve("config"), "[profile staging]\n");
    TypedCommand prompt = new TypedCommand(home).with("AWS_CONFIG_FILE", config.toString());
    String message = "\nThe config profile (stagin) could not be found\n";

    assertThat(prompt.run("list-models", "--profile", "stagin").err())
        .isEqualTo(message + "Did you mean staging instead of stagin?\n");
    assertThat(prompt.run("sagemaker", "list-models", "--profile", "stagin").err())
        .isEqualTo(message);
  }

  private static String guess(TypedCommand.Result result) {
    return result.err().lines().filter(line -> line.startsWith("Did you")).findFirst().orElse("");
  }
}
