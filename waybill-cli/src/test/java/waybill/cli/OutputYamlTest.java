package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --output yaml}, which the AWS CLI of version 1 does not have. */
class OutputYamlTest {
  private static final String[] SAMPLE = {
    "sagemaker",
    "list-tags",
    "--resource-arn",
    "x",
    "--query",
    "Tags",
    "--generate-cli-skeleton",
    "output"
  };

  @TempDir Path home;

  @Test
  void yaml_asAnOption_isPrinted() {
    TypedCommand command = prompt();

    TypedCommand.Result result =
        command.run(
            "sagemaker",
            "list-tags",
            "--resource-arn",
            "x",
            "--query",
            "Tags",
            "--output",
            "yaml",
            "--generate-cli-skeleton",
            "output");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo("- Key: Key\n  Value: Value\n");
  }

  @Test
  void yaml_asAVariable_isPrinted() {
    TypedCommand command = prompt().with("AWS_DEFAULT_OUTPUT", "yaml");

    assertThat(command.run(SAMPLE).out()).isEqualTo("- Key: Key\n  Value: Value\n");
  }

  @Test
  void yaml_inAProfile_isPrinted() throws IOException {
    Path config = Files.writeString(home.resolve("config"), "[default]\noutput = yaml\n");
    TypedCommand command = prompt().with("AWS_CONFIG_FILE", config.toString());

    assertThat(command.run(SAMPLE).out()).isEqualTo("- Key: Key\n  Value: Value\n");
  }

  @Test
  void otherWords_asAnOption_areRefusedWithTheChoicesOfTheAwsCli() {
    TypedCommand.Result result = prompt().run("--output", "yaml-stream", "sagemaker", "list-tags");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains(
            "error: argument --output: Invalid choice, valid choices are:\n\n"
                + "json                                     | text                                 "
                + "   \n"
                + "table                                   \n")
        .doesNotContain("yaml ");
  }

  private TypedCommand prompt() {
    return new TypedCommand(home).with("AWS_DEFAULT_REGION", "us-east-1");
  }
}
