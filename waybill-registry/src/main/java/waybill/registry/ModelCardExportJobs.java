package waybill.registry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Reach;
import waybill.registry.modelcard.ExportJob;
import waybill.registry.modelcard.ExportJob.State;
import waybill.registry.problem.Problem.Conflict;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Problem.NotFound;
import waybill.registry.problem.Refusal;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.Position;
import waybill.registry.store.RecordQuery;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;
import waybill.registry.store.Stored;
import waybill.registry.store.Transaction;

/**
 * Jobs that print cards. A job is registered here and answered at once; {@link ModelCardExportWork}
 * does it, also after a restart.
 */
public final class ModelCardExportJobs {
  /** The API's bound on names of objects; also of those that a job makes. */
  private static final int URI_CHARACTERS_MAX = 1024;

  private static final int JOBS_AT_ONCE = 100;

  private final RegistryStore store;
  private final Runnable onCreated;

  /**
   * @param onCreated told that there is work; must return at once
   */
  public ModelCardExportJobs(RegistryStore store, Runnable onCreated) {
    this.store = store;
    this.onCreated = onCreated;
  }

  /**
   * Registers a job and answers its ARN.
   *
   * @param card name or ARN of the card
   * @param version null for the version that the card has now
   * @throws Refusal with Invalid when there can be no object at the place named, NotFound when the
   *     card or the version is not there, Conflict when the card has a job of this name, or Denied
   */
  public Arn create(
      Caller caller, String card, @Nullable Integer version, String name, Structure output) {
    ObjectUri place = ExportJob.place(output).orElseThrow(ModelCardExportJobs::noPlace);
    Arn arn = ModelCards.arn(caller, "CreateModelCardExportJob", card);
    Arn made =
        store.commit(
            caller,
            "CreateModelCardExportJob",
            transaction -> created(transaction, arn, version, new Wanted(name, output, place)));
    onCreated.run();
    return made;
  }

  private record Wanted(String name, Structure output, ObjectUri place) {}

  private static Arn created(
      Transaction transaction, Arn card, @Nullable Integer version, Wanted wanted) {
    Stored<KeptRecord> found =
        version == null
            ? ModelCards.require(transaction, card)
            : ModelCards.requireVersion(transaction, card, version);
    RecordKey owner = found.value().key();
    RecordKey key =
        new RecordKey(
            RecordKind.MODEL_CARD_EXPORT_JOB, owner.tenant(), owner.name(), wanted.name());
    if (transaction.findRecord(key).isPresent()) {
      throw new Refusal(new Conflict("Model Card Export Job already exists: " + key.arn().text()));
    }
    var at = transaction.act().at();
    int number = Math.toIntExact(found.revision());
    ExportJob job =
        new ExportJob(key, number, State.IN_PROGRESS, wanted.output(), at, at, null, null);
    if (job.target().text().length() > URI_CHARACTERS_MAX) {
      throw new Refusal(
          new Invalid(
              "OutputConfig.S3OutputPath is too long: with the names of card and job behind it,"
                  + " it would have more than "
                  + URI_CHARACTERS_MAX
                  + " characters."));
    }
    transaction.insert(job.kept());
    return key.arn();
  }

  /**
   * A job as kept.
   *
   * @throws Refusal with NotFound when there is none, Invalid or Denied
   */
  public Stored<KeptRecord> describe(Caller caller, String job) {
    Arn arn = Arn.parse(job).orElseThrow(() -> new Refusal(new Invalid("Invalid ARN: " + job)));
    Reach.require(caller, "DescribeModelCardExportJob", arn);
    return RecordKey.of(RecordKind.MODEL_CARD_EXPORT_JOB, arn)
        .flatMap(store::findRecord)
        .orElseThrow(
            () ->
                new Refusal(
                    new NotFound("Model Card Export Job " + arn.text() + " does not exist.")));
  }

  /** One page of the jobs of a card; empty when there is no such card. */
  public Page<KeptRecord> list(Caller caller, ExportJobListing wanted) {
    List<KeptRecord> found = new ArrayList<>();
    List<@Nullable State> states = states(wanted);
    Position last = wanted.after();
    int first = wanted.byState() && last != null ? last.version() : 0;
    Position after = last == null ? null : new Position(last.createdAt(), last.name(), 0);
    for (int i = first; i < states.size() && found.size() <= wanted.pageSize(); i++) {
      collect(caller, wanted, states.get(i), i == first ? after : null, found);
    }
    return Page.of(found, wanted.pageSize(), job -> position(job, states));
  }

  /** The states to list one after the other; null stands for all of them mixed. */
  private static List<@Nullable State> states(ExportJobListing wanted) {
    List<@Nullable State> states = new ArrayList<>();
    if (wanted.state() != null || !wanted.byState()) {
      states.add(wanted.state());
      return states;
    }
    states.addAll(List.of(State.values()));
    return ModelCards.newestFirst(wanted.order()) == SortOrder.ASCENDING
        ? states
        : states.reversed();
  }

  private void collect(
      Caller caller,
      ExportJobListing wanted,
      @Nullable State state,
      @Nullable Position after,
      List<KeptRecord> found) {
    Position begin = after;
    List<KeptRecord> read;
    do {
      read = store.findRecords(query(caller, wanted, state, begin));
      for (KeptRecord job : read) {
        begin = new Position(job.createdAt(), job.key().name(), 0);
        if (found.size() <= wanted.pageSize() && isOfVersion(job, wanted.cardVersion())) {
          found.add(job);
        }
      }
    } while (read.size() == JOBS_AT_ONCE && found.size() <= wanted.pageSize());
  }

  private static RecordQuery query(
      Caller caller, ExportJobListing wanted, @Nullable State state, @Nullable Position after) {
    return new RecordQuery(
        RecordKind.MODEL_CARD_EXPORT_JOB,
        caller.tenant(),
        wanted.card(),
        wanted.nameContains(),
        state == null ? null : state.text(),
        wanted.createdAfter(),
        wanted.createdBefore(),
        wanted.byState() ? SortBy.NAME : wanted.sortBy(),
        ModelCards.newestFirst(wanted.order()),
        after,
        JOBS_AT_ONCE);
  }

  private static boolean isOfVersion(KeptRecord job, @Nullable Integer version) {
    return version == null || ExportJob.of(job).cardVersion() == version;
  }

  /** In a list by state, the version of a position says how many states lie before it. */
  private static Position position(KeptRecord job, List<@Nullable State> states) {
    int passed = Math.max(states.indexOf(ExportJob.of(job).state()), 0);
    return new Position(job.createdAt(), job.key().name(), passed);
  }

  private static Refusal noPlace() {
    return new Refusal(
        new Invalid("OutputConfig.S3OutputPath must name a bucket, as in s3://bucket/path."));
  }
}
