package waybill.registry.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that may sign requests.
 *
 * @param id what the credential scope names, for example {@code AKIA…}
 * @param principalArn the user or session that owns it
 * @param sessionToken the token that requests with a temporary key must carry; null for a lasting
 *     key
 * @param expiresAt when a temporary key ends; null for a lasting key
 */
public record AccessKey(
    String id,
    SecretKey secret,
    AccountId account,
    String principalArn,
    State state,
    @Nullable SecretKey sessionToken,
    @Nullable Instant expiresAt) {

  /** Whether a key may be used. A deleted key is remembered, so its id is not given out again. */
  public enum State {
    ACTIVE,
    DISABLED,
    DELETED
  }
}
