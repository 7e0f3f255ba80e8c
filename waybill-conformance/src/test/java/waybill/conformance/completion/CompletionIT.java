package waybill.conformance.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import waybill.conformance.ApiClient;
import waybill.conformance.Program;
import waybill.conformance.Reply;
import waybill.conformance.RunningServer;

/** Tab in bash, zsh and fish, beside a server with groups and versions. */
class CompletionIT {
  private static final String LEFT = "\u001b[D";
  private static final Pattern OPTION = Pattern.compile("^ *(--[a-z0-9-]+)", Pattern.MULTILINE);

  private static RunningServer server;
  private static String packages;

  @TempDir Path home;

  @BeforeAll
  static void fillARegistry() {
    server = RunningServer.start();
    try (ApiClient client = ApiClient.of(server)) {
      String arn = createGroup(client, "iris", "Flowers of three kinds");
      packages = arn.replace("-group/iris", "/");
      createGroup(client, "churn", "Who leaves");
      createVersion(client, "churn");
      createVersion(client, "iris");
      createVersion(client, "iris");
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void tab_pressedInTheShell_completesTheLine(ShellProgram shell) throws IOException {
    Files.writeString(home.resolve("request.json"), "{}");
    Map<String, String> lines = new LinkedHashMap<>();
    try (Terminal terminal = Terminal.open(shell, home, variables())) {
      for (String typed : wanted(shell).keySet()) {
        lines.put(typed, terminal.lineAfter(typed.replace("<Left>", LEFT)));
      }
    }

    assertThat(lines).containsExactlyEntriesOf(wanted(shell));
  }

  @ParameterizedTest
  @EnumSource
  void tab_whereSeveralWordsFit_listsThem(ShellProgram shell) throws IOException {
    String shown;
    try (Terminal terminal = Terminal.open(shell, home, variables())) {
      shown = terminal.shownAfter("waybill describe-model-package --model-package-name \t\t");
    }

    assertThat(shown).contains("churn/", "iris/");
    if (shell != ShellProgram.BASH) {
      assertThat(shown).contains("Flowers of three kinds", "Who leaves");
    }
  }

  @ParameterizedTest
  @EnumSource
  void tab_whenTheServerIsGone_leavesTheLineAndSaysNothing(ShellProgram shell) throws IOException {
    String line = "waybill describe-model-package --model-package-name ch";
    Map<String, String> nowhere = Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
    String shown;
    try (Terminal terminal = Terminal.open(shell, home, nowhere)) {
      assertThat(terminal.lineAfter(line + "\t")).isEqualTo(line);
      shown = terminal.shownAfter(line + "\t");
    }

    assertThat(shown).doesNotContain("rror", "Exception", "connect");
  }

  /** The completion repeats what it knows of programs that it cannot ask. */
  @ParameterizedTest
  @CsvSource({
    "SERVER, server",
    "SERVER, admin",
    "SERVER, object",
    "SERVER, scan",
    "SERVER, stage",
    "SERVER, verify",
    "QUICKSTART, quickstart"
  })
  void optionsOfOtherPrograms_always_areThoseOfTheirHelp(Program program, String word)
      throws IOException {
    String line = "waybill " + word + " --";

    String offered = answer(Program.COMMAND.with(List.of("complete", "bash", "", line, line)));

    String[] help =
        program == Program.QUICKSTART ? new String[] {"--help"} : new String[] {word, "--help"};
    Set<String> explained = new TreeSet<>(Set.of("--help"));
    Matcher option = OPTION.matcher(answer(program.with(List.of(help))));
    while (option.find()) {
      explained.add(option.group(1));
    }
    assertThat(offered.lines().map(String::strip)).containsExactlyInAnyOrderElementsOf(explained);
  }

  private static String answer(ProcessBuilder program) throws IOException {
    Process process = program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The line that each of these keys makes; {@code \t} is Tab. */
  private static Map<String, String> wanted(ShellProgram shell) {
    Map<String, String> wanted = new LinkedHashMap<>();
    String describe = "waybill describe-model-package --model-package-name";
    wanted.put("waybill sagem\t", "waybill sagemaker ");
    wanted.put("waybill sagemaker stop\t", "waybill sagemaker stop-transform-job ");
    wanted.put("waybill server --li\t", "waybill server --listen ");
    wanted.put("waybill list-models --output y\t", "waybill list-models --output yaml ");
    wanted.put(
        "waybill update-model-package --model-approval-status Ap\t",
        "waybill update-model-package --model-approval-status Approved ");
    wanted.put("waybill describe-model-package --model-package-n\t", describe + " ");
    wanted.put(describe + " ch\t", describe + " churn/");
    wanted.put(describe + " churn/\t", describe + " churn/1 ");
    wanted.put(describe + "=churn/\t", describe + "=churn/1 ");
    wanted.put(describe + " nothing/\t", describe + " nothing/");
    String update = "waybill update-model-package --model-package-arn";
    wanted.put(update + " " + packages + "ch\t", update + " " + packages + "churn/");
    wanted.put(update + " " + packages + "churn/\t", update + " " + packages + "churn/1 ");
    wanted.put(update + "=" + packages + "churn/\t", update + "=" + packages + "churn/1 ");
    // Bash and zsh differ in what they do behind a closing quote; the word is the same.
    String quoted = update + " \"" + packages + "churn/1\"";
    wanted.put(
        update + " \"" + packages + "churn/\t", shell == ShellProgram.BASH ? quoted : quoted + " ");
    String group = " describe-model-package-group --model-package-group-name";
    wanted.put("aws" + group + " ch\t", "aws" + group + " churn ");
    wanted.put("sm" + group + " ch\t", "sm" + group + " churn ");
    String input = "waybill list-models --cli-input-json file://";
    wanted.put(input + "req\t", input + "request.json ");
    // Fish sees that a blank follows already.
    wanted.put(
        "waybill env --da --help" + "<Left>".repeat(7) + "\t",
        shell == ShellProgram.FISH ? "waybill env --data --help" : "waybill env --data  --help");
    return wanted;
  }

  private static Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    variables.put("WAYBILL_DATA", server.data().toString());
    variables.put("WAYBILL_COMPLETION_MILLIS", "60000");
    variables.put("AWS_ENDPOINT_URL", server.endpoint().toString());
    variables.put("AWS_DEFAULT_REGION", ApiClient.REGION);
    variables.put("AWS_SHARED_CREDENTIALS_FILE", server.data().resolve("credentials").toString());
    return variables;
  }

  private static String createGroup(ApiClient client, String name, String description) {
    Reply reply =
        client.call(
            "CreateModelPackageGroup",
            Map.of("ModelPackageGroupName", name, "ModelPackageGroupDescription", description));
    return reply.text("ModelPackageGroupArn");
  }

  private static void createVersion(ApiClient client, String group) {
    Map<String, Object> specification =
        Map.of(
            "Containers", List.of(Map.of("Image", "example.com/model:1")),
            "SupportedContentTypes", List.of("text/csv"),
            "SupportedResponseMIMETypes", List.of("text/csv"));
    Reply reply =
        client.call(
            "CreateModelPackage",
            Map.of("ModelPackageGroupName", group, "InferenceSpecification", specification));
    assertThat(reply.isError()).as(reply.body()).isFalse();
  }
}
