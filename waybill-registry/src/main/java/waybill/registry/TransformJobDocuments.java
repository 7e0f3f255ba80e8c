package waybill.registry;

import java.io.IOException;
import java.util.Optional;
import waybill.registry.history.Digest;
import waybill.registry.identity.Caller;
import waybill.registry.job.JobDocuments;
import waybill.registry.job.JobDocuments.LogPart;
import waybill.registry.job.TransformJob;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/** What transform jobs leave behind besides their outputs, for those who may see the job. */
public final class TransformJobDocuments {
  private final TransformJobs jobs;
  private final JobDocuments documents;

  public TransformJobDocuments(TransformJobs jobs, JobDocuments documents) {
    this.jobs = jobs;
    this.documents = documents;
  }

  /**
   * The document that proves what a job did.
   *
   * @param document empty where one was recorded and is gone
   * @param isVerified whether it has the digest that was recorded when the job ended
   */
  public record Evidence(TransformJob job, Optional<String> document, boolean isVerified) {}

  /**
   * Lines of a log.
   *
   * @param job as it was before they were read, so that none can follow the last ones of a job that
   *     has ended
   */
  public record Log(TransformJob job, LogPart part) {}

  /**
   * The document of a job, compared with what was recorded.
   *
   * @throws Refusal with Invalid when there is no such job, it has not ended, or ended without
   */
  public Evidence evidence(Caller caller, String name) throws IOException {
    TransformJob job = TransformJob.of(jobs.describe(caller, name).value());
    if (!job.state().isEnd()) {
      throw new Refusal(
          new Invalid(
              "Transform job "
                  + name
                  + " has no evidence yet: it is "
                  + job.state().text()
                  + ", and evidence comes with its end."));
    }
    Optional<String> document = documents.evidence(job.key());
    if (document.isEmpty() && job.evidence().isEmpty()) {
      throw new Refusal(new Invalid("Transform job " + name + " ended without evidence."));
    }
    boolean isVerified =
        job.evidence()
            .filter(sha256 -> document.filter(text -> Digest.isOf(sha256, text)).isPresent())
            .isPresent();
    return new Evidence(job, document, isVerified);
  }

  /**
   * Some whole lines of the log of a job; none where there are no more yet.
   *
   * @param from where they begin, in bytes
   * @throws Refusal with Invalid when there is no such job
   */
  public Log log(Caller caller, String name, long from) throws IOException {
    TransformJob job = TransformJob.of(jobs.describe(caller, name).value());
    return new Log(job, documents.log(job.key(), from));
  }
}
