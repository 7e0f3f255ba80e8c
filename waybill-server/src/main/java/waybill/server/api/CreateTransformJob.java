package waybill.server.api;

import java.util.List;
import java.util.Set;
import waybill.registry.TransformJobs;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.job.NewTransformJob;
import waybill.wire.shape.Violation;

/** Wire meets registry for {@code CreateTransformJob}. */
final class CreateTransformJob implements ServedOperation {
  /** Members that the registry decides on; all others are the request to the engine. */
  private static final Set<String> TYPED = Set.of("TransformJobName", "ModelName", "Tags");

  private final TransformJobs jobs;

  CreateTransformJob(TransformJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Arn arn =
        jobs.create(
            caller,
            new NewTransformJob(
                input.text("TransformJobName"),
                input.text("ModelName"),
                input.tags("Tags"),
                input.carriedWithout(TYPED)));
    return Answer.ok(new Output().text("TransformJobArn", arn.text()).object());
  }

  @Override
  public String addition(Input input, List<Violation> violations) {
    return RuleNames.behind(violations, jobs.brokenRules(input.carriedWithout(TYPED)));
  }
}
