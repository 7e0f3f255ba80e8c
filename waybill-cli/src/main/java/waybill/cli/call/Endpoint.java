package waybill.cli.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.http.HttpFault;
import waybill.cli.http.Url;
import waybill.cli.profile.CredentialSource;
import waybill.cli.profile.Credentials;
import waybill.wire.sigv4.Header;
import waybill.wire.sigv4.SignedRequest;
import waybill.wire.sigv4.Signer;

/** Where requests go, and with what they are signed. */
public final class Endpoint {
  private static final String SERVICE = "sagemaker";

  private final Url url;
  private final String region;
  private final @Nullable CredentialSource credentials;
  private final @Nullable String hint;
  private @Nullable Signer signer;

  /**
   * An endpoint.
   *
   * @param credentials null to sign nothing
   * @param hint what to do when nobody listens there; null for the usual message
   */
  public Endpoint(
      Url url, String region, @Nullable CredentialSource credentials, @Nullable String hint) {
    this.url = url;
    this.region = region;
    this.credentials = credentials;
    this.hint = hint;
  }

  /** Where requests go. */
  public Url url() {
    return url;
  }

  /** The headers of a request with its signature; credentials are looked for the first time. */
  List<Header> sign(SignedRequest request, long epochSecond) {
    if (credentials == null) {
      return new ArrayList<>(request.headers());
    }
    if (signer == null) {
      Credentials keys = credentials.find();
      signer =
          new Signer(keys.accessKeyId(), keys.secretKey(), keys.sessionToken(), region, SERVICE);
    }
    return signer.sign(request, epochSecond);
  }

  /** The end of a command that got no answer. */
  Failure failure(HttpFault fault) {
    String place = "\"" + url.text() + "\"";
    return Failure.plain(
        switch (fault.kind()) {
          case UNREACHABLE ->
              hint == null ? "Could not connect to the endpoint URL: " + place : hint;
          case CONNECT_TIMEOUT -> "Connect timeout on endpoint URL: " + place;
          case READ_TIMEOUT -> "Read timeout on endpoint URL: " + place;
          case CLOSED ->
              "Connection was closed before we received a valid response from endpoint URL: "
                  + place
                  + ".";
          case TLS -> "SSL validation failed for " + url.text() + " " + fault.detail();
          case PROXY -> "Failed to connect to proxy URL: \"" + fault.detail() + "\"";
        });
  }
}
