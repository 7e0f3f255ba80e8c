package waybill.server.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.AccessKey;
import waybill.registry.identity.SecretKey;
import waybill.wire.sigv4.SigningCredential;

/** An access key as the signature check sees it. */
record KeyCredential(AccessKey key) implements SigningCredential {

  @Override
  public String secret() {
    return key.secret().reveal();
  }

  @Override
  public boolean isActive() {
    return key.state() == AccessKey.State.ACTIVE;
  }

  @Override
  public @Nullable String sessionToken() {
    SecretKey token = key.sessionToken();
    return token == null ? null : token.reveal();
  }

  @Override
  public @Nullable Instant expiresAt() {
    return key.expiresAt();
  }
}
