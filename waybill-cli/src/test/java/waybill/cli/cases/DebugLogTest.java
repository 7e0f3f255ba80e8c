package waybill.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;

/** What {@code --debug} tells, and what it must not tell. */
class DebugLogTest {
  private static final String ROLE =
      "'config': '[profile r]\\nrole_arn = arn:aws:iam::123456789012:role/r\\n"
          + "role_session_name = me\\nsource_profile = s\\n', "
          + "'credentials': '[s]\\naws_access_key_id = AKSOURCE\\n"
          + "aws_secret_access_key = sk+AKSOURCE/test\\naws_session_token = source-token\\n'";
  private static final String LENT =
      "<AssumeRoleResponse><Credentials><AccessKeyId>AKROLE</AccessKeyId>"
          + "<SecretAccessKey>sk+AKROLE/test</SecretAccessKey>"
          + "<SessionToken>role-token</SessionToken>"
          + "<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResponse>";

  @TempDir Path directory;

  private CaseRun.Outcome run(String members) throws IOException {
    String json =
        "{'id': 'debug', 'argv': ['describe-model', '--model-name', 'm', '--endpoint-url',"
            + " '{ENDPOINT}', '--debug'"
            + members
            + "}";
    JsonObject one = (JsonObject) JsonReader.read(json.replace('\'', '"'));
    return new CaseRun(new RecordedCase(one), directory, Integer.MAX_VALUE).run();
  }

  @Test
  void log_whenACallWorks_tellsRequestAndAnswerAndLeavesTheResultAlone() throws IOException {
    String body = "{\\\"ModelName\\\": \\\"m\\\"}";

    CaseRun.Outcome outcome = run("], 'stub_response': {'body': '" + body + "'}");

    assertThat(outcome.stdout()).isEqualTo("{\n    \"ModelName\": \"m\"\n}\n");
    assertThat(outcome.stderr())
        .contains("Arguments entered to CLI: [describe-model, --model-name, m]")
        .contains("POST {ENDPOINT}/ SageMaker.DescribeModel {\"ModelName\":\"m\"}")
        .contains("Answer 200 {\"ModelName\": \"m\"}");
  }

  @Test
  void log_whenKeysAreOfTheEnvironment_holdsNeitherSecretNorToken() throws IOException {
    CaseRun.Outcome outcome =
        run("], 'env': {'AWS_SESSION_TOKEN': 'my-token'}, 'stub_response': {'body': '{}'}");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.stderr()).doesNotContain("sk+").doesNotContain("my-token");
  }

  @Test
  void log_whenARoleIsAssumed_holdsNoSecretOfItOrOfItsSource() throws IOException {
    CaseRun.Outcome outcome =
        run(
            ", '--profile', 'r'], 'env': {'AWS_ENDPOINT_URL_STS': '{ENDPOINT}/sts'}, 'files': {"
                + ROLE
                + "}, 'stub_paths': {'/sts': {'body': '"
                + LENT
                + "'}}, 'stub_response': {'body': '{}'}");

    assertThat(outcome.requests()).as(outcome.stderr()).hasSize(2);
    assertThat(outcome.stderr())
        .doesNotContain("sk+")
        .doesNotContain("source-token")
        .doesNotContain("role-token");
  }

  @Test
  void log_whenACallFails_tellsFromWhereAndThenTheUsualSentence() throws IOException {
    CaseRun.Outcome outcome = run("], 'stub_response': {'status': 400, 'body': 'no'}");

    assertThat(outcome.exitCode()).isEqualTo(255);
    assertThat(outcome.stdout()).isEmpty();
    assertThat(outcome.stderr())
        .contains("Traceback (most recent call last):")
        .endsWith(
            """
            Exiting with rc 255

            An error occurred (400) when calling the DescribeModel operation: no
            """);
  }
}
