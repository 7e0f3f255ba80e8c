package waybill.cli.http;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import waybill.cli.host.TextFile;

/** A PEM file of certificates to trust; its faults are worded as OpenSSL and Python word them. */
final class Bundle {
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final String NOTHING =
      "[X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found";

  private final File file;

  Bundle(File file) {
    this.file = file;
  }

  /** Managers that trust what the certificates vouch for, and nothing else. */
  TrustManager[] trusted() throws HttpFault, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    try {
      store.load(null, null);
    } catch (IOException e) {
      throw new HttpFault(HttpFault.Kind.TLS, String.valueOf(e.getMessage()));
    }
    int number = 0;
    for (Certificate one : certificates()) {
      store.setCertificateEntry(Integer.toString(number++), one);
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    return managers.getTrustManagers();
  }

  private Collection<? extends Certificate> certificates() throws HttpFault, CertificateException {
    byte[] pem;
    try {
      pem = TextFile.bytes(file);
    } catch (IOException e) {
      throw new HttpFault(HttpFault.Kind.TLS, unreadable());
    }
    int begin = new String(pem, StandardCharsets.ISO_8859_1).indexOf(BEGIN);
    if (begin < 0) {
      throw new HttpFault(HttpFault.Kind.TLS, NOTHING);
    }
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(pem, begin, pem.length - begin));
    } catch (CertificateException e) {
      throw new HttpFault(HttpFault.Kind.TLS, "[X509] PEM lib");
    }
  }

  private String unreadable() {
    if (file.isDirectory()) {
      return "[Errno 21] Is a directory";
    }
    return file.exists() ? "[Errno 13] Permission denied" : "[Errno 2] No such file or directory";
  }
}
