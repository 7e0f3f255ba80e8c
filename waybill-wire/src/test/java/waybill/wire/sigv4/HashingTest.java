package waybill.wire.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HashingTest {
  /** RFC 4231, test case 2. */
  @Test
  void hmac_ofThePublishedExample_isThePublishedCode() {
    byte[] code =
        Hashing.hmac("Jefe".getBytes(StandardCharsets.US_ASCII), "what do ya want for nothing?");

    assertThat(Hashing.hex(code))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  /** RFC 4231, test case 6: a key longer than a block. */
  @Test
  void hmac_whenTheKeyIsLongerThanABlock_isThePublishedCode() {
    byte[] key = HexFormat.of().parseHex("aa".repeat(131));

    byte[] code = Hashing.hmac(key, "Test Using Larger Than Block-Size Key - Hash Key First");

    assertThat(Hashing.hex(code))
        .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
  }

  @Test
  void digest_onThisJdk_takesTheShortCut() {
    MessageDigest digest = Sha256.digest();

    assertThat(digest.getProvider()).isInstanceOf(Sha256.class);
  }

  @Property
  void hmac_ofAnyKeyAndText_isWhatTheJdkGives(
      @ForAll @Size(min = 1, max = 200) byte[] key, @ForAll String message)
      throws GeneralSecurityException {
    Mac witness = Mac.getInstance("HmacSHA256");
    witness.init(new SecretKeySpec(key, "HmacSHA256"));

    byte[] code = Hashing.hmac(key, message);

    assertThat(code).isEqualTo(witness.doFinal(message.getBytes(StandardCharsets.UTF_8)));
  }
}
