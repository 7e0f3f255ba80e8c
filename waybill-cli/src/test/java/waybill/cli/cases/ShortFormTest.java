package waybill.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.cli.Parsed;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;

/** Where the bare form of a command goes, and with whose keys; see docs/adr/0052-two-forms.md. */
class ShortFormTest {
  private static final String LOCAL_KEYS =
      "'data/credentials': '[default]\\naws_access_key_id = AKLOCAL\\n"
          + "aws_secret_access_key = sk+AKLOCAL/test\\n'";
  private static final String RUNNING = "'data/endpoint': '{ENDPOINT}\\n', " + LOCAL_KEYS;
  private static final String PROFILE =
      "'config': '[profile p]\\naws_access_key_id = AKPROF\\n"
          + "aws_secret_access_key = sk+AKPROF/test\\n'";
  private static final String NO_REGION = "'AWS_DEFAULT_REGION': null";
  private static final String NO_KEYS = "'AWS_ACCESS_KEY_ID': null, 'AWS_SECRET_ACCESS_KEY': null";

  @TempDir Path directory;

  private CaseRun.Outcome run(String files, String variables, String... options)
      throws IOException {
    return run(200, files, variables, options);
  }

  private CaseRun.Outcome run(int status, String files, String variables, String... options)
      throws IOException {
    StringBuilder argv = new StringBuilder("['list-models'");
    for (String option : options) {
      argv.append(", '").append(option).append('\'');
    }
    String json =
        "{'id': 'short', 'scope': 'global', 'argv': "
            + argv.append(']')
            + ", 'env': {'WAYBILL_DATA': '{CWD}/data'"
            + (variables.isEmpty() ? "" : ", " + variables)
            + "}, 'files': {"
            + files
            + "}, 'stub_response': {'status': "
            + status
            + ", 'body': '{}'}}";
    JsonObject one = (JsonObject) JsonReader.read(json.replace('\'', '"'));
    return new CaseRun(new RecordedCase(one), directory, Integer.MAX_VALUE).run();
  }

  private static String signer(CaseRun.Outcome outcome) {
    assertThat(outcome.requests()).as(outcome.stderr()).hasSize(1);
    Json auth = Parsed.member(outcome.requests().get(0), "auth");
    return Parsed.text(auth, "access_key") + " in " + Parsed.text(auth, "region");
  }

  @Test
  void call_whenAServerRunsHere_goesThereWithItsKeysThoughOthersExist() throws IOException {
    assertThat(signer(run(RUNNING, NO_REGION))).isEqualTo("AKLOCAL in us-east-1");
  }

  @Test
  void call_whenARegionIsConfigured_isMadeInThatRegion() throws IOException {
    assertThat(signer(run(RUNNING, ""))).isEqualTo("AKLOCAL in us-west-2");
    assertThat(signer(run(RUNNING, "", "--region", "eu-west-1"))).isEqualTo("AKLOCAL in eu-west-1");
  }

  @Test
  void call_whenAProfileIsNamed_isSignedWithItsKeys() throws IOException {
    assertThat(signer(run(RUNNING + ", " + PROFILE, "", "--profile", "p")))
        .isEqualTo("AKPROF in us-west-2");
  }

  @Test
  void call_whenAnEndpointIsConfigured_goesThereWithTheConfiguredKeys() throws IOException {
    String elsewhere = "'AWS_ENDPOINT_URL_SAGEMAKER': '{ENDPOINT}'";
    String local = "'data/endpoint': '{REFUSED}\\n', " + LOCAL_KEYS;

    assertThat(signer(run(local, elsewhere))).isEqualTo("AKIDWAYBILLTEST00001 in us-west-2");
    assertThat(signer(run(local, "", "--endpoint-url", "{ENDPOINT}")))
        .isEqualTo("AKIDWAYBILLTEST00001 in us-west-2");
  }

  @Test
  void call_whenAnEndpointIsConfiguredAndNoKeys_isSignedWithTheKeysOfTheServerHere()
      throws IOException {
    String elsewhere = "'AWS_ENDPOINT_URL': '{ENDPOINT}', " + NO_KEYS;

    assertThat(signer(run(LOCAL_KEYS, elsewhere))).isEqualTo("AKLOCAL in us-west-2");
  }

  @Test
  void call_whenUnsigned_needsNoKeys() throws IOException {
    CaseRun.Outcome outcome = run("'data/endpoint': '{ENDPOINT}'", "", "--no-sign-request");

    assertThat(outcome.exitCode()).isZero();
    assertThat(((JsonObject) outcome.requests().get(0)).get("auth")).isNull();
  }

  @Test
  void call_whenNoServerRuns_saysHowToStartOneAndHowToNameAnother() throws IOException {
    CaseRun.Outcome outcome = run(LOCAL_KEYS, "");

    assertThat(outcome.exitCode()).isEqualTo(255);
    assertThat(outcome.stderr())
        .isEqualTo(
            """

            No Waybill server is running for the data directory {CWD}/data.
            Start one with:  waybill server
            Or use another endpoint:  --endpoint-url URL, AWS_ENDPOINT_URL_SAGEMAKER, or a profile \
            with an endpoint_url
            """);
  }

  @Test
  void call_whenTheServerDoesNotAnswer_saysTheSame() throws IOException {
    CaseRun.Outcome outcome = run("'data/endpoint': '{REFUSED}', " + LOCAL_KEYS, "");

    assertThat(outcome.exitCode()).isEqualTo(255);
    assertThat(outcome.stderr())
        .startsWith("\nNo Waybill server is running for the data directory {CWD}/data.\n");
  }

  @Test
  void call_whenTheServerHereFails_isNotTriedAgain() throws IOException {
    CaseRun.Outcome outcome = run(500, RUNNING, "'AWS_MAX_ATTEMPTS': null");

    assertThat(outcome.requests()).hasSize(1);
    assertThat(outcome.exitCode()).isEqualTo(255);
  }

  @Test
  void keys_whenTheServerHasWrittenNone_areSaidToBeMissing() throws IOException {
    CaseRun.Outcome outcome = run("'data/endpoint': '{ENDPOINT}'", "");

    assertThat(outcome.stderr())
        .isEqualTo(
            """

            No access key in {CWD}/data/credentials.
            The server writes it at its first start:  waybill server
            """);
    assertThat(outcome.requests()).isEqualTo(List.of());
  }

  @Test
  void dropIn_whenAServerRunsHere_doesNotLookForIt() throws IOException {
    JsonObject one =
        (JsonObject)
            JsonReader.read(
                ("{'id': 'drop-in', 'argv': ['list-models'], 'env': {'WAYBILL_DATA': '{CWD}/data',"
                        + " 'AWS_DEFAULT_REGION': null}, 'files': {"
                        + RUNNING
                        + "}}")
                    .replace('\'', '"'));

    CaseRun.Outcome outcome =
        new CaseRun(new RecordedCase(one), directory, Integer.MAX_VALUE).run();

    assertThat(outcome.requests()).isEqualTo(List.of());
    assertThat(outcome.stderr())
        .isEqualTo(
            "You must specify a region. You can also configure your region by running \"aws"
                + " configure\".\n");
  }
}
