package waybill.cli.http;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Who is trusted on the other side of TLS: those whom the system's Java trusts, those of a bundle
 * of certificates, or anybody. Nothing of TLS is loaded before it is needed.
 */
public final class Trust {
  /**
   * The curve that is offered first, alone: a key for each further one would be made in vain, and
   * making it takes a tenth of a second when the code is cold. Nearly every server has this one.
   */
  private static final String[] FIRST_GROUPS = {"x25519"};

  private final @Nullable File bundle;
  private final boolean verified;
  private final boolean all;

  private Trust(@Nullable File bundle, boolean verified, boolean all) {
    this.bundle = bundle;
    this.verified = verified;
    this.all = all;
  }

  /** Trusts the certificates of a PEM file, or the usual ones if there is none. */
  public static Trust in(@Nullable File bundle) {
    return new Trust(bundle, true, false);
  }

  /** Trusts anybody. */
  public static Trust anybody() {
    return new Trust(null, false, false);
  }

  /** The same, offering every key exchange that Java knows. */
  Trust offeringAll() {
    return new Trust(bundle, verified, true);
  }

  /**
   * Puts TLS on a connection.
   *
   * @return null when the other side refused the narrow terms that are offered first, without
   *     saying which it wants
   */
  @Nullable Socket secure(Socket plain, Url url) throws HttpFault {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trusted(), null);
      SSLSocket socket =
          (SSLSocket)
              context.getSocketFactory().createSocket(plain, url.host(), url.effectivePort(), true);
      SSLParameters parameters = socket.getSSLParameters();
      if (verified) {
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
      }
      if (!all) {
        parameters.setNamedGroups(FIRST_GROUPS);
      }
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return socket;
    } catch (SocketTimeoutException e) {
      throw new HttpFault(HttpFault.Kind.READ_TIMEOUT, "");
    } catch (SSLException e) {
      if (!all && !(e.getCause() instanceof GeneralSecurityException)) {
        return null;
      }
      throw TlsFault.of(e, url.host());
    } catch (IOException | GeneralSecurityException e) {
      throw TlsFault.of(e, url.host());
    }
  }

  private TrustManager @Nullable [] trusted() throws HttpFault, GeneralSecurityException {
    if (!verified) {
      return new TrustManager[] {new Anybody()};
    }
    return bundle == null ? null : new Bundle(bundle).trusted();
  }

  /** Asks nobody for papers, because the user said so. */
  private static final class Anybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
