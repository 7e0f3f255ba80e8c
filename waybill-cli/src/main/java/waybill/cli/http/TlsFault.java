package waybill.cli.http;

import java.io.EOFException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Faults of TLS in the words of OpenSSL, which scripts look for. */
final class TlsFault {
  private static final String UNTRUSTED = "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify ";

  private TlsFault() {}

  /** The fault behind a failed handshake with a host. */
  static HttpFault of(Exception failure, String host) {
    return new HttpFault(HttpFault.Kind.TLS, reason(failure, host));
  }

  private static String reason(Exception failure, String host) {
    if (has(failure, CertificateExpiredException.class)) {
      return UNTRUSTED + "failed: certificate has expired";
    }
    if (has(failure, CertificateNotYetValidException.class)) {
      return UNTRUSTED + "failed: certificate is not yet valid";
    }
    if (has(failure, CertPathBuilderException.class)) {
      return UNTRUSTED + "failed: unable to get local issuer certificate";
    }
    if (has(failure, CertificateException.class)) {
      // What is left is the check of the name: the chain was found good before.
      return "hostname '" + host + "' doesn't match what the certificate names";
    }
    String words = String.valueOf(failure.getMessage());
    if (words.startsWith("Unsupported or unrecognized")) {
      return "[SSL: WRONG_VERSION_NUMBER] wrong version number";
    }
    if (has(failure, EOFException.class) || !(failure instanceof SSLException)) {
      return "[SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred in violation of protocol";
    }
    return failure instanceof SSLHandshakeException && words.contains("handshake_failure")
        ? "[SSL: SSLV3_ALERT_HANDSHAKE_FAILURE] sslv3 alert handshake failure"
        : words;
  }

  private static boolean has(Throwable failure, Class<?> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
