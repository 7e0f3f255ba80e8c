/**
 * Scans of the images that a package's containers run. {@link
 * waybill.registry.imagescan.ImageScanner} is the port to whoever knows vulnerabilities, {@link
 * waybill.registry.imagescan.ScanPolicy} decides which of them a package may have, and {@link
 * waybill.registry.imagescan.ImageScans} is how far an attempt to validate a package is with its
 * images. Knows no scanner and looks into no image.
 */
@NullMarked
package waybill.registry.imagescan;

import org.jspecify.annotations.NullMarked;
