package waybill.server.api;

import java.util.Objects;
import waybill.registry.ModelCardExportJobs;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code CreateModelCardExportJob}. */
final class CreateModelCardExportJob implements ServedOperation {
  private final ModelCardExportJobs jobs;

  CreateModelCardExportJob(ModelCardExportJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Arn arn =
        jobs.create(
            caller,
            input.text("ModelCardName"),
            input.findWhole("ModelCardVersion"),
            input.text("ModelCardExportJobName"),
            Objects.requireNonNull(input.findStructure("OutputConfig")));
    return Answer.ok(new Output().text("ModelCardExportJobArn", arn.text()).object());
  }
}
