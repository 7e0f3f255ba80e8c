package waybill.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import waybill.registry.ImageScanWork;
import waybill.registry.imagescan.ImageScanner;
import waybill.registry.store.RegistryStore;
import waybill.server.imagescan.HttpScanner;
import waybill.server.imagescan.ScanCrew;
import waybill.server.work.WorkLoop;

/** The parts that scan images, put together; without a scanner there are none. */
final class ScanWiring implements AutoCloseable {
  /** How often due scans are looked at without being told, which only failures need. */
  private static final Duration PACE = Duration.ofSeconds(5);

  /** A scan unpacks an image, which is hard work for a machine. */
  private static final int SCANS_AT_ONCE = 2;

  private final @Nullable ImageScanner scanner;
  private final @Nullable ScanCrew crew;
  private volatile @Nullable WorkLoop loop;

  /**
   * @param made the scanner of this configuration; null for none
   * @param onEnded told that a scan has ended; must return at once
   */
  ScanWiring(
      ImageScanConfig config, @Nullable ImageScanner made, RegistryStore store, Runnable onEnded) {
    this.scanner = made;
    this.crew =
        scanner == null
            ? null
            : new ScanCrew(
                new ScanCrew.Parts(new ImageScanWork(store, onEnded), scanner, config.policy()),
                SCANS_AT_ONCE,
                this::tell);
  }

  /** Starts to work on what is due. */
  void start() {
    ScanCrew starting = crew;
    if (starting != null) {
      loop = WorkLoop.start("image scans", starting::look, PACE);
    }
  }

  boolean isScanning() {
    return crew != null;
  }

  /** Tells that there may be images to scan, or scans that nobody waits for. */
  void tell() {
    WorkLoop told = loop;
    if (told != null) {
      told.tell();
    }
  }

  /** Begins nothing any more, gives up what runs, and returns when no scanner is left. */
  @Override
  public void close() {
    WorkLoop closing = loop;
    if (closing != null) {
      closing.close();
    }
    if (crew != null) {
      crew.close();
    }
    if (scanner instanceof HttpScanner http) {
      http.close();
    }
  }
}
