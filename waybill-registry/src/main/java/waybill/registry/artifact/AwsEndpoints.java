package waybill.registry.artifact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the web addresses of objects at AWS: the bucket in the path or before the host. */
public final class AwsEndpoints implements ObjectEndpoints {
  private static final String HTTPS = "https://";

  /** Nobody but AWS has names in these domains. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?:(?<bucket>[a-z0-9][a-z0-9.-]*)\\.)?s3(-[a-z0-9-]+)?(\\.dualstack)?"
              + "(\\.[a-z]+(-[a-z]+)+-[0-9]+)?\\.amazonaws\\.com(\\.cn)?");

  @Override
  public Optional<ObjectUri> find(String url) {
    if (!url.startsWith(HTTPS)) {
      return Optional.empty();
    }
    int slash = url.indexOf('/', HTTPS.length());
    int end = slash < 0 ? url.length() : slash;
    // A user or a port before the path makes it no host of S3.
    String authority = url.substring(HTTPS.length(), end).toLowerCase(Locale.ROOT);
    Matcher host = HOST.matcher(authority);
    if (!host.matches()) {
      return Optional.empty();
    }
    String path = url.substring(Math.min(end + 1, url.length()));
    String bucket = host.group("bucket");
    return bucket == null
        ? ObjectUri.parse("s3://" + path)
        : Optional.of(new ObjectUri(bucket, path));
  }
}
