package waybill.cli;

import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import waybill.cli.call.AnswerReader;
import waybill.cli.call.Endpoint;
import waybill.cli.call.RetryRules;
import waybill.cli.call.ServiceClient;
import waybill.cli.call.ZoneName;
import waybill.cli.failure.Failure;
import waybill.cli.host.DebugLog;
import waybill.cli.host.Host;
import waybill.cli.http.HttpClient;
import waybill.cli.http.Proxies;
import waybill.cli.http.Trust;
import waybill.cli.http.Url;
import waybill.cli.input.ParameterFiles;
import waybill.cli.output.Sink;
import waybill.cli.profile.CredentialChain;
import waybill.cli.profile.CredentialSource;
import waybill.cli.profile.EndpointRules;
import waybill.cli.profile.LocalServer;
import waybill.cli.profile.Profiles;
import waybill.cli.profile.Settings;
import waybill.cli.spool.Spool;

/** What all parts of one command share: its place, global options, settings and output. */
final class Session {
  private final Host host;
  private final Globals globals;
  private final Sink out;
  private final Settings settings;
  private final DebugLog log;
  private final String timestampFormat;

  Session(Host host, Globals globals, Sink out) {
    this.host = host;
    this.globals = globals;
    this.out = out;
    this.log = new DebugLog(host, globals.isDebug());
    Profiles profiles = Profiles.load(host, globals.text("profile"));
    this.settings = new Settings(host, profiles);
    this.timestampFormat = profiles.exists(profiles.name()) ? settings.timestampFormat() : "wire";
  }

  Host host() {
    return host;
  }

  Globals globals() {
    return globals;
  }

  Sink out() {
    return out;
  }

  Settings settings() {
    return settings;
  }

  DebugLog log() {
    return log;
  }

  /** What option values may stand for. */
  ParameterFiles files() {
    String follow = settings.profiles().value("cli_follow_urlparam");
    boolean remote = follow == null || !follow.equalsIgnoreCase("false");
    return new ParameterFiles(host, remote ? http(new HttpClient.Limits(60_000, 60_000)) : null);
  }

  private HttpClient http(HttpClient.Limits limits) {
    return new HttpClient(limits, new Proxies(host), trust());
  }

  private Trust trust() {
    if (!globals.isTrue("verify-ssl", true)) {
      return Trust.anybody();
    }
    String bundle = globals.text("ca-bundle");
    bundle = bundle == null ? settings.text("AWS_CA_BUNDLE", "ca_bundle") : bundle;
    bundle = bundle == null ? host.filled("REQUESTS_CA_BUNDLE") : bundle;
    return Trust.in(bundle == null ? null : host.file(bundle));
  }

  /**
   * A client for the service.
   *
   * @param local whether the server of this machine is meant where nothing is configured
   * @throws Failure if region, keys or endpoint are missing or make no sense
   */
  ServiceClient client(boolean local) {
    EndpointRules rules = new EndpointRules(host, settings);
    HttpClient http = http(new HttpClient.Limits(globals.connectMillis(), globals.readMillis()));
    String url = globals.endpointUrl();
    String region = globals.text("region");
    region = region == null ? settings.region() : region;
    if (region != null) {
      EndpointRules.checkRegion(region);
    }
    CredentialChain chain = new CredentialChain(host, settings, http);
    boolean signed = globals.isTrue("sign-request", true);
    if (local) {
      url = url == null ? rules.configured("sagemaker") : url;
      return local(url, region, signed ? chain : null, http);
    }
    CredentialSource keys = signed ? chain.required() : null;
    url = url == null ? rules.configured("sagemaker") : url;
    if (region == null) {
      throw Failure.unconfigured(
          "You must specify a region. You can also configure your region by running \"aws"
              + " configure\".");
    }
    RetryRules retries = RetryRules.of(settings);
    String endpoint = url == null ? rules.standard(region) : url;
    return client(
        new Endpoint(checked(endpoint), rules.signingRegion(region), keys, null), retries, http);
  }

  /** The bare form: what is not configured is the local server's. */
  private ServiceClient local(
      @Nullable String url,
      @Nullable String region,
      @Nullable CredentialChain chain,
      HttpClient http) {
    LocalServer server = LocalServer.of(host, null);
    boolean own = url == null;
    String endpoint = url == null ? server.endpoint() : url;
    CredentialSource keys = null;
    if (chain != null) {
      boolean asked = !own || settings.profiles().isChosenByOption();
      keys = asked ? chain.find() : null;
      keys = keys == null ? server.credentials() : keys;
    }
    String place = region == null ? LocalServer.REGION : region;
    RetryRules retries = own ? RetryRules.once() : RetryRules.of(settings);
    String hint = own ? server.notRunning() : null;
    return client(new Endpoint(checked(endpoint), place, keys, hint), retries, http);
  }

  private ServiceClient client(Endpoint endpoint, RetryRules retries, HttpClient http) {
    TimeZone zone = timestampFormat.equals("iso8601") ? zone() : null;
    String check = settings.profiles().value("parameter_validation");
    boolean checked = check == null || !check.equalsIgnoreCase("false");
    warnOfNoVerification(endpoint);
    return new ServiceClient(
        endpoint,
        http,
        retries,
        new AnswerReader(zone),
        new ServiceClient.Surroundings(
            host.time(), log, checked, new Spool(host.temporary(), host.heldBytesMax())));
  }

  private void warnOfNoVerification(Endpoint endpoint) {
    if (!globals.isTrue("verify-ssl", true) && endpoint.url().isSecure()) {
      Streams.write(
          host.err(),
          "InsecureRequestWarning: Unverified HTTPS request is being made to host '"
              + endpoint.url().host()
              + "'. Adding certificate verification is strongly advised.\n");
    }
  }

  private TimeZone zone() {
    String name = host.filled("TZ");
    return name == null ? TimeZone.getDefault() : ZoneName.parse(name);
  }

  private static Url checked(String endpoint) {
    Url url = Url.parse(endpoint);
    if (url == null || !EndpointRules.isHost(url.host())) {
      throw Failure.plain("Invalid endpoint: " + endpoint);
    }
    if (!url.scheme().equals("http") && !url.isSecure()) {
      throw Failure.plain(
          "An HTTP Client raised an unhandled exception: Not supported URL scheme " + url.scheme());
    }
    return url;
  }
}
