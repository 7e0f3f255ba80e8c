package waybill.cli.profile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.http.HttpClient;
import waybill.cli.http.HttpFault;
import waybill.cli.http.HttpReply;
import waybill.cli.http.ReasonPhrase;
import waybill.cli.http.Url;
import waybill.cli.python.PythonText;
import waybill.wire.sigv4.Header;
import waybill.wire.sigv4.SignedRequest;
import waybill.wire.sigv4.Signer;

/** The service that lends credentials of roles, STS. Its answers are XML. */
final class TokenService {
  private static final String SERVICE = "sts";
  private static final String WORLD = "https://sts.amazonaws.com";
  private static final String WORLD_REGION = "us-east-1";
  private static final Set<String> WORLD_REGIONS =
      Set.of(
          "ap-northeast-1",
          "ap-south-1",
          "ap-southeast-1",
          "ap-southeast-2",
          "aws-global",
          "ca-central-1",
          "eu-central-1",
          "eu-north-1",
          "eu-west-1",
          "eu-west-2",
          "eu-west-3",
          "sa-east-1",
          "us-east-1",
          "us-east-2",
          "us-west-1",
          "us-west-2");

  private final Host host;
  private final Settings settings;
  private final @Nullable String region;
  private final HttpClient client;

  TokenService(Host host, Settings settings, @Nullable String region, HttpClient client) {
    this.host = host;
    this.settings = settings;
    this.region = region;
    this.client = client;
  }

  /**
   * Asks for credentials.
   *
   * @param source of the keys to sign with; null to sign nothing
   */
  Lent lend(TokenRequest request, @Nullable CredentialSource source) {
    if (region == null) {
      throw Failure.unconfigured(
          "You must specify a region. You can also configure your region by running \"aws"
              + " configure\".");
    }
    RetryRules retries = RetryRules.of(settings, RetryRules.usualMode(settings));
    EndpointRules rules = new EndpointRules(host, settings);
    String place = rules.signingRegion(region);
    String address = rules.configured(SERVICE);
    boolean world = isOfTheWorld(place, rules.isVariant(region));
    if (address == null) {
      address = world ? WORLD : rules.standardTokenService(region);
      place = world ? WORLD_REGION : place;
    }
    Url url = EndpointRules.checked(address);
    byte[] body = request.form();
    for (int attempt = 1; ; attempt++) {
      try {
        HttpReply reply = client.send("POST", url, headers(url, place, body, source), body);
        TokenAnswer answer = new TokenAnswer(request.action(), reply);
        if (!answer.isError()) {
          return answer.lent();
        }
        boolean passing = retries.isPassing(reply.status(), answer.code());
        if (!passing || !retries.allow(attempt, false)) {
          throw answer.failure(retries.retriesToTell(attempt, passing));
        }
      } catch (HttpFault e) {
        if (!retries.isPassing(e) || !retries.allow(attempt, e.isTimeout())) {
          throw Failure.plain(e.sentence(url.text()));
        }
      }
      host.time().pause(retries.pauseMillis(attempt));
    }
  }

  /** Older regions may be served by the one host of the whole world, if that is asked for. */
  private boolean isOfTheWorld(String place, boolean variant) {
    String kind = settings.text("AWS_STS_REGIONAL_ENDPOINTS", "sts_regional_endpoints");
    if (kind != null && !kind.isEmpty() && !kind.equals("legacy") && !kind.equals("regional")) {
      throw Failure.plain(
          "STS regional endpoints option "
              + kind
              + " is invalid. Valid options are: \"legacy\", \"regional\"");
    }
    boolean legacy = "legacy".equals(kind) && WORLD_REGIONS.contains(place);
    return !variant && (legacy || place.equals("aws-global"));
  }

  private List<Header> headers(
      Url url, String place, byte[] body, @Nullable CredentialSource source) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Host", url.authority()));
    headers.add(new Header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"));
    if (source != null) {
      Credentials keys = source.find();
      Signer signer =
          new Signer(keys.accessKeyId(), keys.secretKey(), keys.sessionToken(), place, SERVICE);
      SignedRequest request = new SignedRequest("POST", url.target(), headers, body);
      headers = signer.sign(request, host.time().nowMillis() / 1000);
    }
    headers.add(new Header("User-Agent", "waybill-cli"));
    headers.add(new Header("Accept-Encoding", "identity"));
    return headers;
  }

  /** An answer of the service, of which only a few elements are of interest. */
  private static final class TokenAnswer {
    private final String action;
    private final HttpReply reply;
    private final String xml;

    TokenAnswer(String action, HttpReply reply) {
      this.action = action;
      this.reply = reply;
      this.xml = new String(reply.body(), StandardCharsets.UTF_8);
      if (!isGeneric() && !xml.stripLeading().startsWith("<")) {
        throw unreadable();
      }
    }

    boolean isError() {
      return reply.status() >= 301;
    }

    private boolean isGeneric() {
      String text = xml.strip();
      return reply.status() >= 500 && (text.isEmpty() || text.startsWith("<html>"));
    }

    private Failure unreadable() {
      String text = xml.stripLeading();
      String reason = text.isEmpty() ? "no element found" : "not well-formed (invalid token)";
      if (!text.isEmpty() && Character.isLetter(text.charAt(0))) {
        reason = "syntax error";
      }
      return Failure.plain(
          "Unable to parse response ("
              + reason
              + ": line 1, column 0), invalid XML received. Further retries may succeed:\n"
              + PythonText.bytes(reply.body()));
    }

    String code() {
      String code = isGeneric() ? Integer.toString(reply.status()) : element("Code");
      return code == null ? "Unknown" : code;
    }

    Failure failure(int retries) {
      String message = isGeneric() ? ReasonPhrase.of(reply.status()) : element("Message");
      return Failure.plain(
          "An error occurred ("
              + code()
              + ") when calling the "
              + action
              + " operation"
              + (retries < 0 ? "" : " (reached max retries: " + retries + ")")
              + ": "
              + (message == null ? "Unknown" : message));
    }

    Lent lent() {
      return new Lent(
          new Credentials(
              required("AccessKeyId"), required("SecretAccessKey"), required("SessionToken")),
          Lent.expiry(required("Expiration")));
    }

    private String required(String name) {
      String text = element(name);
      if (text == null) {
        throw Failure.plain(
            "Error when retrieving credentials from assume-role: the answer has no " + name);
      }
      return text;
    }

    private @Nullable String element(String name) {
      int start = xml.indexOf("<" + name + ">");
      int end = start < 0 ? -1 : xml.indexOf("</" + name + ">", start);
      return end < 0 ? null : XmlText.plain(xml.substring(start + name.length() + 2, end));
    }
  }
}
