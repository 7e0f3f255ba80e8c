package waybill.server.api;

import waybill.registry.TransformJobs;
import waybill.registry.identity.Caller;
import waybill.registry.store.Rendering;

/** Wire meets registry for {@code DescribeTransformJob}; leaves out what is kept for running. */
final class DescribeTransformJob implements ServedOperation {
  private final TransformJobs jobs;
  private final AnswerShapes shapes;

  DescribeTransformJob(TransformJobs jobs, AnswerShapes shapes) {
    this.jobs = jobs;
    this.shapes = shapes;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Rendering kept = jobs.describe(caller, input.text("TransformJobName")).rendering();
    return Answer.ok(
        Output.inOrder(shapes.transformJob(), StrictJson.object(kept.text()).members()));
  }
}
