package waybill.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
import waybill.registry.validation.ProfileDocuments;
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
  private final ProfileDocuments documents;
  private final Runnable onStep;

  /**
   * Work without a scanner of images.
   *
   * @param onStep told that there is a transform job to do; must return at once
   */
  public ValidationWork(RegistryStore store, Runnable onStep) {
    this(store, false, ProfileDocuments.NONE, onStep);
  }

  /**
   * @param isScanning whether {@link ImageScanWork} is done by somebody
   * @param documents where it is proven why a profile did not run
   * @param onStep told that there is a transform job to do or an image to scan; must return at once
   */
  public ValidationWork(
      RegistryStore store, boolean isScanning, ProfileDocuments documents, Runnable onStep) {
    this.store = store;
    this.isScanning = isScanning;
    this.documents = documents;
    this.onStep = onStep;
  }

  /**
   * An attempt as it was when it was proven that these profiles will not run. What it proves is
   * outside the store, so it comes before the commit, which believes it only of that attempt.
   *
   * @param why empty where nothing is in their way
   * @param ended such profiles, each as it is to be recorded
   */
  private record Proven(ValidationRun run, Optional<String> why, List<ProfileRun> ended) {}

  /**
   * Takes one step with each attempt that can go on.
   *
   * @return whether any could
   * @throws UncheckedIOException when there is no room for what proves an end; it is tried again
   */
  public boolean doNext() {
    boolean went = false;
    for (KeptRecord open : store.findInProgress(RecordKind.VALIDATION, RUNS_MAX)) {
      if (canGoOn(ValidationRun.of(open))) {
        Proven proven = proven(open);
        store.commit(
            worker(open.key()), OPERATION, transaction -> stepped(transaction, open.key(), proven));
        onStep.run();
        went = true;
      }
    }
    return went;
  }

  private Proven proven(KeptRecord open) {
    ValidationRun run = ValidationRun.of(open);
    List<ProfileRun> ended = new ArrayList<>();
    Optional<String> why =
        store
            .findModelPackage(run.packageKey())
            .flatMap(found -> ValidationJobs.refusal(run, found.value()));
    if (why.isPresent()) {
      Instant endedAt = Objects.requireNonNullElse(open.modifiedAt(), open.createdAt());
      for (ProfileRun profile : run.profiles()) {
        if (!profile.isEnded() && profile.job() == null) {
          ended.add(proven(run, profile.ended(TransformState.FAILED, why.get()), endedAt));
        }
      }
    }
    return new Proven(run, why, ended);
  }

  private ProfileRun proven(ValidationRun run, ProfileRun ended, Instant endedAt) {
    try {
      return documents.keep(run, ended, endedAt).map(ended::proven).orElse(ended);
    } catch (IOException e) {
      throw new UncheckedIOException("Evidence of " + run.key().arn() + " cannot be kept", e);
    }
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

  private RecordKey stepped(Transaction transaction, RecordKey key, Proven proven) {
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
    Optional<String> why = ValidationJobs.refusal(now, found.get().value());
    boolean isProven = now.equals(proven.run()) && why.equals(proven.why()); // else the next time
    for (ProfileRun profile : now.scans().isOpen() ? List.<ProfileRun>of() : now.profiles()) {
      boolean waits = why.isPresent() && profile.job() == null; // for its proof
      now = waits ? now : now.with(step(transaction, now, profile, found.get().value()));
    }
    for (ProfileRun ended : isProven ? proven.ended() : List.<ProfileRun>of()) {
      now = now.with(ended);
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
      return ValidationJobs.begun(transaction, run, profile, modelPackage);
    }
    Optional<TransformJob> job =
        transaction
            .findRecord(ValidationJobs.jobKey(run, profile.job()))
            .map(found -> TransformJob.of(found.value()));
    return job.isEmpty()
        ? profile.ended(TransformState.FAILED, "The transform job is gone.")
        : profile.ended(job.get().state(), job.get().reason().orElse(null));
  }

  /** Who takes the steps, for the history: the server itself, which has no key. */
  private static Caller worker(RecordKey key) {
    return new Caller(key.tenant(), "waybill:validation", "", key.arn().text());
  }
}
