package waybill.registry;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.RefusedObject;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.modelcard.CardPrinter;
import waybill.registry.modelcard.CardVersion;
import waybill.registry.modelcard.ExportJob;
import waybill.registry.problem.Refusal;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Stored;

/**
 * Does the export jobs that are registered. A job may be done twice, when the process ended between
 * document and record: the same bytes then take the place of the first ones. For one thread.
 */
public final class ModelCardExportWork {
  private static final Logger LOG = System.getLogger(ModelCardExportWork.class.getName());
  private static final String OPERATION = "CreateModelCardExportJob";

  private final RegistryStore store;
  private final ObjectStore objects;
  private final CardPrinter printer;
  private final Function<String, Structure> reader;

  /**
   * @param reader reads content that was checked when it came in
   */
  public ModelCardExportWork(
      RegistryStore store,
      ObjectStore objects,
      CardPrinter printer,
      Function<String, Structure> reader) {
    this.store = store;
    this.objects = objects;
    this.printer = printer;
    this.reader = reader;
  }

  /**
   * Does the oldest job that is in progress, if there is one.
   *
   * @return whether there was one
   * @throws waybill.registry.store.StoreFailure when the store fails; the job is still in progress
   */
  public boolean doNext() {
    List<KeptRecord> open = store.findInProgress(RecordKind.MODEL_CARD_EXPORT_JOB, 1);
    if (open.isEmpty()) {
      return false;
    }
    ExportJob job = ExportJob.of(open.getFirst());
    Optional<String> failure = exported(job);
    record(job.key(), failure);
    return true;
  }

  /** Makes the document; tells why where that cannot be done. */
  private Optional<String> exported(ExportJob job) {
    Arn card = RecordKey.of(RecordKind.MODEL_CARD, job.key().tenant(), job.key().owner()).arn();
    try {
      Stored<KeptRecord> found = ModelCards.requireVersion(store, card, job.cardVersion());
      CardVersion version = CardVersion.of(found.value());
      objects.put(job.target(), printed(version));
      return Optional.empty();
    } catch (Refusal gone) {
      return Optional.of("The model card was deleted.");
    } catch (RefusedObject refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    } catch (IOException failed) {
      LOG.log(Level.WARNING, job.key().arn() + " failed", failed);
      return Optional.of("The document could not be made at " + job.target().text() + ".");
    }
  }

  /** A card that the printer stumbles over must not stop all others; its words may be content. */
  private byte[] printed(CardVersion version) throws IOException {
    try {
      return printer.print(version, reader.apply(version.content()));
    } catch (RuntimeException broken) {
      throw new IOException("The printer threw " + broken.getClass().getName());
    }
  }

  private void record(RecordKey key, Optional<String> failure) {
    store.commit(
        worker(key),
        OPERATION,
        transaction -> {
          Optional<Stored<KeptRecord>> now = transaction.findRecord(key);
          if (now.isPresent()) { // else it went with its card meanwhile
            ExportJob job = ExportJob.of(now.get().value());
            var at = transaction.act().at();
            ExportJob done =
                failure.map(reason -> job.failed(at, reason)).orElseGet(() -> job.completed(at));
            transaction.update(done.kept(), now.get().revision());
          }
          return key;
        });
  }

  /** Who ends a job, for the history: the server itself, which has no key. */
  private static Caller worker(RecordKey key) {
    return new Caller(key.tenant(), "waybill:model-card-export", "", key.arn().text());
  }
}
