package waybill.cli.profile;

import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.http.HttpClient;

/**
 * Where credentials are looked for, in order: environment, a role to assume, credentials file, a
 * process, configuration file, a container's address. The first that has some is taken.
 */
public final class CredentialChain {
  private static final String ID = "aws_access_key_id";
  private static final String SECRET = "aws_secret_access_key";
  private static final String TOKEN = "aws_session_token";

  private final Host host;
  private final Settings settings;
  private final HttpClient client;

  /** The chain of a place and a profile. */
  public CredentialChain(Host host, Settings settings, HttpClient client) {
    this.host = host;
    this.settings = settings;
    this.client = client;
  }

  /**
   * Looks everywhere. A role is only assumed when the credentials are used.
   *
   * @return null when nothing is configured
   * @throws Failure if what is configured is incomplete or broken
   */
  public @Nullable CredentialSource find() {
    Profiles profiles = settings.profiles();
    Credentials found = profiles.isChosenByOption() ? null : ofEnvironment();
    if (found == null) {
      CredentialSource role = AssumedRole.of(host, settings, this, profiles.name(), client);
      if (role != null) {
        return role;
      }
      found = ofProfile(profiles.name());
    }
    if (found == null) {
      found = RemoteCredentials.ofContainer(host, client);
    }
    return found == null ? null : fixed(found);
  }

  /** The same as a source for whoever signs, which complains when there is nothing. */
  public CredentialSource required() {
    CredentialSource found = find();
    return found == null ? new Missing() : found;
  }

  /** The keys of a profile, without roles. */
  @Nullable Credentials ofProfile(String profile) {
    Profiles profiles = settings.profiles();
    Credentials found =
        complete(
            profiles.inCredentials(profile, ID),
            profiles.inCredentials(profile, SECRET),
            token(profiles.inCredentials(profile, TOKEN), null),
            "shared-credentials-file",
            SECRET);
    String process = found == null ? profiles.value(profile, "credential_process") : null;
    if (process != null) {
      found = RemoteCredentials.ofProcess(host, process);
    }
    if (found == null) {
      found =
          complete(
              profiles.inConfiguration(profile, ID),
              profiles.inConfiguration(profile, SECRET),
              token(profiles.inConfiguration(profile, TOKEN), null),
              "config-file",
              SECRET);
    }
    return found;
  }

  /** The keys of the environment, or null. */
  @Nullable Credentials ofEnvironment() {
    return complete(
        host.filled("AWS_ACCESS_KEY_ID"),
        host.filled("AWS_SECRET_ACCESS_KEY"),
        token(host.filled("AWS_SESSION_TOKEN"), host.filled("AWS_SECURITY_TOKEN")),
        "env",
        "AWS_SECRET_ACCESS_KEY");
  }

  private static @Nullable String token(@Nullable String token, @Nullable String oldName) {
    return token == null ? oldName : token;
  }

  private static @Nullable Credentials complete(
      @Nullable String id,
      @Nullable String secret,
      @Nullable String token,
      String place,
      String secretName) {
    if (id == null || id.isEmpty()) {
      return null;
    }
    if (secret == null || secret.isEmpty()) {
      throw Failure.plain("Partial credentials found in " + place + ", missing: " + secretName);
    }
    return new Credentials(id, secret, token);
  }

  /** A source of credentials that are known. */
  public static CredentialSource fixed(Credentials credentials) {
    return new Fixed(credentials);
  }

  private record Fixed(Credentials credentials) implements CredentialSource {
    @Override
    public Credentials find() {
      return credentials;
    }
  }

  private static final class Missing implements CredentialSource {
    @Override
    public Credentials find() {
      throw Failure.unconfigured(
          "Unable to locate credentials. You can configure credentials by running \"aws"
              + " configure\".");
    }
  }
}
