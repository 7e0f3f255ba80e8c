package waybill.registry;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.job.NewTransformJob;
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
import waybill.registry.validation.ValidationNames;
import waybill.registry.validation.ValidationRun;

/**
 * Carries attempts to validate packages on, from what the store says alone: makes the transform job
 * of each profile, and brings what jobs came to back to the package. Every step is one commit, so a
 * process that ends between two of them is followed by one that takes the next step.
 */
public final class ValidationWork {
  private static final String OPERATION = "ValidateModelPackage";
  private static final int RUNS_MAX = 1000;

  private final RegistryStore store;
  private final Runnable onJob;

  /**
   * @param onJob told that there is a transform job to do; must return at once
   */
  public ValidationWork(RegistryStore store, Runnable onJob) {
    this.store = store;
    this.onJob = onJob;
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
        onJob.run();
        went = true;
      }
    }
    return went;
  }

  private boolean canGoOn(ValidationRun run) {
    return run.profiles().stream().anyMatch(profile -> canGoOn(run, profile));
  }

  private boolean canGoOn(ValidationRun run, ProfileRun profile) {
    return !profile.isEnded()
        && (profile.job() == null
            || store
                .findRecord(jobKey(run, profile.job()))
                .filter(job -> !TransformJob.of(job.value()).state().isEnd())
                .isEmpty());
  }

  private static RecordKey stepped(Transaction transaction, RecordKey key) {
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
    ModelPackage modelPackage = found.get().value();
    ValidationRun now = run;
    for (ProfileRun profile : run.profiles()) {
      now = now.with(step(transaction, now, profile, modelPackage));
    }
    transaction.update(now.kept(transaction.act().at()), kept.get().revision());
    if (now.packageStatus() != modelPackage.status()
        || !now.statusItems().equals(modelPackage.validationStatuses())) {
      transaction.update(validated(transaction, now, modelPackage), found.get().revision());
    }
    return key;
  }

  /** The package as the attempt has it; one that completes gets the digests of what ran. */
  private static ModelPackage validated(
      Transaction transaction, ValidationRun run, ModelPackage modelPackage) {
    ModelPackage validated = modelPackage.validated(run.packageStatus(), run.statusItems());
    Structure specification = modelPackage.inferenceSpecification();
    if (run.packageStatus() != PackageStatus.COMPLETED || specification == null) {
      return validated;
    }
    List<TransformJob> jobs =
        run.profiles().stream()
            .flatMap(profile -> Stream.ofNullable(profile.job()))
            .flatMap(job -> transaction.findRecord(jobKey(run, job)).stream())
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
      return begun(transaction, run, profile, modelPackage);
    }
    Optional<TransformJob> job =
        transaction
            .findRecord(jobKey(run, profile.job()))
            .map(found -> TransformJob.of(found.value()));
    return job.isEmpty()
        ? ended(profile, TransformState.FAILED, "The transform job is gone.")
        : ended(profile, job.get().state(), job.get().reason().orElse(null));
  }

  private static ProfileRun ended(
      ProfileRun profile, TransformState state, @Nullable String reason) {
    return new ProfileRun(profile.profile(), profile.job(), state, reason);
  }

  /** Makes the model, as AWS does in its owner's account, and the job of a profile. */
  private static ProfileRun begun(
      Transaction transaction, ValidationRun run, ProfileRun profile, ModelPackage modelPackage) {
    Arn arn = modelPackage.key().arn();
    Optional<Structure> definition =
        modelPackage.validationProfiles().stream()
            .filter(p -> p.findText("ProfileName").filter(profile.profile()::equals).isPresent())
            .flatMap(p -> p.findStructure("TransformJobDefinition").stream())
            .findFirst();
    @Nullable Structure specification = modelPackage.inferenceSpecification();
    if (definition.isEmpty() || specification == null) {
      return ended(
          profile,
          TransformState.FAILED,
          "ClientError: the package has no inference specification that could be run.");
    }
    Instant at = transaction.act().at();
    String model = ValidationNames.model(arn);
    putModel(transaction, RecordKey.of(RecordKind.MODEL, arn.tenant(), model), modelPackage, at);
    RecordKey key = jobKey(run, ValidationNames.job(arn, profile.profile(), run.attempt()));
    if (transaction.findRecord(key).isPresent()) {
      return ended(
          profile,
          TransformState.FAILED,
          "ClientError: there is a transform job " + key.name() + " of somebody's own.");
    }
    NewTransformJob wanted = new NewTransformJob(key.name(), model, List.of(), definition.get());
    TransformJob job =
        TransformJob.made(wanted, key, specification, at).ofPackage(arn, profile.profile());
    transaction.insert(job.kept(at));
    return new ProfileRun(profile.profile(), key.name(), TransformState.IN_PROGRESS, null);
  }

  private static void putModel(
      Transaction transaction, RecordKey key, ModelPackage modelPackage, Instant at) {
    Map<String, Document> members = new LinkedHashMap<>();
    members.put(
        "PrimaryContainer",
        new Structure(Map.of("ModelPackageName", new Text(modelPackage.key().arn().text()))));
    modelPackage
        .carried()
        .findStructure("ValidationSpecification")
        .flatMap(found -> found.findText("ValidationRole"))
        .ifPresent(role -> members.put("ExecutionRoleArn", new Text(role)));
    members.put("EnableNetworkIsolation", new Flag(false));
    @Nullable Structure specification = modelPackage.inferenceSpecification();
    if (specification != null) {
      members.put("InferenceSpecification", specification);
    }
    if (transaction.findRecord(key).isEmpty()) { // else from the attempt before
      transaction.insert(new KeptRecord(key, at, null, null, new Structure(members)));
    }
  }

  private static RecordKey jobKey(ValidationRun run, String name) {
    return RecordKey.of(RecordKind.TRANSFORM_JOB, run.key().tenant(), name);
  }

  /** Who takes the steps, for the history: the server itself, which has no key. */
  private static Caller worker(RecordKey key) {
    return new Caller(key.tenant(), "waybill:validation", "", key.arn().text());
  }
}
