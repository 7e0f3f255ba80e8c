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
  private @Nullable Credentials signing;

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

  /** The headers of a request with its signature, by the credentials that are good now. */
  @SuppressWarnings("ReferenceEquality") // the same as long as nobody renews them
  List<Header> sign(SignedRequest request, long epochSecond) {
    if (credentials == null) {
      return new ArrayList<>(request.headers());
    }
    Credentials keys = credentials.find();
    Signer current = signer;
    if (current == null || keys != signing) {
      current =
          new Signer(keys.accessKeyId(), keys.secretKey(), keys.sessionToken(), region, SERVICE);
      signer = current;
      signing = keys;
    }
    return current.sign(request, epochSecond);
  }

  /** The end of a command that got no answer. */
  Failure failure(HttpFault fault) {
    boolean hinted = hint != null && fault.kind() == HttpFault.Kind.UNREACHABLE;
    return Failure.plain(hinted ? String.valueOf(hint) : fault.sentence(url.text()));
  }
}
