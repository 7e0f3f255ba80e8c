package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.cli.TypedCommand.Result;
import waybill.cli.failure.ExitCode;

/** {@code waybill evidence} and {@code waybill logs}: what is shown, and what is plainly told. */
class EvidenceWordTest {
  private static final String DESCRIBE = "DescribeModelPackageValidation";
  private static final String EVIDENCE = "DescribeTransformJobEvidence";
  private static final String UNRUN = "DescribeModelPackageValidationEvidence";
  private static final String LOG = "GetTransformJobLog";
  private static final String DOCUMENT =
      "{ \\'Outcome\\': \\'Failed\\', \\'Containers\\': [{\\'Image\\': \\'i\\'}] }";
  private static final String SHOWN =
      "{'TransformJobName':'smoke-1','TransformJobStatus':'Failed','FailureReason':"
          + "'ClientError: no','Sha256':'0f3a','Verified':true,'Evidence':'"
          + DOCUMENT
          + "'}";
  private static final String ATTEMPTS =
      "{'ModelPackageArn':'a','ModelPackageStatus':'InProgress','Attempts':["
          + "{'Attempt':3,'Status':'InProgress','Profiles':[{'ProfileName':'smoke'}]},"
          + "{'Attempt':1,'Status':'Failed','Profiles':[{'ProfileName':'smoke',"
          + "'TransformJobName':'smoke-1','TransformJobStatus':'Failed'}]}]}";

  @TempDir private Path home;

  private ValidationServer server;
  private TypedCommand command;

