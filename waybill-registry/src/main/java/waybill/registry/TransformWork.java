package waybill.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import waybill.registry.identity.Caller;
import waybill.registry.job.JobEnd;
import waybill.registry.job.TransformJob;
import waybill.registry.job.TransformState;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Stored;

/**
 * What becomes of transform jobs while somebody does them: attempts, start and end, each a commit.
 * A job that has ended never changes again. May be used from any thread.
 */
public final class TransformWork {
  private static final int JOBS_MAX = 1000;
  private static final String OPERATION = "CreateTransformJob";

  private final RegistryStore store;
  private final Runnable onEnded;

  /**
   * @param onEnded told that a job has ended; must return at once
   */
  public TransformWork(RegistryStore store, Runnable onEnded) {
    this.store = store;
    this.onEnded = onEnded;
  }

  /** Jobs that are to be done or to be stopped, oldest first, at most 1000. */
  public List<TransformJob> open() {
    return store.findInProgress(RecordKind.TRANSFORM_JOB, JOBS_MAX).stream()
        .map(TransformJob::of)
        .toList();
  }

  /**
   * Counts an attempt and answers the job with it; empty when there is nothing to do any more, as
   * the job was stopped or ended meanwhile.
   */
  public Optional<TransformJob> begin(RecordKey key) {
    return changed(
        key, now -> now.state() == TransformState.IN_PROGRESS, (now, at) -> now.attempted(at));
  }

  /** Notes that containers are started for a job. */
  public void started(RecordKey key) {
    changed(key, now -> !now.state().isEnd(), (now, at) -> now.started(at));
  }

  /** Ends a job, and tells. */
  public void end(RecordKey key, JobEnd end) {
    changed(
        key,
        now -> !now.state().isEnd(),
        (now, at) -> {
          TransformJob ended = now.ended(end.state(), end.reason(), at);
          if (!end.imageDigests().isEmpty()) {
            ended = ended.ran(end.imageDigests());
          }
          return end.evidence() == null ? ended : ended.proven(end.evidence());
        });
    onEnded.run();
  }

  private interface Change {
    TransformJob of(TransformJob now, Instant at);
  }

  private Optional<TransformJob> changed(
      RecordKey key, Predicate<TransformJob> wanted, Change change) {
    return store.commit(
        worker(key),
        OPERATION,
        transaction -> {
          Optional<Stored<KeptRecord>> found = transaction.findRecord(key);
          if (found.isEmpty() || !wanted.test(TransformJob.of(found.get().value()))) {
            return Optional.empty();
          }
          var at = transaction.act().at();
          TransformJob then = change.of(TransformJob.of(found.get().value()), at);
          transaction.update(then.kept(at), found.get().revision());
          return Optional.of(then);
        });
  }

  /** Who takes the steps, for the history: the server itself, which has no key. */
  private static Caller worker(RecordKey key) {
    return new Caller(key.tenant(), "waybill:transform", "", key.arn().text());
  }
}
