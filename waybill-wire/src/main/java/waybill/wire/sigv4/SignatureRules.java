package waybill.wire.sigv4;

import java.time.Duration;
import java.util.Set;

/**
 * What a signature must be good for.
 *
 * @param service the signing name, {@code sagemaker}
 * @param regions the regions served; empty for any
 * @param window how far the caller's clock may be off, either way; five minutes were seen of most
 *     JSON services of AWS
 */
public record SignatureRules(String service, Set<String> regions, Duration window) {
  public SignatureRules {
    regions = Set.copyOf(regions);
  }

  /**
   * Whether a scope may name this region. Even where any is served it must look like one, as it
   * becomes part of ARNs.
   */
  boolean allowsRegion(String region) {
    return regions.isEmpty() ? looksLikeRegion(region) : regions.contains(region);
  }

  private static boolean looksLikeRegion(String region) {
    if (region.isEmpty() || region.length() > 63) {
      return false;
    }
    for (int i = 0; i < region.length(); i++) {
      char c = region.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
        return false;
      }
    }
    return true;
  }
}
