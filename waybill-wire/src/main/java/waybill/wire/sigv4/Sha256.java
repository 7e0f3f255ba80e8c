package waybill.wire.sigv4;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;

/**
 * The JDK's SHA-256, reached without its registry of providers. Asking that registry for the first
 * time makes it set up providers that nobody here needs, random numbers among them: about ten
 * milliseconds, a tenth of what a whole command takes. A JDK that keeps its SHA-256 elsewhere is
 * asked in the usual way.
 */
final class Sha256 extends Provider {
  private static final long serialVersionUID = 1L;
  private static final String NAME = "SHA-256";
  private static final String JDK_CLASS = "sun.security.provider.SHA2$SHA256";
  private static final Sha256 SHORT_CUT = new Sha256();

  private Sha256() {
    super("WaybillHashing", "1", "The SHA-256 of the JDK");
    putService(new Service(this, "MessageDigest", NAME, JDK_CLASS, null, null));
  }

  /** A fresh digest; for one thread. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance(NAME, SHORT_CUT);
    } catch (NoSuchAlgorithmException e) {
      return usual();
    }
  }

  private static MessageDigest usual() {
    try {
      return MessageDigest.getInstance(NAME);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
