package waybill.server.objects.s3;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.SecretKey;

/**
 * How a store is reached. Knows nothing of the AWS SDK, so that settings can be read without it.
 *
 * @param endpoint null for AWS itself
 * @param region null for that of the profile, else us-east-1
 * @param pathStyle whether buckets are named in the path rather than in the host
 * @param keys null for those that the SDK finds: variables, profile, machine
 * @param profile of AWS's configuration files; null for the one that the environment names
 * @param sha256 whether objects are sent with checksums of SHA-256, which not every store knows,
 *     rather than of MD5
 */
public record S3Access(
    @Nullable URI endpoint,
    @Nullable String region,
    boolean pathStyle,
    @Nullable Keys keys,
    @Nullable String profile,
    boolean sha256) {

  /**
   * An access key.
   *
   * @param sessionToken of a temporary key; else null
   */
  public record Keys(String id, SecretKey secret, @Nullable String sessionToken) {}

  /** The store for messages. */
  String name() {
    return endpoint == null ? "Amazon S3" : endpoint.toString();
  }
}
