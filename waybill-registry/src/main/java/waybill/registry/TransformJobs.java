package waybill.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.job.JobRules;
import waybill.registry.job.NewTransformJob;
import waybill.registry.job.TransformJob;
import waybill.registry.job.TransformState;
import waybill.registry.model.Model;
import waybill.registry.problem.Problem.InUse;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Problem.NotFound;
import waybill.registry.problem.Refusal;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.Position;
import waybill.registry.store.Reads;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Stored;
import waybill.registry.store.Transaction;
import waybill.registry.tag.TagRules;

/**
 * Transform jobs: create, describe, list, stop. A job is registered here and answered at once; who
 * does it is told, and finds it also after a restart.
 */
public final class TransformJobs {
  private static final int JOBS_AT_ONCE = 100;

  private final RegistryStore store;
  private final JobRules rules;
  private final Runnable onChanged;

  /**
   * @param rules refuses the members of a request that do not go together
   * @param onChanged told that there is a job to do or to stop; must return at once
   */
  public TransformJobs(RegistryStore store, JobRules rules, Runnable onChanged) {
    this.store = store;
    this.rules = rules;
    this.onChanged = onChanged;
  }

  /**
   * Registers a job and answers its ARN.
   *
   * @throws Refusal with Invalid when a rule is broken, NotFound when the model is not there, InUse
   *     when there is or was a job of this name
   */
  public Arn create(Caller caller, NewTransformJob wanted) {
    rules.check(wanted.request(), containers(caller, wanted.model()));
    TagRules.check(wanted.tags());
    Arn made =
        store.commit(
            caller, "CreateTransformJob", transaction -> created(transaction, caller, wanted));
    onChanged.run();
    return made;
  }

  /** The rules that a request breaks by itself, as {@link JobRules#broken} says. */
  public List<JobRules.Broken> brokenRules(Structure request) {
    return rules.broken(request);
  }

  private List<Structure> containers(Caller caller, String model) {
    return store
        .findRecord(RecordKey.of(RecordKind.MODEL, caller.tenant(), model))
        .flatMap(found -> Model.specification(found.value()))
        .map(specification -> specification.structures("Containers"))
        .orElse(List.of());
  }

  private static Arn created(Transaction transaction, Caller caller, NewTransformJob wanted) {
    RecordKey modelKey = RecordKey.of(RecordKind.MODEL, caller.tenant(), wanted.model());
    KeptRecord model =
        transaction
            .findRecord(modelKey)
            .orElseThrow(
                () ->
                    new Refusal(
                        new NotFound("Could not find model \"" + modelKey.arn().text() + "\".")))
            .value();
    RecordKey key = key(caller, wanted.name());
    if (transaction.findRecord(key).isPresent()) {
      throw new Refusal(
          new InUse(
              "Job name must be unique within an AWS account and region, and a job with this name"
                  + " already exists ("
                  + key.arn().text()
                  + ")"));
    }
    Structure specification = Model.specification(model).orElse(Structure.EMPTY);
    var at = transaction.act().at();
    TransformJob made = TransformJob.made(wanted, key, specification, at);
    boolean isIsolated =
        model.members().find("EnableNetworkIsolation").filter(new Flag(true)::equals).isPresent();
    transaction.insert((isIsolated ? made.isolated() : made).kept(at));
    transaction.putTags(key.arn(), wanted.tags());
    return key.arn();
  }

  /**
   * A job as kept.
   *
   * @throws Refusal with Invalid when there is none: the waiters of the SDKs know that error alone
   */
  public Stored<KeptRecord> describe(Caller caller, String name) {
    return require(store, key(caller, name));
  }

  /**
   * Asks a job to stop; once is enough.
   *
   * @throws Refusal with Invalid when there is none, or it has ended
   */
  public void stop(Caller caller, String name) {
    RecordKey key = key(caller, name);
    TransformJob now = TransformJob.of(require(store, key).value());
    if (now.state() != TransformState.STOPPING) { // else nothing to change, and no history of it
      store.commit(caller, "StopTransformJob", transaction -> stopped(transaction, key));
      onChanged.run();
    }
  }

  private static RecordKey stopped(Transaction transaction, RecordKey key) {
    TransformJob job = TransformJob.of(require(transaction, key).value());
    if (job.state().isEnd()) {
      throw new Refusal(
          new Invalid(
              "The request was rejected because the transform job is in status "
                  + job.state().text()
                  + "."));
    }
    change(transaction, key, TransformJob::stopping);
    return key;
  }

  /** Changes a job in a transaction; one that is not there is left be. */
  static void change(Transaction transaction, RecordKey key, UnaryOperator<TransformJob> change) {
    transaction
        .findRecord(key)
        .ifPresent(
            now -> {
              TransformJob changed = change.apply(TransformJob.of(now.value()));
              transaction.update(changed.kept(transaction.act().at()), now.revision());
            });
  }

  /** One page of the caller's jobs. */
  public Page<KeptRecord> list(Caller caller, TransformJobListing wanted) {
    List<KeptRecord> found = new ArrayList<>();
    Position after = wanted.jobs().after();
    List<KeptRecord> read;
    do {
      read =
          wanted
              .jobs()
              .read(store, caller, RecordKind.TRANSFORM_JOB, wanted.status(), after, JOBS_AT_ONCE);
      for (KeptRecord job : read) {
        after = new Position(job.createdAt(), job.key().name(), 0);
        if (found.size() <= wanted.jobs().pageSize() && wanted.modifiedWithin(job)) {
          found.add(job);
        }
      }
    } while (read.size() == JOBS_AT_ONCE && found.size() <= wanted.jobs().pageSize());
    return Page.of(
        found, wanted.jobs().pageSize(), job -> new Position(job.createdAt(), job.key().name(), 0));
  }

  private static Stored<KeptRecord> require(Reads reads, RecordKey key) {
    return reads.findRecord(key).orElseThrow(() -> Missing.transformJob(key.name()));
  }

  private static RecordKey key(Caller caller, String name) {
    return RecordKey.of(RecordKind.TRANSFORM_JOB, caller.tenant(), name);
  }
}
