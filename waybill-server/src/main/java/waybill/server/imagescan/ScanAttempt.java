package waybill.server.imagescan;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import waybill.registry.ImageScanWork.DueScan;
import waybill.registry.document.Document.Structure;
import waybill.registry.imagescan.ImageReport;
import waybill.registry.imagescan.ImageScan;
import waybill.registry.imagescan.ScanFailure;
import waybill.server.work.WorkAttempt;

/** One scan, which may be interrupted while the scanner works. */
final class ScanAttempt extends WorkAttempt {
  private static final Logger LOG = System.getLogger(ScanAttempt.class.getName());

  private final ScanCrew.Parts parts;
  private final DueScan due;
  private final String token;

  ScanAttempt(ScanCrew.Parts parts, DueScan due, String token) {
    this.parts = parts;
    this.due = due;
    this.token = token;
  }

  @Override
  protected void run() {
    try {
      Optional<ImageScan> ended = scanned();
      if (ended.isPresent()) {
        end(ended.get());
      }
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "A scan of an image was given up", e);
    }
  }

  /** Empty for one that was given up: it may have failed for that. */
  private Optional<ImageScan> scanned() throws InterruptedException {
    ImageScan ended;
    enter();
    try {
      ImageReport report = parts.scanner().scan(due.scan().image());
      ended = parts.policy().judged(due.scan(), report, due.listedMax());
    } catch (ScanFailure failure) {
      ended = failed(failure.sentence());
    } catch (RuntimeException | Error e) { // what we stumble over must not come again for ever
      LOG.log(Level.ERROR, "A scan of an image met a fault of the server", e);
      ended = failed("The server met a fault; its log tells which.");
    } finally {
      leave();
    }
    return isAbandoned() ? Optional.empty() : Optional.of(ended);
  }

  private ImageScan failed(String sentence) {
    String reason = "The image " + due.scan().image() + " was not scanned: " + sentence;
    return due.scan().failed(reason, Structure.EMPTY);
  }

  private void end(ImageScan ended) throws InterruptedException {
    keep("a scan of an image", () -> parts.work().end(due, token, ended));
    if (ended.reason() != null) {
      LOG.log(Level.WARNING, due.attempt().arn().text() + ": " + ended.reason());
    }
  }
}
