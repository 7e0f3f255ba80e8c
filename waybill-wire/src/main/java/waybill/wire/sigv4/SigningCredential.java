package waybill.wire.sigv4;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the check must know of an access key; whoever keeps the keys says how it is known. */
public interface SigningCredential {

  /** The secret that signs. */
  String secret();

  /** Whether the key may be used at all: a disabled or deleted one is as good as unknown. */
  boolean isActive();

  /** The token that must come with a temporary key; null for a lasting one. */
  @Nullable String sessionToken();

  /** When a temporary key ends; null for a lasting one. */
  @Nullable Instant expiresAt();
}
