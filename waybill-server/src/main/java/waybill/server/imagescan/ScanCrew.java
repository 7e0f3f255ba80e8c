package waybill.server.imagescan;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import waybill.registry.ImageScanWork;
import waybill.registry.ImageScanWork.DueScan;
import waybill.registry.imagescan.ImageScanner;
import waybill.registry.imagescan.ScanPolicy;
import waybill.server.work.WorkCrew;

/**
 * Does the scans that are due, a few at once. {@link #look} finds what is to be begun or given up
 * and returns at once; it is for one thread, the others may be any.
 */
public final class ScanCrew implements AutoCloseable {
  private static final Duration CLOSE_WAIT_MAX = Duration.ofSeconds(30);

  private final Parts parts;

  /** By token: what was begun here and is not over. */
  private final WorkCrew<String, ScanAttempt> crew;

  private boolean isClean;

  /** What all scans share. */
  public record Parts(ImageScanWork work, ImageScanner scanner, ScanPolicy policy) {}

  /**
   * @param onFree told when a scan is over, so that another may begin; must return at once
   */
  public ScanCrew(Parts parts, int scansAtOnce, Runnable onFree) {
    this.parts = parts;
    this.crew = new WorkCrew<>(scansAtOnce, CLOSE_WAIT_MAX, onFree);
  }

  /**
   * Begins scans, as many as may run, and gives up those that nobody waits for any more.
   *
   * @return false: nothing more is to be done before somebody tells of it
   */
  public boolean look() {
    if (!isClean) {
      removeLeftovers();
      isClean = true;
    }
    List<DueScan> open = parts.work().open();
    crew.abandonAllBut(
        open.stream().flatMap(due -> Stream.ofNullable(due.scan().token())).toList());
    for (DueScan due : open) {
      String token = due.scan().token();
      boolean isOurs = token != null && crew.find(token).isPresent();
      if (!isOurs && crew.isFree()) {
        begin(due);
      }
    }
    return false;
  }

  private void removeLeftovers() {
    try {
      parts.scanner().removeLeftovers();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void begin(DueScan due) {
    String token = UUID.randomUUID().toString();
    if (parts.work().begin(due, token)) {
      crew.begin(token, "image scan " + due.scan().name(), new ScanAttempt(parts, due, token));
    }
  }

  /** Gives up what runs, and returns when its scanners are gone; those scans stay open. */
  @Override
  public void close() {
    crew.close();
  }
}
