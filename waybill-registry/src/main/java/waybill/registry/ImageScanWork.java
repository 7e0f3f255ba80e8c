package waybill.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import waybill.registry.identity.Caller;
import waybill.registry.imagescan.ImageScan;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Stored;
import waybill.registry.store.Transaction;
import waybill.registry.validation.ValidationRun;

/**
 * What becomes of the scans of images while somebody does them: begin and end, each a commit. Who
 * begins a scan leaves a token in it, and only with that token can it be ended: an attempt at a
 * package that was deleted and made again under its name has the same key, but not the token. May
 * be used from any thread.
 */
public final class ImageScanWork {
  private static final String OPERATION = "ScanModelPackageImage";
  private static final int RUNS_MAX = 1000;

  private final RegistryStore store;
  private final Runnable onEnded;

  /**
   * @param onEnded told that a scan has ended; must return at once
   */
  public ImageScanWork(RegistryStore store, Runnable onEnded) {
    this.store = store;
    this.onEnded = onEnded;
  }

  /**
   * A scan that is to be done.
   *
   * @param attempt at which package
   * @param listedMax how many vulnerabilities of it are kept one by one
   */
  public record DueScan(RecordKey attempt, ImageScan scan, int listedMax) {}

  /** Scans that have not ended, those of the oldest attempts first. */
  public List<DueScan> open() {
    List<DueScan> open = new ArrayList<>();
    for (KeptRecord kept : store.findInProgress(RecordKind.VALIDATION, RUNS_MAX)) {
      ValidationRun run = ValidationRun.of(kept);
      run.scans().all().stream()
          .filter(scan -> !scan.isEnded())
          .forEach(scan -> open.add(new DueScan(kept.key(), scan, run.scans().listedMax())));
    }
    return open;
  }

  /**
   * Begins a scan, also one that somebody began who is gone; false when it is no more to be done.
   *
   * @param token of this time, never used before
   */
  public boolean begin(DueScan due, String token) {
    return changed(
        due,
        now -> now.isEnded() || !now.image().equals(due.scan().image()) ? now : now.begun(token));
  }

  /** Ends a scan, if it is still the one that was begun with this token, and tells. */
  public void end(DueScan due, String token, ImageScan ended) {
    changed(due, now -> token.equals(now.token()) ? ended : now);
    onEnded.run();
  }

  /** Whether there was anything to change. */
  private boolean changed(DueScan due, Function<ImageScan, ImageScan> change) {
    Caller worker = worker(due.attempt());
    return store.commit(worker, OPERATION, transaction -> changed(transaction, due, change));
  }

  private static boolean changed(
      Transaction transaction, DueScan due, Function<ImageScan, ImageScan> change) {
    Optional<Stored<KeptRecord>> kept = transaction.findRecord(due.attempt());
    if (kept.isEmpty()) { // it went with its package
      return false;
    }
    ValidationRun run = ValidationRun.of(kept.get().value());
    Optional<Stored<ModelPackage>> found = transaction.findModelPackage(run.packageKey());
    Optional<ImageScan> now = run.scans().find(due.scan().name());
    if (found.isEmpty() || now.isEmpty()) {
      return false;
    }
    ImageScan then = change.apply(now.get());
    if (then.equals(now.get())) {
      return false;
    }
    ValidationRun changed = run.with(run.scans().with(then));
    ValidationWork.put(transaction, changed, kept.get().revision(), found.get());
    return true;
  }

  /** Who takes the steps, for the history: the server itself, which has no key. */
  private static Caller worker(RecordKey attempt) {
    return new Caller(attempt.tenant(), "waybill:imagescan", "", attempt.arn().text());
  }
}