  @BeforeEach
  void serve() throws IOException {
    server =
        new ValidationServer()
            .with(DESCRIBE, ATTEMPTS)
            .with(EVIDENCE, SHOWN)
            .with(LOG, log("one\\ntwo\\u001b\\n", 9, "Failed"), log("", 9, "Failed"));
    command = server.typed(new TypedCommand(home));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void evidence_ofAnAttempt_isLaidOutForPeople() {
    Result result = command.run("evidence", "iris/3", "--attempt", "1");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            iris/3: attempt 1, failed

            smoke-1: failed
            ClientError: no
            The evidence is what was recorded at the end of the job, SHA-256 0f3a
              Outcome  Failed

            Containers
              Image
              i

            LOG, the end of it
              one
              two?
            """);
    assertThat(server.asked())
        .containsExactly(
            DESCRIBE + " {'ModelPackageName':'iris/3'}",
            EVIDENCE + " {'TransformJobName':'smoke-1'}",
            LOG + " {'TransformJobName':'smoke-1'}",
            LOG + " {'TransformJobName':'smoke-1','Position':9}");
  }

  @Test
  void evidence_asJson_isTheDocumentToTheByte() {
    Result result = command.run("evidence", "--job", "smoke-1", "--output", "json");

    assertThat(result.out()).isEqualTo(DOCUMENT.replace("\\'", "\""));
    assertThat(
            command
                .run("evidence", "--job", "smoke-1", "--query", "Outcome", "--output", "text")
                .out())
        .isEqualTo("Failed\n");
  }

  @Test
  void evidence_thatWasChanged_isPlainlyToldInEveryLayout() {
    server.with(EVIDENCE, SHOWN.replace("'Verified':true", "'Verified':false"));

    Result result = command.run("evidence", "--job", "smoke-1");

    assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_GOOD);
    assertThat(result.out())
        .contains("THE EVIDENCE WAS CHANGED", "At the end of the job its SHA-256 was 0f3a\n");
    Result json = command.run("evidence", "--job", "smoke-1", "--output", "json");
    assertThat(json.exitCode()).isEqualTo(4);
    assertThat(json.err()).startsWith("smoke-1: THE EVIDENCE WAS CHANGED");
    assertThat(json.out()).startsWith("{ \"Outcome\"");
  }

  @Test
  void evidence_thatIsGoneOrNoJson_isToldSo() {
    String gone =
        "{'TransformJobName':'smoke-1','TransformJobStatus':'Completed','Sha256':'0f3a',"
            + "'Verified':false";
    server.with(EVIDENCE, gone + "}", gone + ",'Evidence':'{\\u001b'}");

    Result result = command.run("evidence", "--job", "smoke-1");
    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.out()).contains("THE EVIDENCE IS GONE. At the end");

    result = command.run("evidence", "--job", "smoke-1");
    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.out()).contains("It is no JSON.").doesNotContain("\u001b");
  }

  @Test
  void evidence_ofAProfileThatDidNotRun_tellsWhyAndHasNoLog() {
    String ended = "'TransformJobStatus':'Failed'";
    server.with(
        DESCRIBE,
        "{'ModelPackageArn':'a','ModelPackageStatus':'Failed','Attempts':[{'Attempt':2,"
            + "'Status':'Failed','Profiles':[{'ProfileName':'smoke',"
            + ended
            + ",'EvidenceSha256':'0f3a'},{'ProfileName':'old',"
            + ended
            + "}]}]}");
    server.with(
        UNRUN,
        "{'ModelPackageArn':'a','Attempt':2,'ProfileName':'smoke','Status':'Failed',"
            + "'FailureReason':'ClientError: scans','Sha256':'0f3a','Verified':true,'Evidence':'"
            + "{\\'Rule\\': \\'I-V1\\'}'}");

    Result result = command.run("evidence", "iris/3");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEqualTo("old did not run, and left no evidence.\n");
    assertThat(result.out())
        .isEqualTo(
            """
            iris/3: attempt 2, failed

            smoke: failed
            ClientError: scans
            The evidence is what was recorded at the end of the attempt, SHA-256 0f3a
              Rule  I-V1
            """);
    assertThat(server.asked())
        .containsExactly(
            DESCRIBE + " {'ModelPackageName':'iris/3'}",
            UNRUN + " {'ModelPackageName':'iris/3','Attempt':2,'ProfileName':'smoke'}");
  }

  @Test
  void evidence_ofAnAttemptThatGoesOn_isStillToCome() {
    Result result = command.run("evidence", "iris/3");

    assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("smoke has not ended: evidence comes with the end.\n")
        .contains("There is no evidence of attempt 3 at iris/3 yet.");
  }

  @Test
  void evidence_thatCannotBeChosen_isAnErrorWithTheChoice() {
    assertThat(command.run("evidence", "iris/3", "--attempt", "2").err())
        .contains("iris/3 has no attempt 2. It has: 3, 1.");
    assertThat(command.run("evidence").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(command.run("evidence", "a", "--job", "b").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(command.run("evidence", "--job", "b", "--attempt", "1").err())
        .contains("--attempt is one of a package");
    server.with(DESCRIBE, "{'ModelPackageArn':'a','Attempts':[]}");
    assertThat(command.run("evidence", "iris/3").err()).contains("iris/3 was never validated");
    assertThat(command.run("evidence", "--help").out()).startsWith("EXAMPLES\n  waybill evidence");
  }

  @Test
  void logs_whenNotFollowed_endWhereThereIsNothingMore() {
    server.with(LOG, log("a\\tb\\n", 4, "InProgress"), log("", 4, "InProgress"));

    Result result = command.run("logs", "smoke-1");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEqualTo("a\tb\n");
  }

  @Test
  void logs_whenFollowed_endWithTheJob() {
    server.with(
        LOG,
        log("a\\n", 2, "InProgress"),
        log("", 2, "InProgress"),
        log("b\\u009b\\n", 4, "Completed"),
        log("", 4, "Completed"));

    Result result = command.run("logs", "smoke-1", "--follow");

    assertThat(result.out()).isEqualTo("a\nb?\n");
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void logs_thatCannotBePrinted_areAnError() {
    assertThat(command.run("logs", "smoke-1", "--output", "json").err())
        .contains("A log is lines: it has no --output and no --query.");
    server.with(LOG, "ValidationException: Could not find requested job with name: none");
    assertThat(command.run("logs", "none").err()).contains("Could not find requested job");
    assertThat(command.run("logs", "--help").out()).startsWith("EXAMPLES\n  waybill logs");
  }

  private static String log(String text, int next, String status) {
    return "{'Text':'"
        + text
        + "','NextPosition':"
        + next
        + ",'TransformJobStatus':'"
        + status
        + "'}";
  }
}
