package waybill.cli.profile;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.host.TextFile;

/** A role that the token service lends to the bearer of a token in a file. */
final class WebIdentity implements Lender {
  private final CredentialChain chain;
  private final String profile;
  private final boolean ambient;

  private WebIdentity(CredentialChain chain, String profile, boolean ambient) {
    this.chain = chain;
    this.profile = profile;
    this.ambient = ambient;
  }

  /** The identity that variables of the environment name. */
  static CredentialSource ofEnvironment(CredentialChain chain, String profile) {
    return new WebIdentity(chain, profile, true).source();
  }

  /** The identity that a profile names. */
  static CredentialSource ofProfile(CredentialChain chain, String profile) {
    return new WebIdentity(chain, profile, false).source();
  }

  private CredentialSource source() {
    String role = setting("AWS_ROLE_ARN", "role_arn");
    if (role == null || role.isEmpty()) {
      throw Failure.plain(
          "The provided profile or the current environment is configured to assume role with web"
              + " identity but has no role ARN configured. Ensure that the profile has the"
              + " role_arnconfiguration set or the AWS_ROLE_ARN env var is set.");
    }
    return new LentCredentials(this, chain.host().time(), null);
  }

  private @Nullable String setting(String variable, String key) {
    String value = ambient ? chain.host().variable(variable) : null;
    return value == null ? chain.profiles().value(profile, key) : value;
  }

  @Override
  public Lent lend() {
    Host host = chain.host();
    TokenRequest request = new TokenRequest("AssumeRoleWithWebIdentity");
    String session = setting("AWS_ROLE_SESSION_NAME", "role_session_name");
    session = session == null ? "" : session;
    if (!session.isEmpty()) {
      request.put("RoleSessionName", session, 2);
    }
    request.put("RoleArn", String.valueOf(setting("AWS_ROLE_ARN", "role_arn")), 20);
    if (session.isEmpty()) {
      request.putSession("botocore-session-" + host.time().nowMillis() / 1000);
    }
    RoleCache cache = new RoleCache(host, request);
    Lent kept = cache.find();
    if (kept != null) {
      return kept;
    }
    request.put("WebIdentityToken", token(), 4);
    Lent lent = chain.tokenService().lend(request, null);
    cache.keep(lent);
    return lent;
  }

  private String token() {
    String path = String.valueOf(setting("AWS_WEB_IDENTITY_TOKEN_FILE", "web_identity_token_file"));
    try {
      return TextFile.read(chain.host().file(path));
    } catch (IOException | TextFile.NotText e) {
      throw Failure.plain(TextFile.fault(chain.host().file(path), path));
    }
  }
}
