package waybill.cli.profile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.http.HttpClient;

/**
 * Where credentials are looked for, in order: environment; of the profile a role to assume, a web
 * identity, the credentials file, a process, the configuration file; files of older tools; a
 * container's host. The first that has some is taken, and one that has them in part is a failure.
 */
public final class CredentialChain {
  private static final String ID = "aws_access_key_id";
  private static final String SECRET = "aws_secret_access_key";

  private final Host host;
  private final Settings settings;
  private final @Nullable String region;
  private final HttpClient client;

  /**
   * The chain of a place and a profile.
   *
   * @param region of the token service; null when none is known
   * @param client for the token service
   */
  public CredentialChain(Host host, Settings settings, @Nullable String region, HttpClient client) {
    this.host = host;
    this.settings = settings;
    this.region = region;
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
    String profile = profiles.name();
    boolean ambient = !profiles.isChosenByOption();
    CredentialSource found = ambient ? ofEnvironment() : null;
    if (found == null && isRole(profile)) {
      List<String> visited = new ArrayList<>();
      visited.add(profile);
      return AssumedRole.of(this, profile, visited);
    }
    if (found == null && ambient && host.filled("AWS_WEB_IDENTITY_TOKEN_FILE") != null) {
      return WebIdentity.ofEnvironment(this, profile);
    }
    found = found == null ? ofProfile(profile) : found;
    return found == null ? elsewhere() : found;
  }

  private @Nullable CredentialSource elsewhere() {
    Credentials found = OlderFiles.credentials(host);
    return found == null ? ContainerCredentials.of(host) : fixed(found);
  }

  /** The same as a source for whoever signs, which complains when there is nothing. */
  public CredentialSource required() {
    CredentialSource found = find();
    return found == null ? new Missing(settings.profiles()) : found;
  }

  /** Whether a profile is a role, assumed with the keys of something else. */
  boolean isRole(String profile) {
    Profiles profiles = settings.profiles();
    return profiles.value(profile, "role_arn") != null
        && profiles.value(profile, "web_identity_token_file") == null;
  }

  /** The credentials of a profile that is no role to be assumed with others, or null. */
  @Nullable CredentialSource ofProfile(String profile) {
    Profiles profiles = settings.profiles();
    if (profiles.value(profile, "web_identity_token_file") != null) {
      return WebIdentity.ofProfile(this, profile);
    }
    Credentials found = inFile(profile, true);
    String process = found == null ? profiles.value(profile, "credential_process") : null;
    if (process != null) {
      return LentCredentials.fetched(new ProcessCredentials(host, process), host.time());
    }
    found = found == null ? inFile(profile, false) : found;
    return found == null ? null : fixed(found);
  }

  /** The keys of a profile in the shared credentials file or in the configuration file, or null. */
  private @Nullable Credentials inFile(String profile, boolean shared) {
    String id = value(profile, ID, shared);
    if (id == null) {
      return null;
    }
    String secret = value(profile, SECRET, shared);
    if (secret == null) {
      throw partial(shared ? "shared-credentials-file" : "config-file", SECRET);
    }
    String token = value(profile, "aws_security_token", shared);
    token = token == null ? value(profile, "aws_session_token", shared) : token;
    return new Credentials(id, secret, token == null || token.isEmpty() ? null : token);
  }

  private @Nullable String value(String profile, String key, boolean shared) {
    Profiles profiles = settings.profiles();
    return shared ? profiles.inCredentials(profile, key) : profiles.inConfiguration(profile, key);
  }

  /** The keys of the environment, or null. */
  @Nullable CredentialSource ofEnvironment() {
    String id = host.filled("AWS_ACCESS_KEY_ID");
    if (id == null) {
      return null;
    }
    String secret = host.filled("AWS_SECRET_ACCESS_KEY");
    if (secret == null) {
      throw partial("env", "AWS_SECRET_ACCESS_KEY");
    }
    String token = host.filled("AWS_SECURITY_TOKEN");
    token = token == null ? host.filled("AWS_SESSION_TOKEN") : token;
    Credentials found = new Credentials(id, secret, token);
    String expiry = host.filled("AWS_CREDENTIAL_EXPIRATION");
    return expiry == null ? fixed(found) : ending(new Lent(found, Lent.expiry(expiry)));
  }

  /** An environment cannot change, so asking it again gives the same. */
  private CredentialSource ending(Lent lent) {
    return new LentCredentials(
        new Lender() {
          @Override
          public Lent lend() {
            return lent;
          }
        },
        host.time(),
        lent);
  }

  /** The end of a command that found credentials only in part. */
  static Failure partial(String place, String missing) {
    return Failure.plain("Partial credentials found in " + place + ", missing: " + missing);
  }

  Host host() {
    return host;
  }

  Profiles profiles() {
    return settings.profiles();
  }

  /** The service that lends credentials of roles. */
  TokenService tokenService() {
    return new TokenService(host, settings, region, client);
  }

  /** A source of credentials that are known. */
  public static CredentialSource fixed(Credentials credentials) {
    return new Fixed(credentials);
  }

  private static final class Fixed implements CredentialSource {
    private final Credentials credentials;

    Fixed(Credentials credentials) {
      this.credentials = credentials;
    }

    @Override
    public Credentials find() {
      return credentials;
    }
  }

  private static final class Missing implements CredentialSource {
    private final Profiles profiles;

    Missing(Profiles profiles) {
      this.profiles = profiles;
    }

    @Override
    public Credentials find() {
      for (String key : List.of("sso_session", "sso_start_url", "login_session")) {
        if (profiles.value(key) != null) {
          throw Failure.plain(
              "The profile "
                  + profiles.name()
                  + " signs in through a browser ("
                  + key
                  + "), which waybill cannot do. A credential_process can bring such credentials.");
        }
      }
      throw Failure.unconfigured(
          "Unable to locate credentials. You can configure credentials by running \"aws"
              + " configure\".");
    }
  }
}
