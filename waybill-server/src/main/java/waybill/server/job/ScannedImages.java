package waybill.server.job;

import waybill.registry.document.Document.Structure;
import waybill.registry.job.TransformJob;

/** What evidence tells of the images of a job, which were scanned before it was made. */
final class ScannedImages {
  private ScannedImages() {}

  /** Puts {@code ImageScans}, one for each image; nothing where nobody scanned. */
  static void put(TransformJob job, Members members) {
    if (!job.imageScans().isEmpty()) {
      members.list("ImageScans", job.imageScans(), (Structure scan) -> scan);
    }
  }
}
