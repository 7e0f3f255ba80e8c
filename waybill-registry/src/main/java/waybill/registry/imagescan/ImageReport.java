package waybill.registry.imagescan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.Digest;

/**
 * What a scanner found in an image. That there is a report means that the image was looked at.
 *
 * @param scanner its name
 * @param scannerVersion null where it does not tell
 * @param imageDigest by which the image can be had again, for example {@code
 *     registry/name@sha256:…}; else its id; null where the scanner tells neither
 * @param vulnerabilities all that were found, in the scanner's order
 * @param sha256 of the report as it came
 */
public record ImageReport(
    String scanner,
    @Nullable String scannerVersion,
    @Nullable String imageDigest,
    List<Vulnerability> vulnerabilities,
    Digest sha256) {
  private static final int WORD_CHARACTERS_MAX = 64;
  private static final int DIGEST_CHARACTERS_MAX = 512;

  public ImageReport {
    scanner = ForeignText.of(scanner, WORD_CHARACTERS_MAX);
    scannerVersion =
        scannerVersion == null ? null : ForeignText.of(scannerVersion, WORD_CHARACTERS_MAX);
    imageDigest = imageDigest == null ? null : ForeignText.of(imageDigest, DIGEST_CHARACTERS_MAX);
    vulnerabilities = List.copyOf(vulnerabilities);
  }
}
