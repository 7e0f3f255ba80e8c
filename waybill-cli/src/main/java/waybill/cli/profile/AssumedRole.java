package waybill.cli.profile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.http.HttpClient;
import waybill.cli.http.HttpFault;
import waybill.cli.http.HttpReply;
import waybill.cli.http.Url;
import waybill.wire.sigv4.Header;
import waybill.wire.sigv4.SignedRequest;
import waybill.wire.sigv4.Signer;

/** Credentials of a role, which the token service lends to the keys of another profile. */
final class AssumedRole implements CredentialSource {
  private static final String VERSION = "2011-06-15";

  private final Host host;
  private final Settings settings;
  private final String profile;
  private final CredentialSource source;
  private final HttpClient client;

  private AssumedRole(
      Host host, Settings settings, String profile, CredentialSource source, HttpClient client) {
    this.host = host;
    this.settings = settings;
    this.profile = profile;
    this.source = source;
    this.client = client;
  }

  /** The role that a profile wants; null if it wants none. */
  static @Nullable CredentialSource of(
      Host host, Settings settings, CredentialChain chain, String profile, HttpClient client) {
    Profiles profiles = settings.profiles();
    String source = profiles.value(profile, "source_profile");
    String place = profiles.value(profile, "credential_source");
    if (profiles.value(profile, "role_arn") == null || (source == null && place == null)) {
      return null;
    }
    if (source != null && !profiles.exists(source)) {
      throw Failure.plain(
          "The source_profile \""
              + source
              + "\" referenced in the profile \""
              + profile
              + "\" does not exist.");
    }
    CredentialSource keys = null;
    if (source != null && !source.equals(profile) && profiles.value(source, "role_arn") != null) {
      keys = of(host, settings, chain, source, client);
    }
    if (keys == null) {
      Credentials found = source == null ? chain.ofEnvironment() : chain.ofProfile(source);
      if (found == null) {
        throw Failure.plain(
            "The source_profile \""
                + (source == null ? place : source)
                + "\" must specify either static credentials or an assume role configuration");
      }
      keys = CredentialChain.fixed(found);
    }
    return new AssumedRole(host, settings, profile, keys, client);
  }

  @Override
  public Credentials find() {
    String region = settings.region();
    String place = region == null ? "us-east-1" : region;
    String address = new EndpointRules(host, settings).configured("sts");
    address = address == null ? "https://sts." + place + ".amazonaws.com" : address;
    Url url = Url.parse(address);
    if (url == null) {
      throw Failure.plain("Invalid endpoint: " + address);
    }
    try {
      return read(client.send("POST", url, signed(url, place), body()));
    } catch (HttpFault e) {
      throw Failure.plain("Could not connect to the endpoint URL: \"" + url.text() + "\"");
    }
  }

  private List<Header> signed(Url url, String region) {
    Credentials keys = source.find();
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Host", url.authority()));
    headers.add(new Header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"));
    return new Signer(keys.accessKeyId(), keys.secretKey(), keys.sessionToken(), region, "sts")
        .sign(
            new SignedRequest("POST", url.target(), headers, body()),
            host.time().nowMillis() / 1000);
  }

  private byte[] body() {
    StringBuilder form = new StringBuilder("Action=AssumeRole&Version=").append(VERSION);
    add(form, "RoleArn", settings.profiles().value(profile, "role_arn"));
    String session = settings.profiles().value(profile, "role_session_name");
    add(
        form,
        "RoleSessionName",
        session == null ? "botocore-session-" + host.time().nowMillis() / 1000 : session);
    add(form, "ExternalId", settings.profiles().value(profile, "external_id"));
    add(form, "DurationSeconds", settings.profiles().value(profile, "duration_seconds"));
    return form.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void add(StringBuilder form, String name, @Nullable String value) {
    if (value != null) {
      form.append('&').append(name).append('=');
      form.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private static Credentials read(HttpReply reply) {
    String xml = new String(reply.body(), StandardCharsets.UTF_8);
    String id = element(xml, "AccessKeyId");
    String secret = element(xml, "SecretAccessKey");
    if (reply.status() != 200 || id == null || secret == null) {
      String code = element(xml, "Code");
      String message = element(xml, "Message");
      throw Failure.plain(
          "An error occurred ("
              + (code == null ? Integer.toString(reply.status()) : code)
              + ") when calling the AssumeRole operation: "
              + (message == null ? "" : message));
    }
    return new Credentials(id, secret, element(xml, "SessionToken"));
  }

  private static @Nullable String element(String xml, String name) {
    int start = xml.indexOf("<" + name + ">");
    int end = start < 0 ? -1 : xml.indexOf("</" + name + ">", start);
    if (end < 0) {
      return null;
    }
    return xml.substring(start + name.length() + 2, end)
        .trim()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
