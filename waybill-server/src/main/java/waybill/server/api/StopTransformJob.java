package waybill.server.api;

import waybill.registry.TransformJobs;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code StopTransformJob}. */
final class StopTransformJob implements ServedOperation {
  private final TransformJobs jobs;

  StopTransformJob(TransformJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    jobs.stop(caller, input.text("TransformJobName"));
    return Answer.EMPTY;
  }
}
