package waybill.server.imagescan;

import java.util.regex.Pattern;
import waybill.registry.imagescan.ScanFailure;

/**
 * The name of an image as registries have it. A container definition may name any text without
 * blanks, and a scanner must not take one for an option of its own or for a path.
 */
final class ImageReference {
  /** A host or name, then what images are named with: path, tag and digest. */
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,511}");

  private ImageReference() {}

  /**
   * The text, if it is one.
   *
   * @throws ScanFailure when it is none
   */
  static String require(String image) throws ScanFailure {
    if (FORM.matcher(image).matches()) {
      return image;
    }
    throw new ScanFailure("Its name is none that a registry has.");
  }
}
