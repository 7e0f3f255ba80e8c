package waybill.server.objects.s3;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import waybill.server.objects.Md5;

/**
 * The ETag of an object that was made of parts: the MD5 of their MD5s and how many there are.
 * Stores that encrypt with keys of their own have other tags.
 */
final class PartsTag {
  private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");

  private PartsTag() {}

  /** Without quotation marks; empty where the tags of the parts are no MD5. */
  static Optional<String> of(List<CompletedPart> parts) {
    MessageDigest digest = Md5.digest();
    for (CompletedPart part : parts) {
      String tag = part.eTag().replace("\"", "");
      if (!MD5.matcher(tag).matches()) {
        return Optional.empty();
      }
      digest.update(HexFormat.of().parseHex(tag));
    }
    return Optional.of(HexFormat.of().formatHex(digest.digest()) + "-" + parts.size());
  }
}
