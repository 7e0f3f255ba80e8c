package waybill.server.objects.s3;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes the SDK's clients. */
final class S3Clients {
  /** For one attempt; a part of 8 MiB then needs 28 KB a second. */
  private static final Duration ATTEMPT = Duration.ofMinutes(5);

  private S3Clients() {}

  /**
   * A client that retries in the SDK's standard mode. The SDK's own checksums are for requests that
   * must have one: its trailers are unknown to many stores. The parts of a body are not signed one
   * by one for the same reason; the whole body is, where there is no TLS.
   */
  static S3Client of(S3Access access) {
    S3ClientBuilder client =
        S3Client.builder()
            .httpClientBuilder(new HttpConnections.Builder())
            .overrideConfiguration(
                rules -> rules.retryStrategy(RetryMode.STANDARD).apiCallAttemptTimeout(ATTEMPT))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
            .forcePathStyle(access.pathStyle())
            .region(region(access))
            .credentialsProvider(credentials(access));
    if (access.endpoint() != null) {
      client.endpointOverride(access.endpoint());
    }
    return client.build();
  }

  private static AwsCredentialsProvider credentials(S3Access access) {
    S3Access.Keys keys = access.keys();
    if (keys != null) {
      String secret = keys.secret().reveal();
      return StaticCredentialsProvider.create(
          keys.sessionToken() == null
              ? AwsBasicCredentials.create(keys.id(), secret)
              : AwsSessionCredentials.create(keys.id(), secret, keys.sessionToken()));
    }
    return access.profile() == null
        ? DefaultCredentialsProvider.builder().build()
        : ProfileCredentialsProvider.create(access.profile());
  }

  /** The SDK's own search would ask the network for the machine's region. */
  private static Region region(S3Access access) {
    if (access.region() != null) {
      return Region.of(access.region());
    }
    String profile =
        access.profile() != null
            ? access.profile()
            : ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow();
    Optional<String> region =
        ProfileFile.defaultProfileFile()
            .profile(profile)
            .map(Profile::properties)
            .map(properties -> properties.get(ProfileProperty.REGION));
    return region.map(Region::of).orElse(Region.US_EAST_1);
  }
}
