package waybill.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Reach;
import waybill.registry.job.TransformJob;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.modelpackage.PackageStatus;
import waybill.registry.problem.Problem.Conflict;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.Position;
import waybill.registry.store.Reads;
import waybill.registry.store.RecordQuery;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;
import waybill.registry.store.Stored;
import waybill.registry.store.Transaction;
import waybill.registry.validation.ProfileRun;
import waybill.registry.validation.ValidationRun;

/**
 * Attempts to validate packages: the first one comes with the package, further ones on demand. An
 * attempt is registered here and answered at once; {@link ValidationWork} sees to it.
 */
public final class Validations {
  private static final int RUNS_AT_ONCE = 100;

  private final RegistryStore store;
  private final Runnable onDue;

  /**
   * @param onDue told that an attempt is due; must return at once
   */
  public Validations(RegistryStore store, Runnable onDue) {
    this.store = store;
    this.onDue = onDue;
  }

  /** The attempts at a package, the newest first, with the package as it is now. */
  public record History(Stored<ModelPackage> modelPackage, List<ValidationRun> runs) {
    public History {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Registers one more attempt at a package and answers its number.
   *
   * @param profile the only one to run; empty for all
   * @throws Refusal with Invalid when there is no such package or profile, Conflict when an attempt
   *     is going on, or Denied
   */
  public int start(Caller caller, PackageRef ref, Optional<String> profile) {
    String operation = "StartModelPackageValidation";
    Arn arn = ref.arn(caller.tenant());
    Reach.require(caller, operation, arn);
    int attempt =
        store.commit(caller, operation, transaction -> started(transaction, arn, profile));
    onDue.run();
    return attempt;
  }

  private static int started(Transaction transaction, Arn arn, Optional<String> profile) {
    Stored<ModelPackage> found = ModelPackages.require(transaction, arn);
    ModelPackage modelPackage = found.value();
    List<String> names = profileNames(modelPackage);
    if (names.isEmpty()) {
      throw new Refusal(
          new Invalid(
              "ModelPackage "
                  + arn.text()
                  + " has no validation profile to run. Register a version with a"
                  + " ValidationSpecification."));
    }
    profile.ifPresent(
        wanted -> {
          if (!names.remove(wanted)) {
            throw new Refusal(
                new Invalid("ModelPackage " + arn.text() + " has no profile " + wanted + "."));
          }
          names.clear();
          names.add(wanted);
        });
    List<ValidationRun> runs = runs(transaction, modelPackage.key());
    if (!runs.isEmpty() && !runs.getFirst().state().isEnd()) {
      throw new Refusal(
          new Conflict(
              "ModelPackage " + arn.text() + " is being validated. Wait for the outcome."));
    }
    int attempt = runs.isEmpty() ? 1 : runs.getFirst().attempt() + 1;
    ValidationRun run =
        ValidationRun.due(modelPackage.key(), attempt, names, transaction.act().at());
    transaction.insert(run.kept(transaction.act().at()));
    transaction.update(
        modelPackage.validated(run.packageStatus(), run.statusItems(), run.scans().statusItems()),
        found.revision());
    return attempt;
  }

  /**
   * What validations of a package came to.
   *
   * @throws Refusal with Invalid when there is no such package, or Denied
   */
  public History describe(Caller caller, PackageRef ref) {
    Arn arn = ref.arn(caller.tenant());
    Reach.require(caller, "DescribeModelPackageValidation", arn);
    Stored<ModelPackage> found = ModelPackages.require(store, arn);
    return new History(found, runs(store, found.value().key()));
  }

  /**
   * The transform job of a profile in an attempt that {@link #describe} answered; empty until there
   * is one.
   */
  public Optional<TransformJob> job(ValidationRun run, ProfileRun profile) {
    if (profile.job() == null) {
      return Optional.empty();
    }
    RecordKey key = RecordKey.of(RecordKind.TRANSFORM_JOB, run.key().tenant(), profile.job());
    return store.findRecord(key).map(found -> TransformJob.of(found.value()));
  }

  /** Registers the first attempt at a package that was just made, if one is due. */
  static void insertFirst(Transaction transaction, ModelPackage made) {
    if (made.status() == PackageStatus.PENDING) {
      var at = transaction.act().at();
      transaction.insert(ValidationRun.due(made.key(), 1, profileNames(made), at).kept(at));
    }
  }

  /** Forgets the attempts at a package that goes, and stops their jobs. */
  static void forget(Transaction transaction, PackageKey key) {
    for (ValidationRun run : runs(transaction, key)) {
      run.profiles().forEach(profile -> stop(transaction, run, profile));
      transaction.delete(run.key());
    }
  }

  private static void stop(Transaction transaction, ValidationRun run, ProfileRun profile) {
    if (profile.job() != null && !profile.isEnded()) {
      RecordKey job = RecordKey.of(RecordKind.TRANSFORM_JOB, run.key().tenant(), profile.job());
      boolean isOpen =
          transaction
              .findRecord(job)
              .filter(found -> !TransformJob.of(found.value()).state().isEnd())
              .isPresent();
      if (isOpen) {
        TransformJobs.change(transaction, job, TransformJob::stopping);
      }
    }
  }

  private static List<String> profileNames(ModelPackage modelPackage) {
    List<String> names = new ArrayList<>();
    for (Structure profile : modelPackage.validationProfiles()) {
      profile.findText("ProfileName").ifPresent(names::add);
    }
    return names;
  }

  /** All attempts, the newest first. */
  private static List<ValidationRun> runs(Reads reads, PackageKey key) {
    List<ValidationRun> runs = new ArrayList<>();
    Position after = null;
    List<KeptRecord> read;
    do {
      read =
          reads.findRecords(
              new RecordQuery(
                  RecordKind.VALIDATION,
                  key.arn().tenant(),
                  ValidationRun.owner(key),
                  null,
                  null,
                  null,
                  null,
                  SortBy.CREATION_TIME,
                  SortOrder.DESCENDING,
                  after,
                  RUNS_AT_ONCE));
      for (KeptRecord kept : read) {
        runs.add(ValidationRun.of(kept));
        after = new Position(kept.createdAt(), kept.key().name(), 0);
      }
    } while (read.size() == RUNS_AT_ONCE);
    return runs;
  }
}
