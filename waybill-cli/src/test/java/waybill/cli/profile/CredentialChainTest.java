package waybill.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.cli.host.Host;
import waybill.cli.http.HttpClient;
import waybill.cli.http.Proxies;
import waybill.cli.http.Trust;
import waybill.cli.python.Moment;

class CredentialChainTest {
  private static final Map<String, String> KEYS =
      Map.of("AWS_ACCESS_KEY_ID", "AKENV", "AWS_SECRET_ACCESS_KEY", "s");

  @TempDir Path directory;

  private CredentialChain chain(Map<String, String> variables, @Nullable String profile) {
    Host host = Place.in(directory, variables);
    HttpClient client =
        new HttpClient(new HttpClient.Limits(1000, 1000), new Proxies(null), Trust.in(null));
    return new CredentialChain(
        host, new Settings(host, Profiles.load(host, profile)), "us-west-2", client);
  }

  private @Nullable String found(Map<String, String> variables, @Nullable String profile) {
    CredentialSource source = chain(variables, profile).find();
    return source == null ? null : source.find().accessKeyId();
  }

  private void configure(String text) throws IOException {
    Files.writeString(directory.resolve("config"), text);
  }

  private void share(String text) throws IOException {
    Files.writeString(directory.resolve("credentials"), text);
  }

  private static String keys(String id) {
    return "aws_access_key_id = " + id + "\naws_secret_access_key = s\n";
  }

  private String process(String id) throws IOException {
    Path program = directory.resolve("print-" + id);
    Files.writeString(
        program,
        "#!/bin/sh\necho '{\"Version\":1,\"AccessKeyId\":\""
            + id
            + "\",\"SecretAccessKey\":\"s\"}'\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return "credential_process = " + program + "\n";
  }

  @Test
  void chain_whenEverythingIsThere_takesTheEnvironment() throws IOException {
    configure("[default]\n" + keys("AKCONF"));
    share("[default]\n" + keys("AKFILE"));

    assertThat(found(KEYS, null)).isEqualTo("AKENV");
  }

  @Test
  void chain_whenAProfileIsNamedByOption_leavesTheEnvironmentOut() throws IOException {
    share("[p]\n" + keys("AKFILE"));

    assertThat(found(KEYS, "p")).isEqualTo("AKFILE");
  }

  @Test
  void chain_whenAProfileIsNamedByVariable_stillTakesTheEnvironment() throws IOException {
    share("[p]\n" + keys("AKFILE"));
    Map<String, String> variables = new HashMap<>(KEYS);
    variables.put("AWS_PROFILE", "p");

    assertThat(found(variables, null)).isEqualTo("AKENV");
  }

  @Test
  void chain_withoutEnvironment_takesCredentialsFileThenProcessThenConfiguration()
      throws IOException {
    configure("[default]\n" + process("AKPROC") + keys("AKCONF"));
    share("[default]\n" + keys("AKFILE"));

    assertThat(found(Map.of(), null)).isEqualTo("AKFILE");

    share("");

    assertThat(found(Map.of(), null)).isEqualTo("AKPROC");

    configure("[default]\n" + keys("AKCONF"));

    assertThat(found(Map.of(), null)).isEqualTo("AKCONF");
  }

  @Test
  void chain_whenOnlyOlderFilesHaveKeys_takesTheirs() throws IOException {
    Files.writeString(directory.resolve(".boto"), "[Credentials]\n" + keys("AKBOTO"));

    assertThat(found(Map.of(), null)).isEqualTo("AKBOTO");
  }

  @Test
  void chain_whenNothingIsConfigured_findsNothing() {
    assertThat(found(Map.of(), null)).isNull();
    assertThatThrownBy(() -> chain(Map.of(), null).required().find())
        .hasMessage(
            "Unable to locate credentials. You can configure credentials by running \"aws"
                + " configure\".");
  }

  @Test
  void keys_whenInPart_endTheCommandThoughOthersAreWhole() throws IOException {
    configure("[default]\n" + keys("AKCONF"));
    share("[default]\naws_access_key_id = AKFILE\n");

    assertThatThrownBy(() -> found(Map.of(), null))
        .hasMessage(
            "Partial credentials found in shared-credentials-file, missing: aws_secret_access_key");
  }

  @Test
  void role_whenConfigured_isLookedForBeforeKeysOfTheProfile() throws IOException {
    configure("[default]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = gone\n");
    share("[default]\n" + keys("AKFILE"));

    assertThatThrownBy(() -> found(Map.of(), null))
        .hasMessage(
            "The source_profile \"gone\" referenced in the profile \"default\" does not exist.");
  }

  @Test
  void roles_whenTheyAreEachOthersSource_areALoop() throws IOException {
    configure(
        """
        [profile a]
        role_arn = arn:a
        source_profile = b
        [profile b]
        role_arn = arn:b
        source_profile = a
        """);

    assertThatThrownBy(() -> found(Map.of(), "a"))
        .hasMessage(
            "Infinite loop in credential configuration detected. Attempting to load from profile a"
                + " which has already been visited. Visited profiles: ['a', 'b']");
  }

  @Test
  void lent_whenAboutToEnd_isFetchedAgain() {
    int[] asked = {0};
    Lender lender =
        () -> new Lent(new Credentials("AK" + ++asked[0], "s", null), ending(asked[0] * 600L));
    CredentialSource source = LentCredentials.fetched(lender, Place.in(directory, Map.of()).time());

    assertThat(source.find().accessKeyId()).isEqualTo("AK2");
    assertThat(source.find().accessKeyId()).isEqualTo("AK2");
  }

  @Test
  void lent_whenOverAtOnce_endsTheCommand() {
    Lender lender = () -> new Lent(new Credentials("AK", "s", null), ending(-1));
    CredentialSource source =
        new LentCredentials(lender, Place.in(directory, Map.of()).time(), null);

    assertThatThrownBy(source::find)
        .hasMessage("Credentials were refreshed, but the refreshed credentials are still expired.");
  }

  private static Moment ending(long secondsFromNow) {
    return new Moment(Place.NOW + secondsFromNow, 0, 0);
  }
}
