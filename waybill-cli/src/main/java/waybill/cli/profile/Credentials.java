package waybill.cli.profile;

import org.jspecify.annotations.Nullable;

/**
 * What requests are signed with.
 *
 * @param secretKey never to be shown
 * @param sessionToken null for lasting keys
 */
public record Credentials(String accessKeyId, String secretKey, @Nullable String sessionToken) {
  @Override
  public String toString() {
    return accessKeyId;
  }
}
