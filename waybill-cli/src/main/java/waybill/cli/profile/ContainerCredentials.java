package waybill.cli.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.host.TextFile;
import waybill.cli.http.HttpClient;
import waybill.cli.http.HttpFault;
import waybill.cli.http.HttpReply;
import waybill.cli.http.Proxies;
import waybill.cli.http.Trust;
import waybill.cli.http.Url;
import waybill.wire.json.Json;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonSyntaxException;
import waybill.wire.sigv4.Header;

/** Credentials that a container's host tells at an address in the environment. */
final class ContainerCredentials implements Lender {
  private static final String HOST = "http://169.254.170.2";
  private static final List<String> HOSTS =
      List.of("169.254.170.2", "169.254.170.23", "fd00:ec2::23", "localhost");
  private static final int ATTEMPTS = 3;
  private static final int PATIENCE_MILLIS = 2000;
  private static final long PAUSE_MILLIS = 1000;

  private final Host host;
  private final String address;

  private ContainerCredentials(Host host, String address) {
    this.host = host;
    this.address = address;
  }

  /** What the address tells; null when the environment names none. */
  static @Nullable CredentialSource of(Host host) {
    String relative = host.variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    String full = host.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    if (relative == null && full == null) {
      return null;
    }
    String address = relative == null ? String.valueOf(full) : HOST.concat(relative);
    return LentCredentials.fetched(new ContainerCredentials(host, address), host.time());
  }

  @Override
  public Lent lend() {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Accept", "application/json"));
    String authorization = authorization();
    if (authorization != null) {
      headers.add(new Header("Authorization", authorization));
    }
    Url url = url();
    headers.add(new Header("Host", url.authority()));
    HttpClient client =
        new HttpClient(
            new HttpClient.Limits(PATIENCE_MILLIS, PATIENCE_MILLIS),
            new Proxies(null),
            Trust.in(null));
    String fault = "";
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        HttpReply reply = client.send("GET", url, headers, new byte[0]);
        String text = new String(reply.body(), StandardCharsets.UTF_8);
        if (reply.status() == 200) {
          return read(JsonReader.read(text));
        }
        fault = "Received non 200 response " + reply.status() + " from container metadata: " + text;
      } catch (JsonSyntaxException e) {
        fault = "Unable to parse JSON returned from container metadata services";
      } catch (HttpFault e) {
        fault = fault(e);
      }
      if (attempt < ATTEMPTS) {
        host.time().pause(PAUSE_MILLIS);
      }
    }
    throw failure("Error retrieving metadata: ".concat(fault));
  }

  private String fault(HttpFault fault) {
    String sentence = fault.sentence(address);
    if (fault.kind() == HttpFault.Kind.TLS || fault.kind() == HttpFault.Kind.REQUEST) {
      throw Failure.plain(sentence);
    }
    return "Received error when attempting to retrieve container metadata: ".concat(sentence);
  }

  /** Credentials are only asked of hosts that outsiders cannot pose as. */
  private Url url() {
    Url url = Url.parse(address);
    String name = url == null ? "" : url.host().toLowerCase(Locale.ROOT);
    boolean near = url != null && (HOSTS.contains(name) || isLoopback(name));
    if (url == null || (!url.isSecure() && !near)) {
      throw Failure.plain(
          "Unsupported host '"
              + (name.isEmpty() ? "None" : name)
              + "'.  Can only retrieve metadata from a loopback address or one of these hosts: "
              + String.join(", ", HOSTS));
    }
    if (!url.isHttp()) {
      throw Failure.plain(
          "An HTTP Client raised an unhandled exception: Not supported URL scheme " + url.scheme());
    }
    return url;
  }

  private static boolean isLoopback(String name) {
    if (!name.startsWith("127.")) {
      return name.equals("::1");
    }
    int dots = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      dots += c == '.' ? 1 : 0;
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return dots == 3 && !name.contains("..") && !name.endsWith(".");
  }

  private @Nullable String authorization() {
    String file = host.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");
    String token = host.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN");
    if (file != null) {
      try {
        token = TextFile.read(host.file(file));
      } catch (IOException e) {
        throw Failure.plain(
            file.isEmpty()
                ? "[Errno 2] No such file or directory: ''"
                : TextFile.fault(host.file(file), file));
      } catch (TextFile.NotText e) {
        throw Failure.plain("Auth token value is not a legal header value");
      }
    }
    if (token != null && (token.indexOf('\n') >= 0 || token.indexOf('\r') >= 0)) {
      throw Failure.plain("Auth token value is not a legal header value");
    }
    return token;
  }

  private static Lent read(Json json) {
    JsonObject answer = json instanceof JsonObject object ? object : JsonObject.EMPTY;
    String id = member(answer, "AccessKeyId");
    String secret = member(answer, "SecretAccessKey");
    boolean lasting = answer.get("Token") instanceof JsonNull;
    String token = lasting ? "" : member(answer, "Token");
    return new Lent(
        new Credentials(id, secret, token.isEmpty() ? null : token),
        Lent.expiry(member(answer, "Expiration")));
  }

  private static String member(JsonObject answer, String name) {
    String text = answer.text(name);
    if (text == null) {
      throw failure("Missing required key in response: '" + name + "'");
    }
    return text;
  }

  private static Failure failure(String what) {
    return Failure.plain("Error when retrieving credentials from container-role: ".concat(what));
  }
}
