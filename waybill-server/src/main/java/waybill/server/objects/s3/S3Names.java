package waybill.server.objects.s3;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectUri;

/** Which names buckets and objects can have. */
final class S3Names {
  /** What S3 allows in a key, in UTF-8. */
  private static final int KEY_BYTES_MAX = 1024;

  /** Of all bucket names there are or were; what else there is would change the request's path. */
  private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,254}");

  private S3Names() {}

  static boolean isBucket(String name) {
    return BUCKET.matcher(name).matches();
  }

  /** Why there can be no object of a name; null when there can. */
  static @Nullable String fault(ObjectUri uri) {
    if (!isBucket(uri.bucket())) {
      return "that is no name of a bucket";
    }
    if (uri.key().isEmpty()) {
      return "its key is empty";
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(uri.key())) {
      return "its key is no UTF-8";
    }
    return uri.key().getBytes(StandardCharsets.UTF_8).length > KEY_BYTES_MAX
        ? "its key has more than " + KEY_BYTES_MAX + " bytes"
        : null;
  }
}
