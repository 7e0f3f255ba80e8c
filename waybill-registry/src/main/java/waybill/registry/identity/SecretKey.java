package waybill.registry.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A secret access key. Prints as nothing and compares in constant time. */
public final class SecretKey {
  private final String text;

  public SecretKey(String text) {
    this.text = text;
  }

  /** The secret itself, for signing alone: never log it, never put it into an answer. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecretKey that && MessageDigest.isEqual(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return SecretKey.class.hashCode(); // a hash of the secret would leak a little of it
  }

  @Override
  public String toString() {
    return "SecretKey[hidden]";
  }

  private byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
