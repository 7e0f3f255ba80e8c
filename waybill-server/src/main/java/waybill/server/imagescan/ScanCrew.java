package waybill.server.imagescan;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import waybill.registry.ImageScanWork;
import waybill.registry.ImageScanWork.DueScan;
import waybill.registry.imagescan.ImageScanner;
import waybill.registry.imagescan.ScanPolicy;

/**
 * Does the scans that are due, a few at once, each on a thread of its own. {@link #look} finds what
 * is to be begun or given up and returns at once; it is for one thread, the others may be any.
 */
public final class ScanCrew implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ScanCrew.class.getName());

  private static final Duration CLOSE_WAIT_MAX = Duration.ofSeconds(30);

  private final Parts parts;
  private final int scansAtOnce;
  private final Runnable onFree;

  /** By token: what was begun by this crew and is not over. */
  private final Map<String, Running> running = new ConcurrentHashMap<>();

  private volatile boolean isClosing;
  private boolean isClean;

  /** What all scans share. */
  public record Parts(ImageScanWork work, ImageScanner scanner, ScanPolicy policy) {}

  private record Running(ScanAttempt attempt, Thread thread) {}

  /**
   * @param onFree told when a scan is over, so that another may begin; must return at once
   */
  public ScanCrew(Parts parts, int scansAtOnce, Runnable onFree) {
    this.parts = parts;
    this.scansAtOnce = scansAtOnce;
    this.onFree = onFree;
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
    running.forEach(
        (token, scan) -> {
          if (open.stream().noneMatch(due -> token.equals(due.scan().token()))) {
            scan.attempt().abandon();
          }
        });
    for (DueScan due : open) {
      String token = due.scan().token();
      boolean isOurs = token != null && running.containsKey(token);
      if (!isOurs && running.size() < scansAtOnce && !isClosing) {
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
    if (!parts.work().begin(due, token)) {
      return;
    }
    ScanAttempt attempt = new ScanAttempt(parts, due, token);
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("image scan " + due.scan().name())
            .unstarted(() -> run(attempt, token));
    running.put(token, new Running(attempt, thread));
    thread.start();
    if (isClosing) { // whoever closes may not have seen it
      attempt.abandon();
    }
  }

  private void run(ScanAttempt attempt, String token) {
    boolean isOver = false;
    try {
      attempt.run();
      isOver = true;
    } catch (Exception e) {
      LOG.log(Level.ERROR, "A scan could not be brought to an end and will be repeated", e);
    } finally {
      running.remove(token);
      if (isOver) { // else it would fail again at once; the next look will find it
        onFree.run();
      }
    }
  }

  /** Gives up what runs, and returns when its scanners are gone; those scans stay open. */
  @Override
  public void close() {
    isClosing = true;
    List<Running> all = new ArrayList<>(running.values());
    all.forEach(each -> each.attempt().abandon());
    long end = System.nanoTime() + CLOSE_WAIT_MAX.toNanos();
    try {
      for (Running each : all) {
        if (!each.thread().join(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
          LOG.log(Level.WARNING, each.thread().getName() + " does not end");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
