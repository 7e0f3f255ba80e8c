package waybill.server.keys;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import waybill.registry.identity.AccessKey;
import waybill.registry.identity.AccessKeyStore;
import waybill.registry.identity.AccountId;
import waybill.registry.identity.SecretKey;
import waybill.server.files.DurableFile;

/**
 * Gives a new data directory its first account and key. The file comes before the store: a start
 * that dies between the two leaves a file without a key, and the next start takes the key from it.
 */
public final class Administrator {
  private static final String ID_PREFIX = "AKIA";
  private static final String ID_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int ID_RANDOM_CHARACTERS = 16; // 80 bits, as AWS's ids have
  private static final String SECRET_ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int SECRET_CHARACTERS = 40; // 240 bits, as AWS's secrets have

  private final AccessKeyStore keys;
  private final CredentialsFile file;
  private final RandomGenerator random;

  /**
   * @param file where the key is written for AWS clients
   * @param random strong randomness
   */
  public Administrator(AccessKeyStore keys, DurableFile file, RandomGenerator random) {
    this.keys = keys;
    this.file = new CredentialsFile(file);
    this.random = random;
  }

  /** Makes account and key if the store has no key at all; true if it did. */
  public boolean makeIfFirst() throws IOException {
    if (!keys.all().isEmpty()) {
      return false;
    }
    Optional<CredentialsFile.Pair> kept = file.read();
    CredentialsFile.Pair pair = kept.orElseGet(this::newPair);
    if (kept.isEmpty()) {
      file.write(pair);
    }
    // Not beginning with 0, which tools that take an account id for a number would drop.
    AccountId account = new AccountId(random.nextInt(1, 10) + characters("0123456789", 11));
    String arn = "arn:aws:iam::" + account + ":user/administrator";
    keys.put(
        List.of(
            new AccessKey(
                pair.id(), pair.secret(), account, arn, AccessKey.State.ACTIVE, null, null)));
    return true;
  }

  private CredentialsFile.Pair newPair() {
    String id = ID_PREFIX + characters(ID_ALPHABET, ID_RANDOM_CHARACTERS);
    return new CredentialsFile.Pair(
        id, new SecretKey(characters(SECRET_ALPHABET, SECRET_CHARACTERS)));
  }

  private String characters(String alphabet, int count) {
    StringBuilder out = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      out.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return out.toString();
  }
}
