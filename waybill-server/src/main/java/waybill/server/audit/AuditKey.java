package waybill.server.audit;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import waybill.server.files.DurableFile;

/**
 * The key pair of checkpoints, Ed25519, as two PEM files: the private one for its owner alone, the
 * public one to be copied to wherever somebody wants to check.
 */
public final class AuditKey {
  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private final DurableFile privateFile;
  private final DurableFile publicFile;

  public AuditKey(DurableFile privateFile, DurableFile publicFile) {
    this.privateFile = privateFile;
    this.publicFile = publicFile;
  }

  /**
   * Makes the pair when there is no private key yet. The public key is written first, so there is
   * never a private key without it.
   */
  public void makeIfFirst() throws IOException, GeneralSecurityException {
    if (privateFile.exists()) {
      return;
    }
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    publicFile.replace(pem(PUBLIC, pair.getPublic().getEncoded()));
    privateFile.replace(pem(PRIVATE, pair.getPrivate().getEncoded()));
  }

  /** Signs a statement about the history. */
  Checkpoint sign(long sequence, String hash, Instant at)
      throws IOException, GeneralSecurityException {
    byte[] encoded = content(privateFile, PRIVATE);
    PrivateKey key =
        KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initSign(key);
    signature.update(Checkpoint.statement(sequence, hash, at));
    String signed = Base64.getEncoder().encodeToString(signature.sign());
    return new Checkpoint(sequence, hash, at, signed);
  }

  /** Whether the private key of this public one signed a checkpoint. */
  boolean isSigned(Checkpoint checkpoint) throws IOException, GeneralSecurityException {
    byte[] encoded = content(publicFile, PUBLIC);
    PublicKey key =
        KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initVerify(key);
    signature.update(checkpoint.statement());
    byte[] bytes = checkpoint.signatureBytes();
    return bytes.length == 64 && signature.verify(bytes);
  }

  private static String pem(String kind, byte[] encoded) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
        + "\n-----END "
        + kind
        + "-----\n";
  }

  private static byte[] content(DurableFile file, String kind) throws IOException {
    String text =
        file.read()
            .replace("-----BEGIN " + kind + "-----", "")
            .replace("-----END " + kind + "-----", "");
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IOException(file.name() + " is no key in PEM.", e);
    }
  }
}
