package waybill.server.objects;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** MD5, which is what S3 has for the ETag of an object sent as one; it proves nothing. */
public final class Md5 {
  private Md5() {}

  /** A digest that grows with what is added to it. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has MD5.", impossible);
    }
  }
}
