package waybill.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Caller;
import waybill.registry.imagescan.ImageScans;
import waybill.registry.job.TransformJob;
import waybill.registry.job.TransformState;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageStatus;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Stored;
import waybill.registry.store.Transaction;
import waybill.registry.validation.ProfileRun;
import waybill.registry.validation.RanImages;
import waybill.registry.validation.ValidationRun;

/**
 * Carries attempts to validate packages on, from what the store says alone: lets the images be
 * scanned, makes the transform job of each profile, and brings what scans and jobs came to back to
 * the package. Every step is one commit, so a process that ends between two of them is followed by
 * one that takes the next step.
 */
public final class ValidationWork {
  private static final String OPERATION = "ValidateModelPackage";
  private static final int RUNS_MAX = 1000;

  private final RegistryStore store;
  private final boolean isScanning;
  private final Runnable onStep;

  /**
   * Work without a scanner of images.
   *
   * @param onStep told that there is a transform job to do; must return at once
   */
  public ValidationWork(RegistryStore store, Runnable onStep) {
    this(store, false, onStep);
  }

  /**
   * @param isScanning whether {@link ImageScanWork} is done by somebody
   * @param onStep told that there is a transform job to do or an image to scan; must return at once
   */
  public ValidationWork(RegistryStore store, boolean isScanning, Runnable onStep) {
    this.store = store;
    this.isScanning = isScanning;
    this.onStep = onStep;
  }

  /**
   * Takes one step with each attempt that can go on.
   *
   * @return whether any could
   */
  public boolean doNext() {
    boolean went = false;
    for (KeptRecord open : store.findInProgress(RecordKind.VALIDATION, RUNS_MAX)) {
      if (canGoOn(ValidationRun.of(open))) {
        store.commit(
            worker(open.key()), OPERATION, transaction -> stepped(transaction, open.key()));
        onStep.run();
        went = true;
      }
    }
    return went;
  }

  private boolean canGoOn(ValidationRun run) {
    return run.scans().isOpen()
        ? !isScanning
        : run.profiles().stream().anyMatch(profile -> canGoOn(run, profile));
  }

  private boolean canGoOn(ValidationRun run, ProfileRun profile) {
    return !profile.isEnded()
        && (profile.job() == null
            || store
                .findRecord(ValidationJobs.jobKey(run, profile.job()))
                .filter(job -> !TransformJob.of(job.value()).state().isEnd())
                .isEmpty());
  }

  private RecordKey stepped(Transaction transaction, RecordKey key) {
    Optional<Stored<KeptRecord>> kept = transaction.findRecord(key);
    if (kept.isEmpty()) { // it went with its package meanwhile
      return key;
    }
    ValidationRun run = ValidationRun.of(kept.get().value());
    Optional<Stored<ModelPackage>> found = transaction.findModelPackage(run.packageKey());
    if (found.isEmpty()) {
      transaction.delete(key);
      return key;
    }
    ValidationRun now = withScans(run, found.get().value());
    if (!now.scans().isOpen()) {
      for (ProfileRun profile : now.profiles()) {
        now = now.with(step(transaction, now, profile, found.get().value()));
      }
    }
    put(transaction, now, kept.get().revision(), found.get());
    return key;
  }

  /** Brings an attempt to where it is now, and its package with it. */
  static void put(
      Transaction transaction, ValidationRun now, long revision, Stored<ModelPackage> found) {
    transaction.update(now.kept(transaction.act().at()), revision);
    ModelPackage changed = validated(transaction, now, found.value());
    if (!changed.equals(found.value())) {
      transaction.update(changed, found.revision());
    }
  }

  /** Scans come before the first job, or not at all; what an update brought is scanned too. */
  private ValidationRun withScans(ValidationRun run, ModelPackage modelPackage) {
    if (!isScanning) {
      return run.with(
          run.scans().givenUp("The image was not scanned: the server has no scanner any more."));
    }
    boolean isFresh = run.profiles().stream().allMatch(p -> p.job() == null && !p.isEnded());
    return isFresh ? run.with(ImageScans.planned(modelPackage).after(run.scans())) : run;
  }

  /** The package as the attempt has it; one that completes gets the digests of what ran. */
  private static ModelPackage validated(
      Transaction transaction, ValidationRun run, ModelPackage modelPackage) {
    ModelPackage validated =
        modelPackage.validated(run.packageStatus(), run.statusItems(), run.scans().statusItems());
    Structure specification = modelPackage.inferenceSpecification();
    if (run.packageStatus() != PackageStatus.COMPLETED || specification == null) {
      return validated;
    }
    List<TransformJob> jobs =
        run.profiles().stream()
            .flatMap(profile -> Stream.ofNullable(profile.job()))
            .flatMap(job -> transaction.findRecord(ValidationJobs.jobKey(run, job)).stream())
            .map(found -> TransformJob.of(found.value()))
            .toList();
    return validated.specified(
        RanImages.fillIn(specification, jobs), modelPackage.additionalInferenceSpecifications());
  }

  private static ProfileRun step(
      Transaction transaction, ValidationRun run, ProfileRun profile, ModelPackage modelPackage) {
    if (profile.isEnded()) {
      return profile;
    }
    if (profile.job() == null) {
      String failed = run.scans().failedNames();
      return failed.isEmpty()
          ? ValidationJobs.begun(transaction, run, profile, modelPackage)
          : ended(
              profile,
              TransformState.FAILED,
              "ClientError: the profile did not run, as scans of images failed: " + failed + ".");
    }
    Optional<TransformJob> job =
        transaction
            .findRecord(ValidationJobs.jobKey(run, profile.job()))
            .map(found -> TransformJob.of(found.value()));
    return job.isEmpty()
        ? ended(profile, TransformState.FAILED, "The transform job is gone.")
        : ended(profile, job.get().state(), job.get().reason().orElse(null));
  }

  private static ProfileRun ended(
      ProfileRun profile, TransformState state, @Nullable String reason) {
    return new ProfileRun(profile.profile(), profile.job(), state, reason);
  }

  /** Who takes the steps, for the history: the server itself, which has no key. */
  private static Caller worker(RecordKey key) {
    return new Caller(key.tenant(), "waybill:validation", "", key.arn().text());
  }
}
