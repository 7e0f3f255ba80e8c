package waybill.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Creator;
import waybill.registry.identity.Reach;
import waybill.registry.modelcard.CardVersion;
import waybill.registry.problem.Problem.Conflict;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Problem.NotFound;
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
import waybill.registry.tag.TagRules;

/**
 * Model cards as resources of their own, with their versions: every update makes one. Content comes
 * in checked. A version of a card is a revision of its record, found in the history.
 */
public final class ModelCards {
  /** Versions read at once: each may hold 100 000 characters. */
  private static final int VERSIONS_AT_ONCE = 25;

  private static final int JOBS_AT_ONCE = 500;

  private final RegistryStore store;

  public ModelCards(RegistryStore store) {
    this.store = store;
  }

  /**
   * Makes the first version of a card.
   *
   * @param wanted the card but for its version, times and authors
   * @throws Refusal with Invalid when a tag is not allowed, Conflict when the name is taken
   */
  public Arn create(Caller caller, NewModelCard wanted) {
    TagRules.check(wanted.tags());
    RecordKey key = RecordKey.of(RecordKind.MODEL_CARD, caller.tenant(), wanted.name());
    return store.commit(
        caller,
        "CreateModelCard",
        transaction -> {
          if (transaction.findRecord(key).isPresent()) {
            throw new Refusal(new Conflict("Model Card already exists: " + key.arn().text()));
          }
          transaction.insert(
              new CardVersion(
                      key,
                      1,
                      wanted.content(),
                      wanted.status(),
                      wanted.security(),
                      transaction.act().at(),
                      Creator.of(caller),
                      null,
                      null)
                  .kept());
          transaction.putTags(key.arn(), wanted.tags());
          return key.arn();
        });
  }

  /**
   * A version of a card as kept.
   *
   * @param card its name or ARN
   * @param version null for the present one
   * @throws Refusal with NotFound when there is none, Invalid or Denied
   */
  public Stored<KeptRecord> describe(Caller caller, String card, @Nullable Integer version) {
    Arn arn = arn(caller, "DescribeModelCard", card);
    return version == null ? require(store, arn) : requireVersion(store, arn, version);
  }

  /**
   * Makes the next version of a card, with other content or another status, and answers its ARN.
   *
   * @throws Refusal with Invalid when both or neither are given or the card is archived, NotFound
   *     when there is none, or Denied
   */
  public Arn update(Caller caller, String card, @Nullable String content, @Nullable String status) {
    if (content != null && status != null) { // API_UpdateModelCard
      throw invalid("Content and ModelCardStatus cannot be updated in one call.");
    }
    if (content == null && status == null) {
      throw invalid("Nothing to update: neither Content nor ModelCardStatus is given.");
    }
    Arn arn = arn(caller, "UpdateModelCard", card);
    return store.commit(
        caller, "UpdateModelCard", transaction -> updated(transaction, arn, content, status));
  }

  private static Arn updated(
      Transaction transaction, Arn arn, @Nullable String content, @Nullable String status) {
    Stored<KeptRecord> stored = require(transaction, arn);
    CardVersion old = CardVersion.of(stored.value());
    if (content != null && old.status().equals(CardVersion.ARCHIVED)) {
      throw invalid("Model Card is in Archived state"); // API_ModelPackageModelCard
    }
    CardVersion next =
        old.next(
            content == null ? old.content() : content,
            status == null ? old.status() : status,
            transaction.act().at(),
            Creator.of(transaction.act().caller()));
    transaction.update(next.kept(), stored.revision());
    return arn;
  }

  /**
   * Removes a card with its versions, tags and export jobs.
   *
   * @throws Refusal with NotFound when there is none
   */
  public void delete(Caller caller, String name) {
    RecordKey key = RecordKey.of(RecordKind.MODEL_CARD, caller.tenant(), name);
    store.commit(
        caller,
        "DeleteModelCard",
        transaction -> {
          require(transaction, key.arn());
          deleteJobs(transaction, key);
          transaction.delete(key);
          return key;
        });
  }

