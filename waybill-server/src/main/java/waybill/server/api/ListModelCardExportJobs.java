package waybill.server.api;

import waybill.registry.ExportJobListing;
import waybill.registry.ModelCardExportJobs;
import waybill.registry.Page;
import waybill.registry.identity.Caller;
import waybill.registry.modelcard.ExportJob.State;
import waybill.registry.record.KeptRecord;
import waybill.wire.shape.Shape;

/** Wire meets registry for {@code ListModelCardExportJobs}. */
final class ListModelCardExportJobs implements ServedOperation {
  private static final String NAME = "ListModelCardExportJobs";

  private final ModelCardExportJobs jobs;
  private final PageTokens tokens;
  private final RecordJson records;
  private final Shape.Structure row;

  ListModelCardExportJobs(
      ModelCardExportJobs jobs, PageTokens tokens, RecordJson records, Shape.Structure row) {
    this.jobs = jobs;
    this.tokens = tokens;
    this.records = records;
    this.row = row;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Page<KeptRecord> page = jobs.list(caller, listing(caller, input));
    return Answer.ok(
        new Output()
            .list("ModelCardExportJobSummaries", page.items(), job -> records.row(job, row))
            .text("NextToken", tokens.seal(caller, NAME, input, page.next()))
            .object());
  }

  private ExportJobListing listing(Caller caller, Input input) {
    return new ExportJobListing(
        input.text("ModelCardName"),
        input.findWhole("ModelCardVersion"),
        input.findText("ModelCardExportJobNameContains"),
        Words.find(State.values(), State::text, input.findText("StatusEquals")),
        input.findAfter("CreationTimeAfter"),
        input.findBefore("CreationTimeBefore"),
        "Status".equals(input.findText("SortBy")),
        input.sortBy(),
        input.findSortOrder(),
        tokens.open(caller, NAME, input),
        input.pageSize());
  }
}
