package waybill.cli;

import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import waybill.cli.call.AnswerReader;
import waybill.cli.call.Endpoint;
import waybill.cli.call.ServiceClient;
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
import waybill.cli.profile.RetryRules;
import waybill.cli.profile.Settings;
import waybill.cli.python.Today;
import waybill.cli.python.ZoneName;
import waybill.cli.spool.Spool;

/** What all parts of one command share: its place, global options, settings and output. */
final class Session {
  private final Host host;
  private final Globals globals;
  private final Sink out;
  private final Settings settings;
  private final DebugLog log;
  private final String timestampFormat;

  Session(Host host, Globals globals, Profiles profiles, DebugLog log, Sink out) {
    this.host = host;
    this.globals = globals;
    this.out = out;
    this.log = log;
    this.settings = new Settings(host, profiles);
    this.timestampFormat = profiles.exists(profiles.name()) ? settings.timestampFormat() : "wire";
  }

  Host host() {
    return host;
  }

  /** Whether nobody asked for a layout, so that words of ours write for people. */
  boolean isForPeople() {
    return globals.text("output") == null && globals.query() == null;
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

  /** What option values may stand for; URLs are fetched without regard to other settings. */
  ParameterFiles files() {
    String follow = settings.profiles().value("cli_follow_urlparam");
    if (follow != null && !follow.equals("true")) {
      return new ParameterFiles(host, null);
    }
    HttpClient.Limits limits = new HttpClient.Limits(60_000, 60_000);
    return new ParameterFiles(host, new HttpClient(limits, new Proxies(null), Trust.in(null)));
  }

  private Trust trust() {
    if (!globals.isTrue("verify-ssl", true)) {
      return Trust.anybody();
    }
    String bundle = globals.text("ca-bundle");
    return bundle == null ? settledTrust() : trustIn(bundle);
  }

  /** Whom to trust by settings alone, which is how the token service is asked. */
  private Trust settledTrust() {
    String bundle = settings.text("AWS_CA_BUNDLE", "ca_bundle");
    return trustIn(bundle == null ? host.variable("REQUESTS_CA_BUNDLE") : bundle);
  }

  /** A bundle without a name is none: it must not mean that anybody is trusted. */
  private Trust trustIn(@Nullable String bundle) {
    boolean none = bundle == null || bundle.isEmpty();
    return Trust.in(none ? null : host.file(host.home(String.valueOf(bundle))));
  }

  /**
   * A client for the service.
   *
   * @param local whether the server of this machine is meant where nothing is configured
   * @throws Failure if region, keys or endpoint are missing or make no sense
   */
  ServiceClient client(boolean local) {
    EndpointRules rules = new EndpointRules(host, settings);
    Proxies proxies = new Proxies(host);
    HttpClient http = new HttpClient(globals.limits(), proxies, trust());
    String url = globals.endpointUrl();
    String region = globals.text("region");
    region = region == null ? settings.region() : region;
    if (region != null) {
      EndpointRules.checkRegion(region);
    }
    HttpClient other = new HttpClient(globals.limits(), proxies, settledTrust());
    CredentialChain chain = new CredentialChain(host, settings, region, other);
    boolean signed = globals.isTrue("sign-request", true);
    if (local) {
      url = url == null ? rules.configured("sagemaker") : url;
      return local(url, region, signed ? chain : null, http);
    }
    CredentialSource keys = signed ? chain.required() : null;
    url = url == null ? rules.configured("sagemaker") : url;
    String usualMode = RetryRules.usualMode(settings);
    if (region == null) {
      throw Failure.unconfigured(
          "You must specify a region. You can also configure your region by running \"aws"
              + " configure\".");
    }
    rules.checkVariants(region);
    RetryRules retries = RetryRules.of(settings, usualMode);
    Url endpoint = EndpointRules.checked(url == null ? rules.standard(region) : url);
    globals.checkLimits();
    return client(new Endpoint(endpoint, rules.signingRegion(region), keys, null), retries, http);
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
    RetryRules retries =
        own ? RetryRules.once() : RetryRules.of(settings, RetryRules.usualMode(settings));
    String hint = own ? server.notRunning() : null;
    globals.checkLimits();
    return client(new Endpoint(EndpointRules.checked(endpoint), place, keys, hint), retries, http);
  }

  private ServiceClient client(Endpoint endpoint, RetryRules retries, HttpClient http) {
    TimeZone zone = timestampFormat.equals("iso8601") ? zone() : null;
    String check = settings.profiles().value("parameter_validation");
    boolean checked = check == null || check.equalsIgnoreCase("true");
    return new ServiceClient(
        endpoint,
        http,
        retries,
        new AnswerReader(zone),
        new ServiceClient.Surroundings(
            host,
            log,
            checked,
            new Spool(host.temporary(), host.heldBytesMax()),
            warning(endpoint.url()),
            today()));
  }

  /** The day that dates which are not whole are read in. */
  Today today() {
    return new Today(host.time().nowMillis(), host.filled("TZ"));
  }

  /** What to say after a request to somebody unknown; null when who answers is known. */
  private @Nullable String warning(Url url) {
    return globals.isTrue("verify-ssl", true) || !url.isSecure()
        ? null
        : "InsecureRequestWarning: Unverified HTTPS request is being made to host '"
            + url.host()
            + "'. Adding certificate verification is strongly advised.\n";
  }

  private TimeZone zone() {
    String name = host.filled("TZ");
    return name == null ? TimeZone.getDefault() : ZoneName.parse(name);
  }
}