  private static void deleteJobs(Transaction transaction, RecordKey card) {
    RecordQuery first =
        new RecordQuery(
            RecordKind.MODEL_CARD_EXPORT_JOB,
            card.tenant(),
            card.name(),
            null,
            null,
            null,
            null,
            SortBy.NAME,
            SortOrder.ASCENDING,
            null,
            JOBS_AT_ONCE);
    List<KeptRecord> jobs;
    do {
      jobs = transaction.findRecords(first);
      jobs.forEach(job -> transaction.delete(job.key()));
    } while (jobs.size() == JOBS_AT_ONCE);
  }

  /** One page of the caller's cards, each in its present version. */
  public Page<KeptRecord> list(Caller caller, CardListing wanted) {
    List<KeptRecord> found =
        store.findRecords(
            new RecordQuery(
                RecordKind.MODEL_CARD,
                caller.tenant(),
                "",
                wanted.nameContains(),
                wanted.status(),
                wanted.createdAfter(),
                wanted.createdBefore(),
                wanted.sortBy(),
                newestFirst(wanted.order()),
                wanted.after(),
                wanted.pageSize() + 1));
    return Page.of(
        found, wanted.pageSize(), card -> new Position(card.createdAt(), card.key().name(), 0));
  }

  /**
   * One page of the versions of a card.
   *
   * @throws Refusal with NotFound when there is no such card, Invalid or Denied
   */
  public Page<CardVersion> listVersions(Caller caller, String card, CardListing wanted) {
    Arn arn = arn(caller, "ListModelCardVersions", card);
    RecordKey key = require(store, arn).value().key();
    SortOrder order = newestFirst(wanted.order());
    long step = order == SortOrder.ASCENDING ? 1 : -1;
    long from = order == SortOrder.ASCENDING ? 1 : Long.MAX_VALUE;
    if (wanted.after() != null) {
      from = wanted.after().version() + step;
    }
    List<CardVersion> found = new ArrayList<>();
    List<Stored<KeptRecord>> read;
    do {
      read = store.findRevisions(key, order, from, VERSIONS_AT_ONCE);
      for (Stored<KeptRecord> revision : read) {
        from = revision.revision() + step;
        CardVersion version = CardVersion.of(revision.value());
        if (found.size() <= wanted.pageSize() && isWanted(version, wanted)) {
          found.add(version);
        }
      }
    } while (read.size() == VERSIONS_AT_ONCE && found.size() <= wanted.pageSize());
    return Page.of(
        found,
        wanted.pageSize(),
        version -> new Position(version.madeAt(), key.name(), version.version()));
  }

  private static boolean isWanted(CardVersion version, CardListing wanted) {
    return (wanted.status() == null || wanted.status().equals(version.status()))
        && (wanted.createdAfter() == null || version.madeAt().isAfter(wanted.createdAfter()))
        && (wanted.createdBefore() == null || version.madeAt().isBefore(wanted.createdBefore()));
  }

  /** The ARN that a name or an ARN means to this caller, who may name it. */
  static Arn arn(Caller caller, String operation, String card) {
    Arn arn =
        card.startsWith("arn:")
            ? Arn.parse(card).orElseThrow(() -> invalid("Invalid ARN: " + card))
            : RecordKey.of(RecordKind.MODEL_CARD, caller.tenant(), card).arn();
    Reach.require(caller, operation, arn);
    return arn;
  }

  /** The present version of a card. */
  static Stored<KeptRecord> require(Reads reads, Arn arn) {
    return RecordKey.of(RecordKind.MODEL_CARD, arn)
        .flatMap(reads::findRecord)
        .orElseThrow(() -> missing("Model Card " + arn.text() + " does not exist."));
  }

  /** One version of a card. */
  static Stored<KeptRecord> requireVersion(Reads reads, Arn arn, int version) {
    Stored<KeptRecord> present = require(reads, arn);
    if (version == present.revision()) {
      return present;
    }
    return reads.findRevisions(present.value().key(), SortOrder.ASCENDING, version, 1).stream()
        .filter(found -> found.revision() == version)
        .findFirst()
        .orElseThrow(
            () ->
                missing(
                    "Version " + version + " of Model Card " + arn.text() + " does not exist."));
  }

  static SortOrder newestFirst(@Nullable SortOrder order) {
    return Objects.requireNonNullElse(order, SortOrder.DESCENDING);
  }

  private static Refusal missing(String message) {
    return new Refusal(new NotFound(message));
  }

  private static Refusal invalid(String message) {
    return new Refusal(new Invalid(message));
  }
}
