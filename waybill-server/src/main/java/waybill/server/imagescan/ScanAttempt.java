package waybill.server.imagescan;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.ImageScanWork.DueScan;
import waybill.registry.document.Document.Structure;
import waybill.registry.imagescan.ImageReport;
import waybill.registry.imagescan.ImageScan;
import waybill.registry.imagescan.ScanFailure;
import waybill.registry.store.StoreFailure;

/**
 * One scan, from its beginning to the commit of its end. {@link #run} does all in the calling
 * thread; {@link #abandon} comes from others, and interrupts that thread only while it scans, never
 * while it commits.
 */
final class ScanAttempt {
  private static final Logger LOG = System.getLogger(ScanAttempt.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final ScanCrew.Parts parts;
  private final DueScan due;
  private final String token;
  private @Nullable Thread scanning;
  private boolean isAbandoned;

  ScanAttempt(ScanCrew.Parts parts, DueScan due, String token) {
    this.parts = parts;
    this.due = due;
    this.token = token;
  }

  /** Scans and keeps the outcome, unless it is given up. */
  void run() {
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
    } catch (RuntimeException e) { // a report that we stumble over must not come again for ever
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

  /** What was done is not done again for a full disk: it waits until there is room. */
  private void end(ImageScan ended) throws InterruptedException {
    while (true) {
      try {
        parts.work().end(due, token, ended);
        if (ended.reason() != null) {
          LOG.log(Level.WARNING, due.attempt().arn().text() + ": " + ended.reason());
        }
        return;
      } catch (StoreFailure e) {
        LOG.log(Level.ERROR, "The end of a scan cannot be kept yet", e);
        pause();
      }
    }
  }

  private synchronized void pause() throws InterruptedException {
    long end = System.nanoTime() + PAUSE.toNanos();
    while (!isAbandoned && System.nanoTime() < end) {
      wait(PAUSE.toMillis());
    }
    if (isAbandoned) {
      throw new InterruptedException();
    }
  }

  private synchronized void enter() throws InterruptedException {
    if (isAbandoned) {
      throw new InterruptedException();
    }
    scanning = Thread.currentThread();
  }

  /** From here on nobody interrupts, and an interrupt that came late is forgotten. */
  private synchronized void leave() {
    scanning = null;
    boolean _ = Thread.interrupted();
  }

  /** Gives it up, as the server stops or nobody waits for it; the scan stays open. */
  synchronized void abandon() {
    isAbandoned = true;
    notifyAll();
    if (scanning != null) {
      scanning.interrupt();
    }
  }

  private synchronized boolean isAbandoned() {
    return isAbandoned;
  }
}
