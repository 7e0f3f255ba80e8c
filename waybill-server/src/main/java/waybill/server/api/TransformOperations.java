package waybill.server.api;

import java.util.Map;
import waybill.registry.TransformJobs;
import waybill.wire.operation.Contract;

/** The part of the table of operations that is about transform jobs. */
final class TransformOperations {
  private TransformOperations() {}

  static Map<String, ServedOperation> of(
      TransformJobs jobs, PageTokens tokens, AnswerShapes shapes, Contract contract) {
    return Map.of(
        "CreateTransformJob", new CreateTransformJob(jobs),
        "DescribeTransformJob", new DescribeTransformJob(jobs, shapes),
        "ListTransformJobs",
            new ListTransformJobs(
                jobs,
                tokens,
                new RecordJson(contract),
                AnswerShapes.row(contract, "ListTransformJobs", "TransformJobSummaries")),
        "StopTransformJob", new StopTransformJob(jobs));
  }
}
