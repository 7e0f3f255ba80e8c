package waybill.server.job;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.Digest;
import waybill.registry.job.JobEnd;
import waybill.registry.job.TransformJob;
import waybill.registry.job.TransformState;
import waybill.registry.record.RecordKey;
import waybill.registry.store.StoreFailure;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRefusal;
import waybill.registry.transform.TransformRequest;
import waybill.registry.transform.TransformRequestReader;
import waybill.server.api.DocumentText;
import waybill.server.job.ContainerFleet.Started;
import waybill.server.transform.TransformResult;
import waybill.server.transform.TransformRun;
import waybill.server.work.WorkAttempt;

/**
 * One attempt to do a job, which may be interrupted while it stages and transforms. {@link #stop}
 * comes from other threads too.
 */
final class JobAttempt extends WorkAttempt {
  private static final Logger LOG = System.getLogger(JobAttempt.class.getName());

  private final JobParts parts;
  private final RecordKey key;
  private @Nullable TransformRun run;
  private boolean isStopped;

  JobAttempt(JobParts parts, RecordKey key) {
    this.parts = parts;
    this.key = key;
  }

  /** Work that may be interrupted. */
  private interface Work<T> {
    T run() throws TransformRefusal, StagedPipeline.Refused, IOException, InterruptedException;
  }

  /** What happened up to the verdict. */
  private record Outcome(
      Verdict verdict,
      List<StagedContainer> pipeline,
      List<Started> started,
      Map<String, String> imageDigests,
      @Nullable TransformResult result) {
    static Outcome early(Verdict verdict) {
      return new Outcome(verdict, List.of(), List.of(), Map.of(), null);
    }
  }

  /**
   * Does the job and ends its record, unless it is abandoned, or there is nothing to do any more.
   *
   * @throws IOException when the log cannot be opened; the job is still open
   */
  @Override
  protected void run() throws IOException {
    try (LogFile log = parts.files().openLog(key)) {
      Optional<TransformJob> begun = parts.work().begin(key);
      if (begun.isPresent()) {
        run(begun.get(), log);
      }
    } finally {
      parts.files().end(key);
    }
  }

  private void run(TransformJob job, LogFile log) throws IOException {
    log.line("Attempt " + job.attempts().size() + " begins.");
    Requests requests = new Requests(log, parts.sampleBytes());
    try (OpenedPipeline opened = new OpenedPipeline()) {
      Outcome outcome = outcome(job, requests, opened, log);
      finish(job, outcome, requests, log);
    } catch (InterruptedException e) {
      log.line("The server stops; the job will be done again when it is back.");
    }
  }

  /** Holds what was staged until evidence has been kept of it. */
  private static final class OpenedPipeline implements AutoCloseable {
    private @Nullable StagedPipeline staged;

    @Override
    public void close() throws IOException {
      if (staged != null) {
        staged.close();
      }
    }
  }

  private Outcome outcome(TransformJob job, Requests requests, OpenedPipeline opened, LogFile log)
      throws InterruptedException {
    try {
      TransformRequest request = new TransformRequestReader(parts.endpoints()).read(job.request());
      StagedPipeline staged = interruptibly(() -> StagedPipeline.of(job, parts));
      opened.staged = staged;
      parts.work().started(key);
      ContainerFleet fleet = new ContainerFleet(parts, job, request, staged.containers(), log);
      TransformRun wanted =
          new TransformRun(request, parts.objects(), fleet, parts.settings(), requests);
      parts.files().begin(key, wanted::progress);
      begin(wanted);
      TransformResult result = interruptibly(wanted::run);
      return new Outcome(
          Verdict.of(result), staged.containers(), fleet.started(), fleet.imageDigests(), result);
    } catch (TransformRefusal refusal) {
      return Outcome.early(Verdict.of(refusal));
    } catch (StagedPipeline.Refused refused) {
      return Outcome.early(Verdict.of(refused));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The artifacts of " + key.arn() + " cannot be staged", e);
      return Outcome.early(
          Verdict.of(
              TransformFault.ofService("The model data cannot be staged: " + e.getMessage())));
    } catch (InterruptedException e) {
      if (isAbandoned()) {
        throw e;
      }
      return Outcome.early(Verdict.STOPPED);
    } catch (StoreFailure e) { // the registry's own; the job stays open until it is back
      throw e;
    } catch (RuntimeException | Error e) { // what we stumble over must not come again for ever
      LOG.log(Level.ERROR, key.arn() + " met a fault of the server", e);
      return Outcome.early(
          Verdict.of(TransformFault.ofService("The server met a fault; its log tells which.")));
    }
  }

  private void finish(TransformJob job, Outcome outcome, Requests requests, LogFile log)
      throws InterruptedException {
    Verdict verdict = outcome.verdict();
    if (isAbandoned() && verdict.state() != TransformState.COMPLETED) {
      throw new InterruptedException(); // may have failed because it was interrupted
    }
    if (verdict.reason() != null) {
      log.line(verdict.reason());
    }
    log.line("The job is " + verdict.state().text() + ".");
    Evidence.Facts facts =
        new Evidence.Facts(
            job,
            verdict,
            parts.settings().clock().instant(),
            outcome.pipeline(),
            outcome.started(),
            requests,
            outcome.result());
    end(verdict, outcome.imageDigests(), DocumentText.of(Evidence.of(facts)));
  }

  private void end(Verdict verdict, Map<String, String> imageDigests, String evidence)
      throws InterruptedException {
    keep(
        key.arn().text(),
        () -> {
          Digest digest = parts.files().keepEvidence(key, evidence);
          parts
              .work()
              .end(key, new JobEnd(verdict.state(), verdict.reason(), imageDigests, digest));
        });
  }

  /** The engine's own way to stop does not need an interrupt. */
  private synchronized void begin(TransformRun wanted) {
    run = wanted;
    if (isStopped) {
      wanted.stop();
    }
  }

  private <T> T interruptibly(Work<T> work)
      throws TransformRefusal, StagedPipeline.Refused, IOException, InterruptedException {
    enter();
    try {
      return work.run();
    } finally {
      leave();
    }
  }

  @Override
  protected synchronized void enter() throws InterruptedException {
    if (isStopped && run == null) {
      throw new InterruptedException();
    }
    super.enter();
  }

  /** Stops the job for its owner, as far as it is not too late. */
  synchronized void stop() {
    isStopped = true;
    if (run != null) {
      run.stop();
    } else {
      interrupt();
    }
  }
}
