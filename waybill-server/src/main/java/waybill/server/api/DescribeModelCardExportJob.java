package waybill.server.api;

import waybill.registry.ModelCardExportJobs;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code DescribeModelCardExportJob}; sends what is kept. */
final class DescribeModelCardExportJob implements ServedOperation {
  private final ModelCardExportJobs jobs;

  DescribeModelCardExportJob(ModelCardExportJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    return Answer.ok(
        jobs.describe(caller, input.text("ModelCardExportJobArn")).rendering().bytes());
  }
}
