package waybill.server.api;

import waybill.registry.BatchDescription;
import waybill.registry.ModelPackages;
import waybill.registry.identity.Caller;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.problem.Problem;
import waybill.registry.store.Stored;
import waybill.wire.json.JsonObject;

/** Wire meets registry for {@code BatchDescribeModelPackage}. */
final class BatchDescribeModelPackage implements ServedOperation {
  private final ModelPackages packages;
  private final AnswerShapes shapes;

  BatchDescribeModelPackage(ModelPackages packages, AnswerShapes shapes) {
    this.packages = packages;
    this.shapes = shapes;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    BatchDescription batch = packages.batchDescribe(caller, input.texts("ModelPackageArnList"));
    Output summaries = new Output();
    batch.found().forEach((arn, kept) -> summaries.json(arn, summary(kept)));
    Output errors = new Output();
    batch.problems().forEach((arn, problem) -> errors.json(arn, error(problem)));
    return Answer.ok(
        new Output()
            .json("ModelPackageSummaries", summaries.object())
            .json(
                "BatchDescribeModelPackageErrorMap",
                batch.problems().isEmpty() ? null : errors.object())
            .object());
  }

  private JsonObject summary(Stored<ModelPackage> kept) {
    JsonObject described = StrictJson.object(kept.rendering().text());
    return Output.inOrder(shapes.modelPackageInBatch(), described.members());
  }

  private static JsonObject error(Problem problem) {
    WireError error = WireErrors.of(problem);
    return new Output()
        .text("ErrorCode", error.code())
        .text("ErrorResponse", error.message())
        .object();
  }
}
