package waybill.cli.profile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.python.PythonNumber;
import waybill.cli.python.PythonText;
import waybill.wire.json.JsonNumber;

/** A role, which the token service lends to the keys of something else. */
final class AssumedRole implements Lender {
  private static final int DURATION_MIN = 900;

  private final Host host;
  private final Profiles profiles;
  private final String profile;
  private final CredentialSource source;
  private final TokenService service;

  private AssumedRole(CredentialChain chain, String profile, CredentialSource source) {
    this.host = chain.host();
    this.profiles = chain.profiles();
    this.profile = profile;
    this.source = source;
    this.service = chain.tokenService();
  }

  /**
   * The role of a profile, assumed when it is needed.
   *
   * @param visited the profiles on the way here, this one included; more are added
   * @throws Failure if it is not said well whose keys may have the role
   */
  static CredentialSource of(CredentialChain chain, String profile, List<String> visited) {
    Profiles profiles = chain.profiles();
    String parent = profiles.value(profile, "source_profile");
    String place = profiles.value(profile, "credential_source");
    if (parent != null && place != null) {
      throw Failure.plain(
          "The profile \"" + profile + "\" contains both source_profile and credential_source.");
    }
    CredentialSource source;
    if (place != null) {
      source = ofPlace(chain, profile, place);
    } else if (parent != null) {
      check(profiles, profile, parent, visited);
      visited.add(parent);
      source = ofParent(chain, parent, visited);
    } else {
      throw CredentialChain.partial("assume-role", "source_profile or credential_source");
    }
    return new LentCredentials(new AssumedRole(chain, profile, source), chain.host().time(), null);
  }

  private static CredentialSource ofPlace(CredentialChain chain, String profile, String place) {
    CredentialSource found =
        switch (place) {
          case "Environment" -> chain.ofEnvironment();
          case "EcsContainer" -> ContainerCredentials.of(chain.host());
          case "Ec2InstanceMetadata" -> null;
          default ->
              throw Failure.plain(
                  "The credential source \""
                      + place
                      + "\" referenced in profile \""
                      + profile
                      + "\" is not valid.");
        };
    if (found == null) {
      throw Failure.plain(
          "Error when retrieving credentials from "
              + place
              + ": No credentials found in credential_source referenced in profile "
              + profile);
    }
    return found;
  }

  /** A profile may be its own source if it has keys; any other way back is a loop. */
  private static void check(
      Profiles profiles, String profile, String parent, List<String> visited) {
    if (!profiles.exists(parent)) {
      throw Failure.plain(
          "The source_profile \""
              + parent
              + "\" referenced in the profile \""
              + profile
              + "\" does not exist.");
    }
    boolean own = parent.equals(profile) && hasKeys(profiles, parent);
    if (visited.contains(parent) && !own) {
      throw Failure.plain(
          "Infinite loop in credential configuration detected. Attempting to load from profile "
              + parent
              + " which has already been visited. Visited profiles: "
              + PythonText.list(visited));
    }
  }

  private static CredentialSource ofParent(
      CredentialChain chain, String parent, List<String> visited) {
    if (chain.isRole(parent) && !hasKeys(chain.profiles(), parent)) {
      return of(chain, parent, visited);
    }
    CredentialSource found = chain.ofProfile(parent);
    if (found == null) {
      throw Failure.plain("The source profile \"" + parent + "\" must have credentials.");
    }
    return found;
  }

  private static boolean hasKeys(Profiles profiles, String profile) {
    return profiles.value(profile, "aws_access_key_id") != null
        || profiles.value(profile, "aws_secret_access_key") != null;
  }

  @Override
  public Lent lend() {
    TokenRequest request = request();
    RoleCache cache = new RoleCache(host, request);
    Lent kept = cache.find();
    if (kept != null) {
      return kept;
    }
    String device = request.get("SerialNumber");
    if (device != null) {
      request.put("TokenCode", tokenCode(device), 6);
    }
    Lent lent = service.lend(request, source);
    cache.keep(lent);
    return lent;
  }

  private TokenRequest request() {
    TokenRequest request = new TokenRequest("AssumeRole");
    String session = profiles.value(profile, "role_session_name");
    session = session == null ? "" : session;
    if (!session.isEmpty()) {
      request.put("RoleSessionName", session, 2);
    }
    put(request, "ExternalId", "external_id", 2);
    put(request, "SerialNumber", "mfa_serial", 9);
    JsonNumber duration = duration();
    if (duration != null) {
      request.putNumber("DurationSeconds", duration, DURATION_MIN);
    }
    put(request, "RoleArn", "role_arn", 20);
    if (session.isEmpty()) {
      request.putSession("botocore-session-" + host.time().nowMillis() / 1000);
    }
    return request;
  }

  private void put(TokenRequest request, String name, String key, int lengthMin) {
    String value = profiles.value(profile, key);
    if (value != null) {
      request.put(name, value, lengthMin);
    }
  }

  /** The seconds that are asked for; what is no whole number is as if it were not there. */
  private @Nullable JsonNumber duration() {
    String text = profiles.value(profile, "duration_seconds");
    return text == null ? null : PythonNumber.parseInt(text);
  }

  private String tokenCode(String device) {
    host.tell("Enter MFA code for " + device + ": ");
    try {
      return line(host.in());
    } catch (IOException e) {
      throw Failure.plain("The MFA code cannot be read.");
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }
}
