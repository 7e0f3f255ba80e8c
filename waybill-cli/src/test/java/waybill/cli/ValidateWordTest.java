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
import waybill.cli.host.Time;

/** {@code waybill validate}: what is asked, what is seen meanwhile, and how it ends. */
class ValidateWordTest {
  private static final String START = "StartModelPackageValidation";
  private static final String DESCRIBE = "DescribeModelPackageValidation";
  private static final String ARN =
      "'ModelPackageArn':'arn:aws:sagemaker:us-west-2:111122223333:model-package/iris/3'";
  private static final String STARTED = "{" + ARN + ",'Attempt':2}";
  private static final String NONE = "{" + ARN + ",'ModelPackageStatus':'Completed','Attempts':[]}";
  private static final String JOB = "'TransformJobName':'smoke-1','TransformJobStatus':";

  @TempDir private Path home;

  private ValidationServer server;
  private TypedCommand command;

  @BeforeEach
  void serve() throws IOException {
    server = new ValidationServer().with(START, STARTED);
    command = server.typed(new TypedCommand(home).at(new Seconds()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void validate_startsAnAttemptAndReturnsAtOnce() {
    Result result = command.run("validate", "iris/3", "--validation-profile", "smoke");

    assertThat(server.asked())
        .containsExactly(START + " {'ModelPackageName':'iris/3','ProfileName':'smoke'}");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            iris/3: attempt 2 will begin at once
            Follow it by: waybill validate iris/3 --watch
            """);
    assertThat(command.run("validate", "iris/3", "--query", "Attempt").out()).isEqualTo("2\n");
  }

  @Test
  void watch_ofAnAttemptThatCompletes_isOneLineForEachStateAndEndsWell() {
    server.with(
        DESCRIBE,
        NONE,
        attempt("InProgress", "'ProfileName':'smoke'"),
        attempt("InProgress", "'ProfileName':'smoke'," + JOB + "'InProgress'"),
        running(0, 0),
        running(2_000_000, 1),
        attempt("Completed", "'ProfileName':'smoke'," + JOB + "'Completed'"));

    Result result = command.run("validate", "iris/3", "--watch");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            smoke: waiting for its job
            smoke: starting
            smoke: 1 of 12 objects, 4000 records, 0 errors
            iris/3: attempt 2 completed
              PROFILE  STATUS     JOB
              smoke    Completed  smoke-1
            """);
    assertThat(server.asked()).contains(START + " {'ModelPackageName':'iris/3'}");
  }

  @Test
  void watch_whileImagesAreScanned_hasALineForEachStateOfTheScans() {
    String profile = "'ProfileName':'smoke'";
    server.with(
        DESCRIBE,
        NONE,
        scanned("InProgress", "'NotStarted'", profile),
        scanned("InProgress", "'InProgress'", profile),
        scanned("InProgress", "'Completed'", profile),
        scanned("InProgress", "'Completed'", profile + "," + JOB + "'InProgress'"),
        scanned(
            "Failed",
            "'Failed','FailureReason':'CVE-1 is in \\u001b it.'",
            profile + ",'TransformJobStatus':'Failed','FailureReason':'It did not run.'"));

    Result result = command.run("validate", "iris/3", "--watch");

    assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_GOOD);
    assertThat(result.out())
        .isEqualTo(
            """
            scorer: waiting for its image scan
            scorer: image is being scanned
            smoke: waiting for its job
            smoke: starting
            iris/3: attempt 2 failed
              IMAGE SCAN  STATUS  IMAGE
              scorer      Failed  scorer:1
              PROFILE  STATUS  JOB
              smoke    Failed  -
            CVE-1 is in ? it.
            It did not run.
            """);
  }

  @Test
  void watch_onATerminal_writesOverOneLine() {
    command.on(() -> 60);
    server.with(
        DESCRIBE,
        NONE,
        running(0, 0),
        running(2_500_000, 1),
        attempt("Completed", "'ProfileName':'smoke'," + JOB + "'Completed'"));

    String out = command.run("validate", "iris/3", "--watch").out();

    assertThat(out)
        .startsWith(
            "\rsmoke: 1 of 12 objects, 4000 records, 0 errors"
                + "\rsmoke: 1 of 12 objects, 4000 records, 2.5 MB/s, 1 error")
        .contains(" \riris/3: attempt 2 completed\n");
    assertThat(command.on(() -> 20).run("validate", "iris/3", "--watch").out())
        .endsWith("smoke-1\n");
  }

  @Test
  void watch_ofAnAttemptThatFails_tellsWhyAndEndsWith4() {
    server.with(
        DESCRIBE,
        NONE,
        attempt(
            "Failed",
            "'ProfileName':'smoke',"
                + JOB
                + "'Failed','FailureReason':'ClientError: \\u001b[31mno'"));

    Result result = command.run("validate", "iris/3", "--watch");

    assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_GOOD).isEqualTo(4);
    assertThat(result.out()).endsWith("smoke-1\nClientError: ?[31mno\n");
    Result json = command.run("validate", "iris/3", "--watch", "--output", "json");
    assertThat(json.exitCode()).isEqualTo(4);
    assertThat(json.out()).startsWith("{").contains("\"Status\": \"Failed\"");
  }

  @Test
  void watch_whereAnAttemptIsGoingOn_followsThatOne() {
    server.with(
        DESCRIBE,
        attempt("InProgress", "'ProfileName':'smoke'"),
        attempt("Completed", "'ProfileName':'smoke'," + JOB + "'Completed'"));

    Result result = command.run("validate", "iris/3", "--watch");

    assertThat(result.err()).isEqualTo("Attempt 2 has not ended; none is started beside it.\n");
    assertThat(result.exitCode()).isZero();
    assertThat(server.asked()).noneMatch(asked -> asked.startsWith(START));
  }

  @Test
  void watch_whenTheAttemptGoesWithItsPackage_saysSo() {
    server.with(DESCRIBE, NONE);

    Result result = command.run("validate", "iris/3", "--watch");

    assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err()).contains("There is no attempt 2 any more.");
  }

  @Test
  void validate_thatTheServerRefuses_tellsItsReason() {
    server.with(START, "ConflictException: It is being validated.");

    Result result = command.run("validate", "iris/3");

    assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err()).contains("ConflictException", "It is being validated.");
    assertThat(command.run("validate").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(command.run("validate", "a", "--wtach").err()).contains("--watch");
    assertThat(command.run("validate", "--help").out()).startsWith("EXAMPLES\n  waybill validate");
  }

  private static String scanned(String status, String scan, String profile) {
    return attempt(status, profile)
        .replace(
            "'Profiles'",
            "'ImageScans':[{'Name':'scorer','Image':'scorer:1','Status':" + scan + "}],'Profiles'");
  }

  private static String running(long bytes, int failed) {
    return attempt(
        "InProgress",
        "'ProfileName':'smoke',"
            + JOB
            + "'InProgress','ObjectCount':12,'ObjectsDone':1,'ObjectsFailed':"
            + failed
            + ",'RecordCount':4000,'Bytes':"
            + bytes);
  }

  private static String attempt(String status, String profile) {
    return "{"
        + ARN
        + ",'ModelPackageStatus':'"
        + status
        + "','Attempts':[{'Attempt':2,'Status':'"
        + status
        + "','CreationTime':1,'Profiles':[{"
        + profile
        + "}]}]}";
  }

  /** A clock that moves by what is waited, at once. */
  private static final class Seconds implements Time {
    private long now = 1_772_366_400_000L;

    @Override
    public long nowMillis() {
      return now;
    }

    @Override
    public void pause(long millis) {
      now += millis;
    }
  }
}
